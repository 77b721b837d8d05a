"""Claims are found again by the sentences their cells stand in."""

from rashomon.compare.claimed import Claimed
from rashomon.model.spans import Anchor
from rashomon.model.stories import Cell, Claim


def cell(article: str, start: int, end: int) -> Cell:
    return Cell(article, 1, Anchor(article, start, end, "x" * (end - start)), None, None, None)


def claim(name: str, *cells: Cell) -> Claim:
    return Claim(name, "s-1", name, "event", "corroborated", 2, "", cells)


def sentence(article: str, start: int, end: int) -> Anchor:
    return Anchor(article, start, end, "x" * (end - start))


def test_a_claim_is_found_by_any_sentence_that_holds_one_of_its_cells() -> None:
    claimed = Claimed([claim("a", cell("a-1", 5, 9)), claim("b", cell("a-1", 20, 30), cell("a-2", 0, 9))])
    assert claimed.standing_in([sentence("a-1", 0, 10)]) == [0]
    assert claimed.standing_in([sentence("a-2", 0, 10), sentence("a-1", 0, 40)]) == [0, 1]
    assert claimed.standing_in([sentence("a-1", 6, 40), sentence("a-3", 0, 40)]) == [1]


def test_a_wider_claim_is_found_by_its_new_cells_too() -> None:
    claimed = Claimed([claim("a", cell("a-1", 5, 9))])
    claimed.widen(0, claim("a", cell("a-1", 5, 9), cell("a-4", 0, 3)))
    claimed.add(claim("c", cell("a-4", 1, 2)))
    assert claimed.standing_in([sentence("a-4", 0, 10)]) == [0, 1]
    assert [len(one.cells) for one in claimed.claims] == [2, 1]
