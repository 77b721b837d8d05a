"""Whether a report speaks of a day as today or yesterday: by the names of the week's days."""

import re
from datetime import date, timedelta

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_ANY = re.compile(rf"\b({'|'.join(_DAYS)}|today|yesterday|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
_LEAD = 1500  # characters; reports date themselves in their first paragraphs


def speaks_of_day(text: str, day: date) -> bool:
    """Return whether the first weekday (or "today") in a report fits one published on that day.

    News of the day names the weekday of its publication or of the day before.
    """
    found = _ANY.search(text[:_LEAD])
    if found is None:
        return False
    word = found.group(1).lower()
    if word not in _DAYS:
        return True
    return word in (_DAYS[day.weekday()], _DAYS[(day - timedelta(days=1)).weekday()])
