"""Dates as programs write them: ISO 8601 in its short and long forms, seconds since 1970, RFC 5322."""

import re
from datetime import UTC, datetime

from rashomon.extract.dates.forms import WrittenDate, find_written_dates

_EPOCH = re.compile(r"\s*(1\d{9})(?:\d{3}|\.\d+)?\s*")
_COMPACT = re.compile(r"\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?\s*")
_NO_MOMENT = re.compile(r"[T ]00:00(?::00)?(?:\.0+)?(?:Z|[+-]00:?00)?$")


def machine_date(value: str) -> WrittenDate | None:
    """Return the first date of an attribute's value, or None.

    Midnight to the second without a zone of its own is taken for a day: programs write it where they know no hour.
    """
    if not value or len(value) > 200:
        return None
    epoch = _EPOCH.fullmatch(value)
    if epoch is not None:
        moment = datetime.fromtimestamp(int(epoch[1]), UTC)
        return WrittenDate(moment.isoformat(), "second", *epoch.span(1))
    compact = _COMPACT.fullmatch(value)
    if compact is not None:
        year, month, day, hour, minute, second, zone = compact.groups()
        clock = f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else ""
        value = f"{year}-{month}-{day}{clock}"
    written = next(iter(find_written_dates(value)), None)
    if written is not None and written.precision in ("minute", "second") and _NO_MOMENT.search(value.strip()):
        return WrittenDate(written.value[:10], "day", written.start, written.end, ambiguous=written.ambiguous)
    return written
