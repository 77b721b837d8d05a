"""Values of times of day."""

from rashomon.link.time_setting import Parts

_MINUTES = 60


def clock_value(parts: Parts) -> str:
    """Return the time of day as TIMEX3 writes it: `T18:30`, with its zone `T18:30+01:00`."""
    hour, _, minute = parts["clock"].partition(":")
    past = float(parts.get("past", _MINUTES))
    minute = f"{past:02.0f}" if past < _MINUTES else minute
    number = int(hour)
    if parts.get("half") == "pm" and number < 12:
        number += 12
    if parts.get("half") == "am" and number == 12:
        number = 0
    zone = f"{parts['east']}{int(parts['offset']):02d}:00" if "offset" in parts else parts.get("zone", "")
    return f"T{number:02d}:{minute or '00'}{'' if zone == 'local' else zone}"
