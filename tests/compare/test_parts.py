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


def test_a_number_of_the_next_one_is_a_part_of_it() -> None:
    assert [one.is_part for one in described("They held 18 of the 31 drivers.")] == [True, False]
