"""The ledger as a whole: order of rows, ids, anchors, and independence from the order of articles."""

from itertools import permutations

from rashomon.compare.cells import claim_id
from rashomon.model.case import Case
from rashomon.model.stories import Cell
from rashomon.model.walk import anchors_in
from tests.build import article_from_text
from tests.path import compared

TEXTS = (
    "Mayor Lena Vu met Governor Rasmus Tolk in Ostrel on Monday. Mayor Lena Vu said 12 people were killed in the fire.",
    "On Monday Lena Vu and Rasmus Tolk held talks in Ostrel. Rasmus Tolk said 20 people were killed in the fire.",
    "The fire in Ostrel burned for 9 hours. The rebels left. Mayor Lena Vu said 12 people were killed in the fire.",
)


def case_in_order(order: tuple[int, ...]) -> Case:
    return compared(*(article_from_text(TEXTS[index], "2031-03-05") for index in order))


def test_disputed_rows_come_first() -> None:
    statuses = [one.status for one in case_in_order((0, 1, 2)).claims]
    order = ["contested", "corroborated", "superseded", "compatible", "single_origin"]
    assert statuses == sorted(statuses, key=order.index)
    assert statuses[:2] == ["contested", "corroborated"]


def test_the_order_of_articles_changes_nothing() -> None:
    first, *others = (case_in_order(order) for order in permutations(range(3)))
    for other in others:
        assert other.claims == first.claims
        assert other.origins == first.origins
        assert other.wording == first.wording


def test_every_anchor_of_the_ledger_stands_in_its_article() -> None:
    case = case_in_order((0, 1, 2))
    found = [anchor for claim in case.claims for anchor in anchors_in(claim)]
    assert found
    for anchor in found:
        assert case.article_by_id[anchor.article].verify(anchor)


def test_ids_differ_and_do_not_depend_on_the_order_of_cells() -> None:
    case = case_in_order((0, 1, 2))
    assert len({one.id for one in case.claims}) == len(case.claims)
    cells: tuple[Cell, ...] = next(one.cells for one in case.claims if len(one.cells) > 1)
    assert claim_id("figure", cells) == claim_id("figure", cells[::-1])
    assert claim_id("figure", cells) != claim_id("event", cells)
    assert claim_id("figure", cells) != claim_id("figure", cells[:1])
