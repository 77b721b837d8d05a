"""What speaks against two figures counting one thing."""

import pytest

from rashomon.compare.figures.objections import count_contrary, count_objections
from rashomon.compare.figures.pair_features import PairReader
from tests.compare.described import described
from tests.compare.figures.test_sameness import same


def counted(one: str, other: str) -> tuple[int, int]:
    """Return the contrary signs and the objections for the figures of two texts, the same both ways."""
    left, right = described(one, other)
    reader = PairReader([left, right])
    measured, turned = reader.measure(left, right), reader.measure(right, left)
    found = count_contrary(left, right, measured), count_objections(left, right, measured, reader.topic)
    assert found == (count_contrary(right, left, turned), count_objections(right, left, turned, reader.topic))
    return found


def test_nothing_speaks_against_the_same_words() -> None:
    assert counted("The fire killed 12 people.", "The fire killed 12 people.") == (0, 0)


@pytest.mark.parametrize(
    ("one", "other", "signs"),
    [
        ("The fire killed 12 people.", "The fire kept 12 people busy.", 1),
        ("The fire killed 12 people.", "The fire killed 12 firefighters.", 1),
        ("The fire killed 12 people.", "The fire killed another 12 people.", 1),
        ("The fire killed 12 people in 2031.", "Since 2019 fire killed 12 people.", 1),
        ("The fire killed 12 people.", "Since 2019 storms took 12 sailors.", 4),
    ],
)
def test_signs_that_are_contrary(one: str, other: str, signs: int) -> None:
    assert counted(one, other)[0] == signs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another place, another day, another time counted over, another cause
        ("Rescuers counted 40 bodies in Ostrel.", "Rescuers counted 40 bodies."),
        ("The raid killed 12 people on 4 March.", "The raid killed 15 people on 21 February."),
        ("The raid killed 12 people.", "Since 2019 the raids killed 15 people."),
        ("Air raids killed 45 people.", "Rockets killed 30 people."),
    ],
)
def test_objections(one: str, other: str) -> None:
    assert counted(one, other)[1] == 1


def test_numbers_of_two_places_are_put_together_only_where_all_else_is_alike() -> None:
    assert same("Rescuers counted 40 bodies in Ostrel.", "Rescuers counted 40 bodies.")
    assert not same("Rescuers counted 40 bodies in Ostrel.", "The mayor of Arv spoke of 45 dead.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rescuers counted 40 bodies in Ostrel.", "Rescuers in Ostrel counted 40 bodies."),
        ("The raid killed 12 people on 4 March.", "The raid killed 15 people."),
        ("Air raids killed 45 people.", "Rockets killed 45 people."),
    ],
)
def test_no_objections(one: str, other: str) -> None:
    assert counted(one, other)[1] == 0
