"""The ledger: what the reports say on each claim, a column an origin, disputed rows first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.model.case import Case
from rashomon.model.stories import Cell, Claim, ClaimKind, ClaimStatus, OriginGroup, Story
from rashomon.present.dates import with_written_dates, written_date
from rashomon.present.numbers import group_digits
from rashomon.present.report.index import Index
from rashomon.present.report.marks import Mark
from rashomon.text.words import fold

MOST_COLUMNS = 3  # beside the claim; from four origins on, columns are narrower than a quotation can be read in


@dataclass(frozen=True, slots=True)
class Status:
    """A claim's status in words: what it is called and what it means."""

    key: ClaimStatus
    name: str
    meaning: str


STATUSES = (
    Status("contested", "Contested", "different origins or voices say things that cannot both hold"),
    Status("corroborated", "Corroborated", "two or more independent origins say the same"),
    Status("superseded", "Superseded", "a later account replaces an earlier one"),
    Status("compatible", "Compatible", "origins differ in detail, and both can hold"),
    Status("single_origin", "Single origin", "nothing in these pages confirms or disputes it"),
)


@dataclass(frozen=True, slots=True)
class Echo:
    """Another place with the same words; `as_of` where it is another day."""

    mark: Mark
    as_of: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """What one origin says on a claim, once, with every other place where it says it in the same words.

    `voice` is whom the words are attributed to, None where the report says it itself; `told` how surely.
    """

    value: str | None
    mark: Mark
    voice: str | None
    told: str | None
    as_of: str | None
    also: tuple[Echo, ...]


@dataclass(frozen=True, slots=True)
class OriginColumn:
    """An origin as the ledger's head names it; `articles` are the names of its articles."""

    number: int
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OriginCell:
    """What one origin says on a claim; no statements where it says nothing."""

    column: OriginColumn
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A claim, and a cell for each origin of the story in column order.

    `quoted` tells that its text is a sentence of one of the articles, `elsewhere` are the numbers of origins that
    speak in another row with a figure of this one: the history that a dispute is taken from.
    """

    key: str
    kind: ClaimKind
    text: str
    quoted: bool
    status: Status
    origins: int
    reason: str
    cells: tuple[OriginCell, ...]
    elsewhere: frozenset[int] = frozenset()

    @property
    def silent(self) -> tuple[OriginColumn, ...]:
        """The origins in which nothing on the claim was found."""
        return tuple(one for one in self._absent if one.number not in self.elsewhere)

    @property
    def told_elsewhere(self) -> tuple[OriginColumn, ...]:
        """The origins that give other numbers for what is counted, in another row."""
        return tuple(one for one in self._absent if one.number in self.elsewhere)

    @property
    def _absent(self) -> tuple[OriginColumn, ...]:
        return tuple(cell.column for cell in self.cells if not cell.statements)


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows of one status, in case order."""

    status: Status
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """A story's claims: groups of compared rows, and those of one origin gathered by origin."""

    columns: tuple[OriginColumn, ...]
    compared: tuple[RowGroup, ...]
    single: tuple[tuple[OriginColumn, tuple[Row, ...]], ...]

    @property
    def wide(self) -> bool:
        """Whether there are more origins than columns can be read side by side."""
        return len(self.columns) > MOST_COLUMNS

    @property
    def singles(self) -> int:
        """The number of rows that rest on one origin."""
        return sum(len(rows) for _, rows in self.single)


def build_ledger(index: Index, story: Story) -> Ledger:
    """Return the ledger of a story."""
    columns = tuple(_column(index, group) for group in index.case.origins_of(story.id))
    claims = [claim for claim in index.case.claims if claim.story == story.id]
    origins_of = _origins_by_figure(claims)
    rows = [_row(index, claim, columns, origins_of) for claim in claims]
    groups = (RowGroup(status, tuple(row for row in rows if row.status == status)) for status in STATUSES[:-1])
    lone = [row for row in rows if row.status == STATUSES[-1]]
    by_origin = ((column, tuple(row for row in lone if _speaks(row, column))) for column in columns)
    return Ledger(
        columns,
        tuple(group for group in groups if group.rows),
        tuple((column, found) for column, found in by_origin if found),
    )


def row_keys(case: Case, story: str) -> dict[str, str]:
    """Return the element id of each claim's row."""
    claims = (claim for claim in case.claims if claim.story == story)
    return {claim.id: f"row-{story}-{number}" for number, claim in enumerate(claims, 1)}


def _column(index: Index, group: OriginGroup) -> OriginColumn:
    return OriginColumn(group.number, tuple(index.name(one) for one in group.articles))


def _speaks(row: Row, column: OriginColumn) -> bool:
    return any(cell.column == column and cell.statements for cell in row.cells)


def _origins_by_figure(claims: Sequence[Claim]) -> dict[str, frozenset[int]]:
    """Return for each figure the origins of all rows it is in."""
    found: dict[str, frozenset[int]] = {}
    for claim in claims:
        origins = frozenset(cell.origin for cell in claim.cells)
        for cell in claim.cells:
            if cell.figure is not None:
                found[cell.figure] = found.get(cell.figure, frozenset()) | origins
    return found


def _row(
    index: Index, claim: Claim, columns: tuple[OriginColumn, ...], origins_of: Mapping[str, frozenset[int]]
) -> Row:
    status = next(one for one in STATUSES if one.key == claim.status)
    cells = tuple(
        OriginCell(column, _statements(index, claim, (one for one in claim.cells if one.origin == column.number)))
        for column in columns
    )
    key = row_keys(index.case, claim.story)[claim.id]
    quoted = index.is_quoted(claim)
    text = claim.text if quoted else with_written_dates(claim.text)
    elsewhere = frozenset(number for cell in claim.cells for number in origins_of.get(cell.figure or "", ()))
    return Row(key, claim.kind, text, quoted, status, claim.origins, claim.reason, cells, elsewhere)


def _statements(index: Index, claim: Claim, cells: Iterable[Cell]) -> tuple[Statement, ...]:
    """Gather the cells of one origin: the same words with the same value are shown once."""
    alike: dict[tuple[str, str | None, str | None], list[Cell]] = {}
    for cell in cells:
        alike.setdefault((fold(cell.anchor.exact), cell.value, _voice(index, cell)), []).append(cell)
    return tuple(_statement(index, claim, found) for found in alike.values())


def _statement(index: Index, claim: Claim, cells: list[Cell]) -> Statement:
    first = cells[0]
    return Statement(
        value=_value(claim, first.value),
        mark=index.mark(first.anchor, around=True),
        voice=_voice(index, first),
        told=_certainty(index, first.quotation),
        as_of=written_date(first.as_of) if first.as_of else None,
        also=tuple(_echo(index, first, cell) for cell in cells[1:]),
    )


def _voice(index: Index, cell: Cell) -> str | None:
    """Return whose words a cell holds: by name where there is one, else by the key they are counted under."""
    named = index.case.speaker_of(cell.quotation) or index.entity_name(cell.attributed_to)
    return named or (cell.attributed_to.removeprefix("? ") if cell.attributed_to else None)


def _echo(index: Index, first: Cell, cell: Cell) -> Echo:
    as_of = written_date(cell.as_of) if cell.as_of and cell.as_of != first.as_of else None
    return Echo(index.mark(cell.anchor), as_of)


def _value(claim: Claim, value: str | None) -> str | None:
    if value is None:
        return None
    return group_digits(value) if claim.kind == "figure" else written_date(value)


def _certainty(index: Index, quotation: str | None) -> str | None:
    found = index.case.quotation_by_id.get(quotation or "")
    return found.certainty if found and found.certainty != "said" else None
