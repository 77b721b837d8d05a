"""Contested names: what the lexicon says of each name of a concept."""

import pytest

from rashomon.lexicons.contested_names import load_contested_names


def test_names_that_say_more_of_a_name_are_names_of_its_concept() -> None:
    for names in load_contested_names().values():
        assert (names.ordinary | names.plain | names.vague) <= set(names.names), names.concept


def test_no_name_stands_for_the_thing_both_anywhere_and_hardly_anywhere() -> None:
    for names in load_contested_names().values():
        assert names.plain.isdisjoint(names.vague), names.concept


@pytest.mark.parametrize(
    ("concept", "name", "needs"),
    [
        ("loss of an aircraft", "crashed", True),
        ("loss of an aircraft", "brought down", True),
        ("loss of an aircraft", "hard landing", False),
        ("seizure of power", "takeover", True),
        ("seizure of power", "putsch", False),
        ("seizure of power", "abortive coup", False),
        ("armed entry into a country", "special operation", True),
        ("territory that changed hands", "occupied", False),
        ("territory that changed hands", "reunited", True),
    ],
)
def test_a_name_with_other_uses_needs_company(concept: str, name: str, needs: bool) -> None:
    names = load_contested_names()[concept]
    assert name in names.names
    assert bool(names.company_of(name)) is needs
