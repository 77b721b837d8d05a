"""Standing: the status of figures that count one thing, by the origins behind each value."""

from collections.abc import Callable, Sequence
from itertools import combinations

from rashomon.compare.cells import credit_named
from rashomon.compare.origins import count_confirming
from rashomon.compare.values import Comparison, Told, compare_values
from rashomon.model.stories import ClaimStatus
from rashomon.text.calendar import days_apart

_TELLING = 4
"""Content words a sentence needs to be told from another by them."""
_COPIED = 0.7
"""Share of the shorter sentence's content words from which two sentences are one text."""

_MONTH = len("2031-03")
_NEWS_DAYS = 10
"""Days before its report within which a number is news."""

Surely = Callable[[Told, Told], bool]
"""Whether two numbers are surely for one thing: a dispute has to rest on more than the row does."""


def judge_group(group: Sequence[Told], surely: Surely = lambda one, other: True) -> tuple[ClaimStatus, str, int]:
    """Return the status of figures that count one thing, the rule that gave it, and the independent origins.

    Contested goes before superseded, compatible, corroborated, single origin.
    """
    compared = [(one, other, compare_values(one, other)) for one, other in combinations(_distinct(group), 2)]
    disputes = [found for one, other, found in compared if found.relation == "contested" and surely(one, other)]
    if disputes:
        return "contested", disputes[0].reason, _voices(group)
    relations = [found for _, _, found in compared]
    origins = _confirming(group)
    superseded = _first(relations, "superseded")
    if superseded is not None:
        return "superseded", superseded.reason, origins
    unclear = _first(relations, "unclear") or _first(relations, "contested")
    if unclear is not None:
        return "compatible", f"values differ, cannot tell more: {unclear.reason}", origins
    fitting = _first(relations, "compatible")
    if fitting is not None:
        return "compatible", fitting.reason, origins
    if origins < 2:
        return "single_origin", _single_reason(group), origins
    if not _agree(group):
        return "compatible", _hedged_reason(group), origins
    reason = f"{origins} origins that share neither text nor a named source give the same value"
    return "corroborated", reason, origins


def _distinct(group: Sequence[Told]) -> list[Told]:
    """Return one of all numbers that say the same, from the same voice, day and article."""
    first: dict[tuple[object, ...], Told] = {}
    for one in group:
        quantity = one.quantity
        key = (quantity.figure.article, quantity.value, quantity.low, quantity.high, one.speaker, one.as_of)
        first.setdefault((*key, one.is_moved), one)
    return list(first.values())


def _voices(group: Sequence[Told]) -> int:
    """Count the independent origins behind each value and add them up: a dispute has at least two."""
    values = {one.quantity.value for one in group if one.quantity.value is not None}
    return sum(_confirming([one for one in group if one.quantity.value == value]) for value in values)


def _confirming(group: Sequence[Told]) -> int:
    """Count origins; an unattributed number beside the name of a voice that gives it elsewhere is that voice's."""
    origin_of = _joined_origins(group)
    voices = credit_named([(one.speaker, one.named) for one in group])
    return count_confirming((origin_of[one.origin], voice) for one, voice in zip(group, voices, strict=True))


def _joined_origins(group: Sequence[Told]) -> dict[int, int]:
    """Return for each origin the one it counts as: those that tell of this number in the same words are one."""
    joined = {one.origin: one.origin for one in group}
    for one, other in combinations(_distinct(group), 2):
        if joined[one.origin] != joined[other.origin] and _share_ground(one, other):
            kept, lost = sorted((joined[one.origin], joined[other.origin]))
            joined = {origin: kept if known == lost else known for origin, known in joined.items()}
    return joined


def _share_ground(one: Told, other: Told) -> bool:
    """Whether two sentences are one text, or both reports may have an uncredited number from a voice both credit.

    Numbers of the past are background, which everybody knows and tells in much the same words.
    """
    if _is_past(one) or _is_past(other):
        return False
    left, right = one.quantity.around.words, other.quantity.around.words
    fewest = min(len(left), len(right))
    if fewest >= _TELLING and len(left & right) >= _COPIED * fewest:
        return True
    return one.speaker is None and other.speaker is None and bool(one.credits & other.credits)


def _is_past(told: Told) -> bool:
    """Whether a number is of a time before the news, which those who are asked today did not give."""
    if told.as_of is None or told.published is None or told.as_of[:_MONTH] >= told.published[:_MONTH]:
        return False
    apart = days_apart(told.as_of, told.published)
    return apart is None or apart > _NEWS_DAYS


def _agree(group: Sequence[Told]) -> bool:
    """Whether all give the same bounds, of a part or of a whole: "12" and "at least 12" fit but do not agree."""
    told = [one.quantity for one in group]
    return len({(one.value, one.low, one.high, one.is_part) for one in told}) == 1


def _first(compared: Sequence[Comparison], relation: str) -> Comparison | None:
    return next((one for one in compared if one.relation == relation), None)


def _hedged_reason(group: Sequence[Told]) -> str:
    words = sorted({one.quantity.figure.anchor.exact for one in group})[:3]
    return "one number, told differently: " + ", ".join(f"“{one}”" for one in words)


def _single_reason(group: Sequence[Told]) -> str:
    if len({one.quantity.figure.article for one in group}) == 1:
        return "one article gives this number"
    return "all articles that give this number share text or the same named source"
