"""Join neighbouring time expressions: a clock time with its day, two ends of a range."""

from collections.abc import Sequence

from rashomon.text.phrases import Match
from rashomon.text.tokens import Token

_DAYS = frozenset({"day", "numeric_day", "weekday", "deictic", "named_day", "chain"})
_RANGED = frozenset({"day", "month", "year", "weekday", "numeric_day", "clock", "season", "decade"})
_BETWEEN_CLOCK_AND_DAY = frozenset(
    {
        "",
        "on",
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
_SPANS = frozenset({"to", "until", "till", "through", "up to"})


def compose(tokens: Sequence[Token], matches: Sequence[Match]) -> list[Match]:
    """Return the matches with clock times joined to the day beside them, and ranges made of their two ends."""
    joined: list[Match] = []
    for match in matches:
        last = joined[-1] if joined else None
        whole = (_with_clock(tokens, last, match) or _clocks_of_day(tokens, last, match)) if last else None
        if last is not None and whole is None:
            whole = _range(tokens, last, match)
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
    days = [match for match in (one, other) if match.form in _DAYS]
    if len(clocks) != 1 or len(days) != 1 or any(name == "clock" for name, _ in days[0].fields):
        return None
    if _between(tokens, one, other) not in _BETWEEN_CLOCK_AND_DAY:
        return None
    return Match(days[0].form, days[0].fields + clocks[0].fields, one.start, other.end)


def _clocks_of_day(tokens: Sequence[Token], one: Match, other: Match) -> Match | None:
    """Join two clock times and the day of both: `from 9 a.m. to 5 p.m. on Thursday`."""
    if one.form != "range" or other.form not in _DAYS or ("from.form", "clock") not in one.fields:
        return None
    if _between(tokens, one, other) not in _BETWEEN_CLOCK_AND_DAY:
        return None
    fields: list[tuple[str, str]] = []
    for end in ("from.", "to."):
        fields.append((f"{end}form", other.form))
        fields += [(end + name, value) for name, value in other.fields]
        fields += [pair for pair in one.fields if pair[0].startswith(end) and pair[0] != f"{end}form"]
    return Match("range", tuple(fields), one.start, other.end)


def _range(tokens: Sequence[Token], one: Match, other: Match) -> Match | None:
    if one.form not in _RANGED or other.form not in _RANGED or (one.form == "clock") != (other.form == "clock"):
        return None
    between = _between(tokens, one, other)
    before = tokens[one.start - 1].lower if one.start else ""
    linked = between in _DASHES or between in _SPANS or (between == "and" and before == "between")
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
