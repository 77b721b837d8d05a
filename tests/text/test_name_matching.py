"""Whether two words can be one surname in two spellings, and which surnames stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.name_matching import compare_surnames, skeleton

names = st.text(alphabet="abcehikoruvzAČÉØ' -", min_size=1, max_size=12).filter(lambda text: bool(text.strip()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vashchenko", "Vaschenko"),
        ("Tchalikov", "Chalikov"),
        ("Kovač", "Kovac"),
        ("Osterman", "Ostermann"),
        ("Meyer", "Maier"),
        ("Brandt", "Brand"),
        ("Oksanen", "Oksanin"),
        ("Nielsen", "Nilsen"),
    ],
)
def test_spellings_of_one_surname(one: str, other: str) -> None:
    likeness = compare_surnames(one, other)
    assert likeness.score > 0.8
    assert one in likeness.reason


@pytest.mark.parametrize(
    ("one", "other"), [("Holm", "Holt"), ("Lind", "Lund"), ("Hansen", "Jansen"), ("Vu", "Wu"), ("Ruiz", "Reis")]
)
def test_surnames_of_two_people(one: str, other: str) -> None:
    assert compare_surnames(one, other).score == 0


@given(names)
def test_a_skeleton_has_no_case_and_no_marks(name: str) -> None:
    assert skeleton(name.upper()) == skeleton(name.lower())
    assert all(char.isalpha() for char in skeleton(name))
