"""What makes a figure a part of a whole that is counted too."""

import pytest

from tests.compare.described import described


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Eight people have serious injuries.", [{"serious"}]),
        ("The clinic treated 20 people, 16 of whom were walking wounded.", [set(), {"walk"}]),
        ("In all 12 foreign drivers were held.", [{"foreign"}]),
        ("In all 12 children were held.", [set()]),
    ],
)
def test_words_that_make_a_part(text: str, parts: list[set[str]]) -> None:
    assert [set(one.parts) for one in described(text)] == parts


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("St Orla's Hospital said 20 people had been brought in with burns.", True),
        ("The county clinic counted 20 people hurt.", True),
        ("The county clinic counted 20 people killed.", False),
        ("The county police counted 20 people hurt.", False),
    ],
)
def test_a_hospital_counts_those_it_took_in(text: str, *, part: bool) -> None:
    assert [one.is_part for one in described(text)] == [part]


def test_a_number_of_the_next_one_is_a_part_of_it() -> None:
    assert [one.is_part for one in described("They held 18 of the 31 drivers.")] == [True, False]
