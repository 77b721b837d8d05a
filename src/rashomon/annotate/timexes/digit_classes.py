"""What a token of digits can be: a day, an hour, a year, a clock time, a decade, a whole date."""

import re

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2,4}")
_CLOCK = re.compile(r"([01]?\d|2[0-4]):[0-5]\d(?::\d{2})?")
_POINT_CLOCK = re.compile(r"(1?\d)\.([0-5]\d)")
_DIGIT_CLOCK = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_DECADE = re.compile(r"['\u2019]?((?:\d{2})?\d)0s")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_FIRST_EVENING_HOUR = 5


def digit_classes(text: str) -> dict[str, str]:
    """Return the classes of a token of digits with its value in each (see `lexicons/times`, the grammar)."""
    found: dict[str, str] = {}
    if iso := _ISO.fullmatch(text):
        return {"ISODATE": f"{iso[1]}-{int(iso[2]):02d}-{int(iso[3]):02d}"}
    if _NUMERIC.fullmatch(text):
        return {"NUMDATE": text}
    if _CLOCK.fullmatch(text):
        return {"CLOCK": text}
    if decade := _DECADE.fullmatch(text):
        return {"DECADE": decade[1] if len(decade[1]) > 1 else f"19{decade[1]}"}
    if ordinal := _ORDINAL.fullmatch(text):
        found["ORD"] = ordinal[1]
        if 1 <= int(ordinal[1]) <= 31:
            found["DAYORD"] = f"{int(ordinal[1]):02d}"
        return found
    if text.isascii() and text.isdecimal():
        return _integer_classes(text)
    if _POINT_CLOCK.fullmatch(text):
        found["POINTCLOCK"] = text.replace(".", ":")
    return found


def _integer_classes(text: str) -> dict[str, str]:
    value = int(text)
    found: dict[str, str] = {}
    if len(text) <= 2 and 1 <= value <= 31:
        found["DAYNUM"] = f"{value:02d}"
    if len(text) <= 2 and 1 <= value <= 12:
        found["HOUR"] = text
    if len(text) <= 2 and _FIRST_EVENING_HOUR <= value < 12:
        found["EVENINGHOUR"] = text
    if len(text) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR:
        found["YEAR"] = text
    if len(text) == 2:
        found["YEARTAIL"] = text
    if _DIGIT_CLOCK.fullmatch(text):
        found["CLOCKDIGITS"] = f"{text[:2]}:{text[2:]}"
    return found
