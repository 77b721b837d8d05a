"""When a plain text was saved: the moment that whoever saved it wrote into its first line."""

import re
from datetime import datetime
from functools import cache

from rashomon.lexicons import load_lexicon

_LONGEST = 300  # characters of a first line; the stamp of capture often stands between title and menu
_DAY = (
    r"(?:(?P<iso>(?:19|20)\d{2}-\d{2}-\d{2})"
    r"|(?:[^\W\d_]{2,9}\.?,?\s+)?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>[^\W\d_]{3,9})\.?,?"
    r"|(?P<named>[^\W\d_]{3,9})\.?\s+(?P<after>\d{1,2})(?:st|nd|rd|th)?,?)\s+(?P<year>(?:19|20)\d{2}))"
)
_CLOCK = r"(?:[T,\s]\s?(?:at\s+)?(?P<clock>\d{2}:\d{2}(?::\d{2})?)(?P<zone>Z|[+-]\d{2}:\d{2})?(?![\d:]))?"


def read_saved_line(text: str) -> str | None:
    """Return the moment or day (ISO 8601) that the first line with words says the text was saved, or None.

    Only a word such as "saved" or "captured" right before the date says so; a masthead's own date does not.
    """
    line = text.lstrip()[:_LONGEST].partition("\n")[0]
    for found in _stamp().finditer(line):
        said = _moment(found)
        if said is not None:
            return said
    return None


def _moment(found: re.Match[str]) -> str | None:
    day = found["iso"]
    if day is None:
        month = _months().get((found["month"] or found["named"]).lower())
        if month is None:
            return None
        day = f"{found['year']}-{month:02}-{int(found['day'] or found['after']):02}"
    said = f"{day}T{found['clock']}{found['zone'] or ''}" if found["clock"] else day
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return None
    return moment.isoformat() if found["clock"] else day


@cache
def _stamp() -> re.Pattern[str]:
    words = sorted(load_lexicon("dates").words("saved"), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))}):?\s+{_DAY}{_CLOCK}", re.IGNORECASE)


@cache
def _months() -> dict[str, int]:
    return {name: int(number) for name, number in load_lexicon("dates").table("months").items()}
