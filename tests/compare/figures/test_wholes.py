"""Of which number a part is told, and parts that moved with their wholes."""

from rashomon.compare.figures.gathering import gather_figures
from rashomon.compare.figures.sameness import load_pair_weights
from rashomon.compare.figures.wholes import parts_moved, whole_of_each
from tests.compare.described import described

FIRST = "The ministry put the number of people in hospital at 63, 11 of them children."
NEXT = "The ministry said 131 people were in hospital, among them 22 children."


def test_the_whole_is_the_larger_number_of_people_before_a_part() -> None:
    assert whole_of_each(described(FIRST)) == {1: 0}
    assert whole_of_each(described("Some 63 people came in 12 carts.")) == {}
    assert whole_of_each(described("Nine people came. Then 11 children came.")) == {}


def test_parts_of_two_reports_move_with_their_wholes() -> None:
    told = described(FIRST, NEXT)
    assert [*parts_moved(told, {(0, 2): 0.9, (1, 3): 0.1}, 0.5)] == [(1, 3)]
    assert not [*parts_moved(told, {(0, 2): 0.3, (1, 3): 0.1}, 0.5)]


def test_parts_that_fall_while_their_wholes_rise_are_left() -> None:
    told = described(FIRST, NEXT.replace("22", "nine"))
    assert not [*parts_moved(told, {(0, 2): 0.9, (1, 3): 0.1}, 0.5)]


def test_they_are_gathered_into_one_group() -> None:
    told = described(FIRST, NEXT)
    assert sorted(gather_figures(told, load_pair_weights()).groups) == [(0, 2), (1, 3)]
