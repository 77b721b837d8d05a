"""Trees of blocks."""

from tests.annotate.quotations.trees.drawn import NESTED, TOLD, draw


def test_heads_outside_the_block_are_none_and_rings_end_a_climb() -> None:
    tree = draw(NESTED)
    assert tree.heads[2] == -1
    assert list(tree.climb(8)) == [8, 10, 5, 2]
    ring = draw("Bo/PROPN/nsubj>1 said/VERB/ccomp>2 so/ADV/ccomp>1")
    assert list(ring.climb(0)) == [0, 1, 2]


def test_under_a_word_is_all_that_hangs_from_it() -> None:
    tree = draw(NESTED)
    assert tree.under(10) == [6, 7, 8, 9, 10]
    assert tree.with_relation(5, "nsubj") == [4]


def test_cases_are_the_prepositions_of_a_noun() -> None:
    tree = draw(TOLD)
    assert tree.cases(5) == {"to"}
    assert tree.cases(2) == {"in"}


def test_a_passive_has_an_auxiliary_of_being() -> None:
    tree = draw("He/PRON/nsubj>2 was/AUX/aux>2 told/VERB/root>2 so/ADV/advmod>2")
    assert tree.is_passive(2)
    assert not draw(NESTED).is_passive(2)


def test_places_are_found_by_offset() -> None:
    tree = draw(NESTED)
    assert tree.place_at(4) == 1
    assert tree.place_at(3) is None
