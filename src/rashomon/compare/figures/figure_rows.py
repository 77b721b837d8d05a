"""Figure rows: what figures that count one thing amount to: a history, disputes in it, numbers two origins give."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rashomon.compare.cells import UNNAMED
from rashomon.compare.figures.numbers_told import Told
from rashomon.compare.figures.standing import Surely, compared_pairs, confirming_origins, judge_group
from rashomon.compare.figures.values import Comparison
from rashomon.compare.joining import Groups
from rashomon.model.stories import ClaimStatus

Bounds = tuple[float | None, float | None, float | None]

Confirms = Callable[[Sequence[Told]], bool]
"""Whether numbers that agree are surely for one thing."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Figures with one status, the rule that gave it in one sentence, and the independent origins behind it."""

    told: tuple[Told, ...]
    status: ClaimStatus
    reason: str
    origins: int


def judge_rows(
    group: Sequence[Told], surely: Surely, alike: Iterable[tuple[Told, Told]], confirms: Confirms
) -> list[FigureRow]:
    """Return the rows of figures that count one thing; every figure is in at least one.

    Mostly that is one row. Where the numbers moved and were disputed on the way, each dispute is a row of the numbers
    that clash, and the whole is the history; so is a number that two origins give while others of the row differ.
    """
    alike = list(alike)
    status, reason, origins = judge_group(group, surely, alike)
    if status not in {"contested", "superseded"}:
        return [FigureRow(tuple(group), status, reason, origins)]
    compared = [(one, other, found) for one, other, found in compared_pairs(group, alike) if surely(one, other)]
    rows = _disputes(group, compared, surely, alike) if status == "contested" else []
    clashing = {one.quantity.figure.id for row in rows for one in row.told}
    rest = [one for one in group if one.quantity.figure.id not in clashing]
    history = next((found for _, _, found in compared if found.relation == "superseded"), None)
    if history is not None:
        rows.append(FigureRow(tuple(group), "superseded", history.reason, confirming_origins(group)))
    elif rest:
        rows.append(FigureRow(tuple(rest), *judge_group(rest, surely)))
    return [*rows, *_confirmed(rest, compared, surely, confirms)]


def _disputes(
    group: Sequence[Told],
    compared: Sequence[tuple[Told, Told, Comparison]],
    surely: Surely,
    alike: Sequence[tuple[Told, Told]],
) -> list[FigureRow]:
    """Return a row for each set of numbers that clash with one another, all who give one of them in it."""
    clashes = [(bounds_of(one), bounds_of(other)) for one, other, found in compared if found.relation == "contested"]
    keys = {str(bounds): bounds for pair in clashes for bounds in pair}
    groups = Groups(keys)
    for one, other in clashes:
        groups.unite(str(one), str(other))
    rows: list[FigureRow] = []
    for root in dict.fromkeys(groups.root(key) for key in keys):
        told = tuple(one for one in group if (key := str(bounds_of(one))) in keys and groups.root(key) == root)
        status, reason, origins = judge_group(told, surely, alike)
        rows.append(FigureRow(told, status, reason, origins))
    return rows


def _confirmed(
    group: Sequence[Told], compared: Sequence[tuple[Told, Told, Comparison]], surely: Surely, confirms: Confirms
) -> list[FigureRow]:
    """Return a row for each number that two origins give.

    One that a later count of the dead or hurt has replaced was known on its day only where two named voices, or what
    was seen at first hand, gave it; who repeats it later gave nothing.
    """
    replaced = {
        bounds_of(early)
        for one, other, found in compared
        if found.relation == "superseded" and (one.quantity.outcomes or other.quantity.outcomes)
        for early in (one, other)
        if early is not found.later
    }
    rows: list[FigureRow] = []
    for bounds in dict.fromkeys(bounds_of(one) for one in group):
        told = [one for one in group if bounds_of(one) == bounds and (bounds not in replaced or _is_given(one))]
        if len({one.origin for one in told}) < 2 or any(_tells_the_same(row, bounds) for row in rows):
            continue
        status, reason, origins = judge_group(told, surely)
        if status == "corroborated" and confirms(told):
            later = "; a later count has replaced it" if bounds in replaced else ""
            rows.append(FigureRow(tuple(told), status, f"{reason}{later}", origins))
    return rows


def _is_given(one: Told) -> bool:
    """Whether somebody named gives a number in a report's text, or it was seen at first hand."""
    named = one.speaker is not None and not one.speaker.startswith(UNNAMED)
    return (named or one.witness is not None) and not one.quantity.in_headline


def _tells_the_same(row: FigureRow, bounds: Bounds) -> bool:
    """Whether a row has the number already, hedged or not: "nine" and "at least nine" are one count."""
    return bounds[0] is not None and any(one.quantity.value == bounds[0] for one in row.told)


def bounds_of(one: Told) -> Bounds:
    """Return the number and its bounds: what two who agree have in common."""
    quantity = one.quantity
    return quantity.value, quantity.low, quantity.high
