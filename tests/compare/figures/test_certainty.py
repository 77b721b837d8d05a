"""Equal numbers confirm each other only where they are surely for one thing."""

from dataclasses import replace

import pytest

from rashomon.compare.figures.certainty import find_doubted, is_surely_confirmed
from rashomon.compare.figures.gathering import Gathered
from tests.compare.told import told


@pytest.mark.parametrize(
    ("likeness", "origin", "noun", "sentence", "sure"),
    [
        (0.9, 2, "person", "bridge fell", True),
        (0.6, 2, "person", "ferry sank", False),
        (0.9, 1, "person", "ferry sank", False),
        (0.9, 2, "duration", "ferry sank", True),
        (0.9, 2, "duration", "bridge fell", False),
    ],
)
def test_two_origins_confirm_a_number(likeness: float, origin: int, noun: str, sentence: str, sure: bool) -> None:
    numbers = [told(12, sentence="ferry sank"), told(12, origin=origin, speaker="e-mayor", sentence=sentence)]
    numbers = [replace(one, quantity=replace(one.quantity, noun=noun)) for one in numbers]
    gathered = Gathered(((0, 1),), {(0, 1): likeness})
    assert is_surely_confirmed((0, 1), numbers, gathered, frozenset()) is sure


def test_a_number_of_another_row_leaves_doubt() -> None:
    numbers = [told(12), told(12, origin=2), told(15, origin=3)]
    gathered = Gathered(((0, 1), (2,)), {(0, 1): 0.9, (1, 2): 0.7})
    assert find_doubted(numbers, gathered) == {1, 2}
    assert not is_surely_confirmed((0, 1), numbers, gathered, frozenset({1, 2}))
    apart = Gathered(((0, 1), (2,)), {(0, 1): 0.9, (1, 2): 0.3})
    assert find_doubted(numbers, apart) == frozenset()


def test_a_number_of_the_news_leaves_no_doubt_about_one_of_a_past_year() -> None:
    numbers = [told(12, as_of="2025-08"), told(12, origin=2, as_of="2025-08"), told(15, origin=3)]
    gathered = Gathered(((0, 1), (2,)), {(0, 1): 0.9, (1, 2): 0.7})
    assert find_doubted(numbers, gathered) == frozenset()


def test_numbers_of_one_people_need_less_to_confirm_each_other() -> None:
    numbers = [told(19), told(19, origin=2, speaker="e-mayor")]
    gathered = Gathered(((0, 1),), {(0, 1): 0.6})
    assert not is_surely_confirmed((0, 1), numbers, gathered, frozenset())
    named = [replace(one, quantity=replace(one.quantity, peoples=frozenset({"e-orvia"}))) for one in numbers]
    assert is_surely_confirmed((0, 1), named, gathered, frozenset())
