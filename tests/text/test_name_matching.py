"""Whether two spellings can be one name: the reasons for, and the people it keeps apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.name_matching import compare_given_names, compare_people, compare_surnames, skeleton

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


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Ana", "Ana", True),
        ("A.", "Ana", True),
        ("B.", "Ana", False),
        ("Sergei", "Serhiy", True),
        ("Yulia", "Julia", True),
        ("Ana", "Diego", False),
        ("Ana", "Inga", False),
    ],
)
def test_given_names(one: str, other: str, alike: bool) -> None:
    assert (compare_given_names(one, other).score > 0) is alike
    assert (compare_given_names(other, one).score > 0) is alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Ana Ruiz", "Ruiz", True),
        ("Ana Ruiz", "A. Ruiz", True),
        ("Ana M. Ruiz", "Ana Ruiz", True),
        ("Ana Ruiz", "Diego Ruiz", False),
        ("Ana Ruiz", "Ana Lopez", False),
        ("Ana Ruiz", "Lopez", False),
    ],
)
def test_people(one: str, other: str, alike: bool) -> None:
    assert (compare_people(one, other).score > 0) is alike


@given(names, names)
def test_likeness_is_mutual_and_bounded(one: str, other: str) -> None:
    forth, back = compare_people(one, other), compare_people(other, one)
    assert forth.score == pytest.approx(back.score)
    assert 0 <= forth.score <= 1


@given(names)
def test_every_name_is_like_itself(name: str) -> None:
    assert compare_people(name, name).score > 0.9


@given(names)
def test_a_skeleton_has_no_case_and_no_marks(name: str) -> None:
    assert skeleton(name.upper()) == skeleton(name.lower())
    assert all(char.isalpha() for char in skeleton(name))
