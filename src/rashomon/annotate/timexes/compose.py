"""Join neighbouring time expressions: a clock time with its day, two ends of a range, a length and its day."""

from collections.abc import Sequence

from rashomon.text.phrases import Match
from rashomon.text.tokens import Token

_DAYS = frozenset({"day", "numeric_day", "weekday", "deictic", "named_day", "chain"})
_RANGED = frozenset({"day", "month", "year", "weekday", "numeric_day", "clock", "season", "decade", "deictic"})
_SHORT_UNITS = frozenset({"hour", "minute", "second"})
_FROM_TO = {"before": "-", "after": "+", "from": "+"}
_HALF_OF_DAY = 12
_BETWEEN_CLOCK_AND_DAY = frozenset(
    {
        "",
        "on",
        "of",
        ",",
        "at",
        ", at",
        "( at",
        "(",
        "at around",
        "at about",
        ", on",
        "around",
        "about",
        "by",
        "shortly before",
        "just after",
    }
)
_DASHES = frozenset({"-", "–", "—"})
_CLOCK_FIELDS = frozenset({"clock", "half", "zone", "place", "offset", "east"})
_SPANS = frozenset({"to", "until", "till", "through", "up to"})


def compose(tokens: Sequence[Token], matches: Sequence[Match]) -> list[Match]:
    """Return the matches with clock times joined to the day beside them, and ranges made of their two ends."""
    joined: list[Match] = []
    for match in (_clocks(one) for one in matches):
        last = joined[-1] if joined else None
        whole = None
        if last is not None:
            whole = next((found for join in _JOINS if (found := join(tokens, last, match)) is not None), None)
        if whole is None:
            joined.append(match)
        else:
            joined[-1] = whole
    return joined


def _with_clock(tokens: Sequence[Token], one: Match, other: Match) -> Match | None:
    if one.form == other.form == "clock" and _between(tokens, one, other) in ("(", "/"):
        closes = other.end < len(tokens) and tokens[other.end].text == ")"
        return Match("clock", one.fields, one.start, other.end + closes)
    clocks = [match for match in (one, other) if match.form == "clock"]
    days = [match for match in (one, other) if match.form in _DAYS or _comes_again_daily(match)]
    if len(clocks) != 1 or len(days) != 1 or any(name == "clock" for name, _ in days[0].fields):
        return None
    if _between(tokens, one, other) not in _BETWEEN_CLOCK_AND_DAY:
        return None
    return Match(days[0].form, days[0].fields + clocks[0].fields, one.start, other.end)


def _comes_again_daily(match: Match) -> bool:
    """Whether it is a day or part of a day that comes again, of which a clock time may tell the hour."""
    names = {name for name, _ in match.fields}
    every_day = ("unit", "day") in match.fields and ("count", "1") in match.fields
    return match.form == "set" and ("weekday" in names or "part" in names or every_day)


def _clocks(match: Match) -> Match:
    """Return a range of two clock times that share "am" or "pm" as such: `2 to 4pm`; `10-2pm` begins in the morning."""
    if match.form != "clock_range":
        return match
    fields = dict(match.fields)
    low, high, half = fields["low"], fields["high"], fields["half"]
    earlier = _hour(low) < _hour(high)
    first = half if earlier else "am" if half == "pm" else "pm"
    shared = tuple((f"to.{name}", value) for name, value in match.fields if name == "zone")
    low_end = (("from.form", "clock"), ("from.clock", low), ("from.half", first))
    high_end = (("to.form", "clock"), ("to.clock", high), ("to.half", half), *shared)
    return Match("range", (*low_end, *high_end), match.start, match.end)


def _hour(clock: str) -> tuple[int, int]:
    hour, _, minute = clock.partition(":")
    return int(hour) % _HALF_OF_DAY, int(minute or 0)


def _clocks_of_day(tokens: Sequence[Token], one: Match, other: Match) -> Match | None:
    """Join two clock times and the day of both: `from 9 a.m. to 5 p.m. on Thursday`, `Thursday, 9 a.m. to 5 p.m.`."""
    clocks, day = (one, other) if one.form == "range" else (other, one)
    if clocks.form != "range" or day.form not in _DAYS or ("from.form", "clock") not in clocks.fields:
        return None
    if any(name == "clock" for name, _ in day.fields) or _between(tokens, one, other) not in _BETWEEN_CLOCK_AND_DAY:
        return None
    fields: list[tuple[str, str]] = []
    for end in ("from.", "to."):
        fields.append((f"{end}form", day.form))
        fields += [(end + name, value) for name, value in day.fields]
        fields += [pair for pair in clocks.fields if pair[0].startswith(end) and pair[0] != f"{end}form"]
    return Match("range", tuple(fields), one.start, other.end)


def _until_clock(tokens: Sequence[Token], one: Match, other: Match) -> Match | None:
    """Join a day with its clock time to the time it ends: `Thursday, 1:00 pm - 1:15 pm`."""
    begun = [value for name, value in one.fields if name == "clock"]
    if one.form not in _DAYS or not begun or other.form != "clock" or not _is_linked(tokens, one, other):
        return None
    day = [pair for pair in one.fields if pair[0] not in _CLOCK_FIELDS]
    fields = (
        ("from.form", one.form),
        *((f"from.{name}", value) for name, value in one.fields),
        ("to.form", one.form),
        *((f"to.{name}", value) for name, value in (*day, *other.fields)),
    )
    return Match("range", fields, one.start, other.end)


def _as_today(match: Match) -> Match:
    """Return "now" as today: where a range ends now, it ends on the reference day."""
    now = match.fields == (("value", "PRESENT_REF"),)
    return Match("deictic", (("days", "0"),), match.start, match.end) if now else match


def _is_linked(tokens: Sequence[Token], one: Match, other: Match) -> bool:
    between = _between(tokens, one, other)
    return between in _DASHES or between in _SPANS


def _counted_off(tokens: Sequence[Token], one: Match, other: Match) -> Match | None:
    """Join a length and the day it is counted from: `two weeks before May 13`, `three days from today`."""
    sign = _FROM_TO.get(_between(tokens, one, other))
    length = dict(one.fields)
    if one.form != "duration" or other.form not in _DAYS - {"chain"} or sign is None:
        return None
    if set(length) != {"count", "unit"} or length["count"] == "X" or length["unit"] in _SHORT_UNITS:
        return None
    if tokens[one.start].lower in ("the", "these"):
        return None
    base = (("base.form", other.form), *((f"base.{name}", value) for name, value in other.fields))
    return Match("offset", (*one.fields, ("sign", sign), *base), one.start, other.end)


def _range(tokens: Sequence[Token], one: Match, other: Match) -> Match | None:
    other = _as_today(other)
    if one.form not in _RANGED or other.form not in _RANGED or (one.form == "clock") != (other.form == "clock"):
        return None
    between = _between(tokens, one, other)
    before = tokens[one.start - 1].lower if one.start else ""
    linked = _is_linked(tokens, one, other) or (between == "and" and before == "between")
    if one.form == "deictic" or (other.form == "deictic" and before not in ("from", "between")):
        return None
    if not linked or (between == "to" and before != "from" and one.form != other.form):
        return None
    fields = (
        ("from.form", one.form),
        *((f"from.{name}", value) for name, value in one.fields),
        ("to.form", other.form),
        *((f"to.{name}", value) for name, value in other.fields),
    )
    return Match("range", fields, one.start, other.end)


def _between(tokens: Sequence[Token], one: Match, other: Match) -> str:
    return " ".join(token.lower for token in tokens[one.end : other.start])


_JOINS = (_with_clock, _clocks_of_day, _until_clock, _range, _counted_off)
