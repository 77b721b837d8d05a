"""Labels of the ledger: corroborated, contested and superseded rows, and rows the key does not know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .case import Claim
from .cells import has_value, has_values, is_phrase, shown_claim, shown_value
from .folding import content_words, shown
from .pairing import NOT_THERE, Check, Outside, Pairing
from .rows import RowKey, StatementKey

SHARED_WORDS = 1 / 3
"""Share of a key row's content words, in [0, 1], from which a claim with the right cells may be that row."""

FORBIDDEN_WORDS = 1 / 2
"""The same for a row that must not be there."""


def check_ledger(pairing: Pairing) -> Iterator[Check]:
    """One check per row of the key that is not optional, and per row that must not be there."""
    for status, rows in _rows(pairing):
        taken = _assign(pairing, status, rows)
        for position, row in enumerate(rows):
            if not row.optional:
                reason = None if position in taken else _nearest(pairing, status, row)
                yield Check(status, _shown_row(row), reason)
    for statement in pairing.key.contested_statements:
        yield Check("contested_statements", statement.what, _statement_problem(pairing, statement))
    for row in pairing.key.not_corroborated:
        wrong = [claim for claim in _claims(pairing, "corroborated") if _is_forbidden(pairing, row, claim)]
        yield Check("not_corroborated", _shown_row(row), _first_shown(pairing, wrong))
    known = set(_known(pairing))
    for row in pairing.key.not_contested:
        wrong = [claim for claim in _claims(pairing, "contested") if claim.id not in known]
        wrong = [claim for claim in wrong if _is_forbidden(pairing, row, claim)]
        yield Check("not_contested", _shown_row(row), _first_shown(pairing, wrong))


def extra_rows(pairing: Pairing) -> Iterator[Outside]:
    """Corroborated and contested claims that are no row of the key, for a person to read."""
    known = set(_known(pairing))
    for status in ("corroborated", "contested"):
        for claim in _claims(pairing, status):
            if claim.id not in known:
                yield Outside("ledger_rows", shown_claim(pairing, claim))


def _rows(pairing: Pairing) -> tuple[tuple[str, tuple[RowKey, ...]], ...]:
    key = pairing.key
    superseded = (*key.superseded, *key.superseded_ranges)
    return (("corroborated", key.corroborated), ("contested", key.contested), ("superseded", superseded))


def _claims(pairing: Pairing, status: str) -> list[Claim]:
    return [claim for claim in pairing.case.claims if claim.status == status]


def _known(pairing: Pairing) -> Iterator[str]:
    """The ids of the claims that the key asks for or allows."""
    for status, rows in _rows(pairing):
        yield from (claim.id for claim in _assign(pairing, status, rows).values())
    for claim in _claims(pairing, "contested"):
        if any(_is_statement(pairing, statement, claim) for statement in pairing.key.contested_statements):
            yield claim.id
    for row in pairing.key.either_way:
        yield from (claim.id for claim in pairing.case.claims if _row_problem(pairing, row, claim) is None)


def _assign(pairing: Pairing, status: str, rows: Sequence[RowKey]) -> dict[int, Claim]:
    """The claim for each row that has one, by position; best overlap of words first.

    A claim stands for one row only, but one with a long history may supersede several values.
    """
    candidates = [
        (_overlap(row, claim), -position, claim)
        for position, row in enumerate(rows)
        for claim in _claims(pairing, status)
        if _row_problem(pairing, row, claim) is None
    ]
    taken: dict[int, Claim] = {}
    for _, position, claim in sorted(candidates, key=lambda found: found[:2], reverse=True):
        is_free = status == "superseded" or claim.id not in {other.id for other in taken.values()}
        if -position not in taken and is_free:
            taken[-position] = claim
    return taken


def _row_problem(pairing: Pairing, row: RowKey, claim: Claim) -> str | None:
    """Why a claim is not a row; None where it is."""
    is_valued = has_values(pairing, row, claim)
    if claim.status in ("contested", "superseded") and not is_valued:
        return "other values or speakers"
    cells = claim.cells
    if claim.status == "superseded":
        cells = tuple(cell for cell in cells if any(has_value(pairing, cell, value) for value in row.values))
    articles = {pairing.letter_of(cell.article) for cell in cells}
    if row.articles and articles - _copies(pairing, row) != set(row.articles):
        return f"articles {' '.join(sorted(articles))}"
    if _overlap(row, claim) < SHARED_WORDS and not (row.values and is_valued):
        return "other words"
    return None


def _copies(pairing: Pairing, row: RowKey) -> set[str]:
    """Articles the key does not list for a row but derives from one it lists: their words say the same."""
    listed = set(row.articles)
    return {one.article for one in pairing.key.derivations if one.parent in listed} - listed


def _overlap(row: RowKey, claim: Claim) -> float:
    """Share of the content words of a row, or of one of its parts, that a claim has; in [0, 1]."""
    given = content_words(" ".join((claim.text, *(cell.anchor.exact for cell in claim.cells))))
    parts = [words for words in map(content_words, row.what.split(";")) if words]
    return max((len(words & given) / len(words) for words in parts), default=0.0)


def _is_forbidden(pairing: Pairing, row: RowKey, claim: Claim) -> bool:
    """Whether a claim says what a row forbids: of its articles only, with its values or words."""
    if row.articles and not {pairing.letter_of(cell.article) for cell in claim.cells} <= set(row.articles):
        return False
    if len(set(row.values)) > 1:
        return sum(any(has_value(pairing, cell, value) for cell in claim.cells) for value in row.values) > 1
    return _overlap(row, claim) >= FORBIDDEN_WORDS


def _statement_problem(pairing: Pairing, row: StatementKey) -> str | None:
    if any(phrase.article not in pairing.articles for side in row.sides for phrase in side):
        return NOT_THERE
    if any(_is_statement(pairing, row, claim) for claim in _claims(pairing, "contested")):
        return None
    return "no contested claim has both sides"


def _is_statement(pairing: Pairing, row: StatementKey, claim: Claim) -> bool:
    return all(any(is_phrase(pairing, cell, phrase) for phrase in side for cell in claim.cells) for side in row.sides)


def _nearest(pairing: Pairing, status: str, row: RowKey) -> str:
    """The claim with most of the row's words, whatever its status, and why it is not the row."""
    claims = sorted(pairing.case.claims, key=lambda claim: (_overlap(row, claim), claim.status == status))
    if not claims or _overlap(row, claims[-1]) < SHARED_WORDS:
        return "no such claim"
    problem = _row_problem(pairing, row, claims[-1]) or "stands for another row"
    wrong = problem if claims[-1].status == status else f"not {status}"
    return f"{wrong}: {shown_claim(pairing, claims[-1])}"


def _first_shown(pairing: Pairing, claims: Sequence[Claim]) -> str | None:
    return f"is there: {shown_claim(pairing, claims[0])}" if claims else None


def _shown_row(row: RowKey) -> str:
    values = ", ".join(map(shown_value, row.values))
    return " ".join(filter(None, (shown(row.what), values and f"[{values}]", " ".join(row.articles))))
