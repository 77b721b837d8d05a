"""Figures made ready to be compared: which of them are a part of another."""

import pytest

from tests.compare.described import described


def parts(text: str) -> list[bool]:
    """Return for each figure of a text whether it is a part of another."""
    return [one.is_part for one in described(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The blast killed 12 people and wounded 30 others.", [False, False]),
        ("The blast killed 12 people, and another 30 people were killed later.", [False, True]),
    ],
)
def test_others_of_another_state_are_no_addition(text: str, told: list[bool]) -> None:
    assert [one.is_more for one in described(text)] == told


def test_families_are_not_counted_as_people() -> None:
    assert [one.noun for one in described("Six families fled. Six people fled.")] == ["family", "person"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("They counted 76 bodies in Ostrel.", True),
        ("They counted 76 bodies at the hospital of Ostrel.", False),
        ("They counted 76 bodies, citing a statement from Ostrel.", False),
        ("They counted 76 bodies.", False),
    ],
)
def test_the_place_right_after_a_figure_is_its_own(text: str, where: bool) -> None:
    assert [bool(one.around.where) for one in described(text)] == [where]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Of the 31 lorries, 18 of them burned.", [False, True]),
        ("The blast wounded the officer and four of his comrades.", [True]),
        ("In the attack 18 of the 31 lorries burned.", [True, False]),
        ("A family of 5 was among 12 people killed in Ostrel.", [True, False]),
        ("The blast killed 12 people, including five children.", [False, True]),
        ("The ship has 214 passengers on it, among them 23 children.", [False, True]),
        ("The blast killed 12 people and wounded 30 others.", [False, False]),
    ],
)
def test_a_part_is_told_from_its_whole(text: str, told: list[bool]) -> None:
    assert parts(text) == told
