"""Places the world's lists know, under their several names."""

import pytest

from rashomon.lexicons.gazetteer import load_gazetteer


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("France", "FR"),
        ("france", "FR"),
        ("Paris", "FR"),
        ("French", "FR"),
        ("Côte d’Ivoire", "CI"),
        ("Tavin", None),
        ("", None),
    ],
)
def test_names_lead_to_their_country(name: str, code: str | None) -> None:
    assert load_gazetteer().country_of(name) == code


def test_two_spellings_of_a_capital_are_one() -> None:
    gazetteer = load_gazetteer()
    assert gazetteer.country_of("Kyiv") == gazetteer.country_of("Kiev") == "UA"


@pytest.mark.parametrize(
    ("name", "is_place"), [("Rotterdam", True), ("France", True), ("Tavin", False), ("French", False)]
)
def test_places(name: str, is_place: bool) -> None:
    assert load_gazetteer().is_place(name) is is_place
