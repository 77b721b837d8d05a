"""Counts: spans, values, pairs of mentions that count one thing, statuses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from .answers import Answer, Row, Seen
from .gold import GoldCell, GoldFigure, Incident

_ROUND = 1e-6
"""Share by which two numbers may differ and be the same: thirds are written with six digits."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of what was marked was found, and how many of what was found was marked."""

    right: int = 0
    found: int = 0
    marked: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.found + other.found, self.marked + other.marked)

    @property
    def precision(self) -> float:
        """Share of the found that is right; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the marked that was found."""
        return self.right / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.found + self.marked) if self.found + self.marked else 0.0


@dataclass(frozen=True, slots=True)
class Judged:
    """One figure of gold, and the row that stands for it; None where no row does."""

    incident: str
    figure: GoldFigure
    row: Row | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was counted in one incident.

    `spans` overlap, one to one; `exact` are the same characters; `values` and `bounds` are those of the spans
    that overlap, `bounds` both ends: which is what a hedge says.
    """

    spans: Share
    exact: Share
    values: Share
    bounds: Share
    pairs: Share
    judged: tuple[Judged, ...]
    stray_rows: tuple[Row, ...]
    missed: tuple[GoldCell, ...]
    stray: tuple[Seen, ...]
    misread: tuple[tuple[GoldCell, Seen], ...]


@dataclass(slots=True)
class _Matching:
    """Which cell of gold each seen figure is: (figure, cell) of gold by the figure's place in the answer."""

    cell_of: dict[int, tuple[int, int]] = field(default_factory=dict[int, tuple[int, int]])
    ignored: set[int] = field(default_factory=set[int])


def score_answer(incident: Incident, answer: Answer) -> Outcome:
    """Lay an answer beside gold. Figures in spans that nobody annotated count neither for nor against."""
    matching = _match(incident, answer)
    cells = [cell for figure in incident.figures for cell in figure.cells]
    kept = [at for at in range(len(answer.seen)) if at not in matching.ignored]
    together = [(_cell(incident, place), answer.seen[at]) for at, place in sorted(matching.cell_of.items())]
    found, marked = len(kept), len(cells)
    values = [(cell, seen) for cell, seen in together if _same(cell.value, seen.value)]
    bounds = [(cell, seen) for cell, seen in values if _same(cell.low, seen.low) and _same(cell.high, seen.high)]
    met = set(matching.cell_of.values())
    judged, stray_rows = _judge(incident, answer, matching)
    return Outcome(
        spans=Share(len(together), found, marked),
        exact=Share(sum((c.start, c.end) == (s.start, s.end) for c, s in together), found, marked),
        values=Share(len(values), len(together), len(together)),
        bounds=Share(len(bounds), len(together), len(together)),
        pairs=_pairs(incident, answer, matching),
        judged=judged,
        stray_rows=stray_rows,
        missed=tuple(
            cell
            for number, figure in enumerate(incident.figures)
            for at, cell in enumerate(figure.cells)
            if (number, at) not in met
        ),
        stray=tuple(answer.seen[at] for at in kept if at not in matching.cell_of),
        misread=tuple(pair for pair in together if pair not in bounds),
    )


def match_figures(incident: Incident, answer: Answer) -> dict[int, int]:
    """Return which figure of gold each seen figure belongs to, by their places."""
    return {at: place[0] for at, place in _match(incident, answer).cell_of.items()}


def status_share(judged: Iterable[Judged], stray: Iterable[Row], status: str, *, blind: bool = False) -> Share:
    """Count one status: rows that have it and are no figure of gold count against it."""
    judged = list(judged)
    marked = [one for one in judged if (one.figure.blind if blind else one.figure.status) == status]
    found = [one for one in judged if one.row is not None and one.row.status == status]
    strays = sum(row.status == status for row in stray)
    return Share(sum(one in found for one in marked), len(found) + strays, len(marked))


def status_accuracy(judged: Iterable[Judged], *, blind: bool = False) -> Share:
    """Count the figures of gold whose row has their status."""
    judged = list(judged)
    right = [one for one in judged if one.row and one.row.status == (one.figure.blind if blind else one.figure.status)]
    return Share(len(right), len(judged), len(judged))


def _cell(incident: Incident, place: tuple[int, int]) -> GoldCell:
    return incident.figures[place[0]].cells[place[1]]


def _match(incident: Incident, answer: Answer) -> _Matching:
    """Match one to one where spans overlap, the widest overlap first."""
    options: list[tuple[int, int, tuple[int, int], int]] = []
    for number, figure in enumerate(incident.figures):
        for at, cell in enumerate(figure.cells):
            for place, seen in enumerate(answer.seen):
                shared = min(cell.end, seen.end) - max(cell.start, seen.start)
                if seen.report == cell.report and shared > 0:
                    options.append((-shared, cell.start, (number, at), place))
    matching = _Matching()
    taken: set[tuple[int, int]] = set()
    for _, _, place, at in sorted(options):
        if place not in taken and at not in matching.cell_of:
            taken.add(place)
            matching.cell_of[at] = place
    ignored = {report.name: report.ignored for report in incident.reports}
    matching.ignored = {
        at
        for at, seen in enumerate(answer.seen)
        if at not in matching.cell_of and any(low <= seen.start < high for low, high in ignored[seen.report])
    }
    return matching


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= _ROUND * max(abs(one), abs(other))


def _pairs(incident: Incident, answer: Answer, matching: _Matching) -> Share:
    """Count pairs of mentions: those put in one row, and those that gold has in one figure."""
    together: set[tuple[int, int]] = set()
    for row in answer.rows:
        together.update(combinations(sorted(at for at in row.figures if at not in matching.ignored), 2))
    right, found = 0, len(together)
    for one, other in together:
        left, beside = matching.cell_of.get(one), matching.cell_of.get(other)
        right += left is not None and beside is not None and left[0] == beside[0]
    marked = sum(len(figure.cells) * (len(figure.cells) - 1) // 2 for figure in incident.figures)
    return Share(right, found, marked)


def _judge(incident: Incident, answer: Answer, matching: _Matching) -> tuple[tuple[Judged, ...], tuple[Row, ...]]:
    """Give each figure of gold the row that shares most mentions with it, one row to one figure.

    A row within that row, a dispute in a history, is judged with it: gold has one status for both, the graver.
    """
    options: list[tuple[int, int, int, int]] = []
    for place, row in enumerate(answer.rows):
        numbers = [matching.cell_of[at][0] for at in row.figures if at in matching.cell_of]
        for number in set(numbers):
            shared = numbers.count(number)
            options.append((-shared, len(row.figures), number, place))
    row_of: dict[int, int] = {}
    for _, _, number, place in sorted(options):
        if number not in row_of and place not in row_of.values():
            row_of[number] = place
    within = {place: _gravest(answer.rows, place) for place in row_of.values()}
    judged = tuple(
        Judged(incident.name, figure, within[row_of[number]] if number in row_of else None)
        for number, figure in enumerate(incident.figures)
    )
    strays = tuple(
        row
        for place, row in enumerate(answer.rows)
        if place not in row_of.values()
        and not matching.ignored.issuperset(row.figures)
        and not any(set(row.figures) < set(answer.rows[held].figures) for held in row_of.values())
    )
    return judged, strays


def _gravest(rows: Sequence[Row], place: int) -> Row:
    """The contested row within a row, else the row itself."""
    held = set(rows[place].figures)
    contested = (row for row in rows if row.status == "contested" and set(row.figures) <= held)
    return next(contested, rows[place])
