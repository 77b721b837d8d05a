"""Whether two figures count the same thing: read from sentences, in doubt not."""

import pytest

from rashomon.compare.figures.counted import noun_class
from rashomon.compare.figures.gathering import gather_figures
from rashomon.compare.figures.sameness import load_pair_weights
from tests.compare.described import described


def same(one: str, other: str) -> bool:
    """Whether the two figures of two texts are put together; nothing else is in the story."""
    told = described(one, other)
    assert len(told) == 2
    turned = gather_figures(list(reversed(told)), load_pair_weights()).groups
    groups = gather_figures(told, load_pair_weights()).groups
    assert len(turned) == len(groups)
    return len(groups) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire in Ostrel killed 12 people.", "Twelve people died in the fire in Ostrel."),
        ("The fire killed 12 people.", "The fire's death toll is 15 people killed."),
        ("The talks in Ostrel lasted 3 hours.", "The leaders' talks in Ostrel lasted four hours."),
        ("France has 450 soldiers at the border with Spain.", "There are 900 French troops at the border with Spain."),
    ],
)
def test_figures_for_one_thing(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire in Ostrel killed 12 people.", "The fire in Ostrel injured 12 people."),
        ("The fire in Ostrel killed 12 people.", "The fire in Ostrel killed 12 children."),
        ("The fire in Ostrel killed 12 people.", "The fire in Ostrel burned 12 houses."),
        ("France has 450 soldiers at the border.", "Spain has 450 soldiers at the border."),
        ("The talks in Ostrel lasted 3 hours.", "The road to Ostrel is 3 kilometres long."),
        ("The talks in Ostrel lasted 3 hours.", "The repair of the bridge took 3 hours."),
        (
            "The mill said its bell had rung 16 minutes before the collapse.",
            "The mill said it had called the mayor 25 minutes before the collapse.",
        ),
    ],
)
def test_figures_for_two_things(one: str, other: str) -> None:
    assert not same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("troop", "soldier"), ("soldiers", "soldier"), ("home", "house"), ("lorry", "truck"), ("death", "body")],
)
def test_nouns_of_one_class(one: str, other: str) -> None:
    assert noun_class(one) == noun_class(other)


@pytest.mark.parametrize(("one", "other"), [("soldier", "civilian"), ("home", "bridge"), ("death", "injured")])
def test_nouns_of_two_classes(one: str, other: str) -> None:
    assert noun_class(one) != noun_class(other)


def test_times_and_lengths_are_compared_in_one_unit() -> None:
    hours, minutes = described("The talks lasted 2 hours.", "The talks lasted 90 minutes.")
    assert hours is not None and minutes is not None
    assert (hours.value, minutes.value) == (120.0, 90.0)
    assert hours.noun == minutes.noun == "duration"
