"""The ledger: what the reports say on each claim, a column an origin, disputed rows first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.model.case import Case
from rashomon.model.stories import Cell, Claim, ClaimKind, ClaimStatus, OriginGroup, Story
from rashomon.present.dates import written_date
from rashomon.present.headings import Heading, head_claim
from rashomon.present.naming import list_names
from rashomon.present.numbers import group_digits
from rashomon.present.report.index import Index
from rashomon.present.report.marks import Mark
from rashomon.present.rows import ToldRow, tell_rows
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
    Status("single_origin", "Single origin", "no second independent origin confirms or disputes it"),
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

    @property
    def name(self) -> str:
        """The names of its articles on one line, those beyond a few only counted."""
        return list_names(self.articles)


@dataclass(frozen=True, slots=True)
class OriginCell:
    """What one origin says on a claim; no statements where it says nothing."""

    column: OriginColumn
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A claim, and a cell for each origin of the story in column order.

    `also` are further statuses of the same words, each with its reason. `elsewhere` are the numbers of origins that
    speak in another row with a figure of this one: the history that a dispute is taken from.
    """

    key: str
    kind: ClaimKind
    heading: Heading
    status: Status
    origins: int
    reason: str
    also: tuple[tuple[Status, str], ...]
    cells: tuple[OriginCell, ...]
    elsewhere: frozenset[int] = frozenset()

    @property
    def speaking(self) -> tuple[OriginColumn, ...]:
        """The origins that say something on the claim; more than `origins` where some rest on one voice."""
        return tuple(cell.column for cell in self.cells if cell.statements)

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
    """Rows of one status, most telling first."""

    status: Status
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """A story's claims: groups of compared rows, and those of one origin.

    `shared` are rows that several origins tell and that rest on one all the same; `single` those of one, by origin.
    """

    columns: tuple[OriginColumn, ...]
    compared: tuple[RowGroup, ...]
    shared: tuple[Row, ...]
    single: tuple[tuple[OriginColumn, tuple[Row, ...]], ...]

    @property
    def wide(self) -> bool:
        """Whether there are more origins than columns can be read side by side."""
        return len(self.columns) > MOST_COLUMNS

    @property
    def singles(self) -> int:
        """The number of rows that rest on one origin."""
        return len(self.shared) + sum(len(rows) for _, rows in self.single)


def build_ledger(index: Index, story: Story) -> Ledger:
    """Return the ledger of a story."""
    columns = tuple(_column(index, group) for group in index.case.origins_of(story.id))
    told = tell_rows(index.case, story)
    keys, origins_of = row_keys(index.case, story), _origins_by_figure([one.claim for one in told])
    rows = [_row(index, one, keys[one.claim.id], columns, origins_of) for one in told]
    groups = (RowGroup(status, tuple(row for row in rows if row.status == status)) for status in STATUSES[:-1])
    lone = [row for row in rows if row.status == STATUSES[-1]]
    by_origin = ((column, tuple(row for row in lone if row.speaking == (column,))) for column in columns)
    return Ledger(
        columns,
        tuple(group for group in groups if group.rows),
        tuple(row for row in lone if len(row.speaking) > 1),
        tuple((column, found) for column, found in by_origin if found),
    )


def row_keys(case: Case, story: Story) -> dict[str, str]:
    """Return the element id of the row each claim is told in."""
    claims = [claim.id for claim in case.claims if claim.story == story.id]
    keys: dict[str, str] = {}
    for row in tell_rows(case, story):
        number = claims.index(row.claim.id) + 1
        keys |= {one.id: f"row-{story.id}-{number}" for one in (row.claim, *row.alike, *row.parts)}
    return keys


def _column(index: Index, group: OriginGroup) -> OriginColumn:
    return OriginColumn(group.number, tuple(index.name(one) for one in group.articles))


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
    index: Index, told: ToldRow, key: str, columns: tuple[OriginColumn, ...], origins_of: Mapping[str, frozenset[int]]
) -> Row:
    claim = told.claim
    also = tuple((_status(one), one.reason) for one in told.alike if one.status != claim.status)
    cells = tuple(
        OriginCell(column, _statements(index, claim, (one for one in claim.cells if one.origin == column.number)))
        for column in columns
    )
    elsewhere = frozenset(number for cell in claim.cells for number in origins_of.get(cell.figure or "", ()))
    heading = head_claim(index.case, claim)
    return Row(key, claim.kind, heading, _status(claim), claim.origins, claim.reason, also, cells, elsewhere)


def _status(claim: Claim) -> Status:
    return next(one for one in STATUSES if one.key == claim.status)


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
    return index.case.speaker_of(cell.quotation) or index.voice_name(cell.attributed_to)


def _echo(index: Index, first: Cell, cell: Cell) -> Echo:
    as_of = written_date(cell.as_of) if cell.as_of and cell.as_of != first.as_of else None
    return Echo(index.mark(cell.anchor), as_of)


def _value(claim: Claim, value: str | None) -> str | None:
    """Return a value as it is shown; the day of an act only where origins differ in it, for the heading has it."""
    if value is None or (claim.kind == "event" and len({cell.value for cell in claim.cells}) == 1):
        return None
    return group_digits(value) if claim.kind == "figure" else written_date(value)


def _certainty(index: Index, quotation: str | None) -> str | None:
    found = index.case.quotation_by_id.get(quotation or "")
    return found.certainty if found and found.certainty != "said" else None
