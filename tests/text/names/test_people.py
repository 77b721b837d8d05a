"""Whether two personal names can be one person's: the reasons for, and the people it keeps apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.lexicons.name_words import load_matcher
from rashomon.text.names.people import compare_given_names, compare_people

names = st.text(alphabet="abcehikoruvzAČÉØ' -", min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
READER = load_matcher().reader


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Ana", "Ana", True),
        ("A.", "Ana", True),
        ("B.", "Ana", False),
        ("Sergei", "Serhiy", True),
        ("Yulia", "Julia", True),
        ("Toby", "Tobias", True),
        ("Ana", "Diego", False),
        ("Ana", "Inga", False),
        # Two listed names are two names, however alike.
        ("Maria", "Marina", False),
    ],
)
def test_given_names(one: str, other: str, alike: bool) -> None:
    assert (compare_given_names(one, other, READER).score > 0) is alike
    assert (compare_given_names(other, one, READER).score > 0) is alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Ana Ruiz", "Ruiz", True),
        ("Ana Ruiz", "A. Ruiz", True),
        ("Ana M. Ruiz", "Ana Ruiz", True),
        ("Dr. Ana Ruiz", "RUIZ, Ana", True),
        # As heard: written down in another script and back.
        ("Harel Quist", "Garel Kvist", True),
        ("Olha Hrynko", "Ольга Гринко", True),
        ("Ольги Гринко", "Ольга Гринко", True),
        ("Рената Озолса", "Рената Озолс", True),
        ("Νίκος Βαλτάς", "Nikos Valtas", True),
        ("Ana Ruiz", "Diego Ruiz", False),
        ("Ana Ruiz", "Ana Lopez", False),
        ("Ana Ruiz", "Lopez", False),
        ("Ivan Petrovich Oral", "Ivan Markovich Oral", False),
        ("Tom Vale Jr", "Tom Vale Sr", False),
    ],
)
def test_people(one: str, other: str, alike: bool) -> None:
    assert (compare_people(one, other, READER).score > 0) is alike
    assert (compare_people(other, one, READER).score > 0) is alike


def test_a_czech_case_ending_is_no_other_name() -> None:
    reader = load_matcher(inflected=True).reader
    assert compare_people("Tomáše Dvorského", "Tomáš Dvorský", reader).score > 0.8
    assert compare_people("Tomášem Dvorským", "Tomáš Dvorský", reader).score > 0.8


@given(names, names)
def test_likeness_is_mutual_and_bounded(one: str, other: str) -> None:
    forth, back = compare_people(one, other, READER), compare_people(other, one, READER)
    assert forth.score == pytest.approx(back.score)
    assert 0 <= forth.score <= 1


@given(names)
def test_every_name_is_like_itself(name: str) -> None:
    assert compare_people(name, name, READER).score > 0.9
