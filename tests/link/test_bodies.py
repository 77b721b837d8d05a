"""Places and bodies: one key for one thing, through the gazetteer or through the letters of a name."""

import pytest

from tests.link.written import link_texts


def variants(*texts: str, kind: str) -> list[set[str]]:
    """Return the spellings of each entity of that kind."""
    case, _ = link_texts(*texts)
    return [set(one.variants) for one in case.links.entities if one.kind == kind]


@pytest.mark.parametrize(
    ("texts", "places"),
    [
        (("They met in Kyiv.", "They left Kiev. In Kiev it rained."), [{"Kyiv", "Kiev"}]),
        (
            ("They met in the United States.", "The U.S. left. Nobody in the US knew."),
            [{"United States", "U.S.", "US"}],
        ),
        (("They met in Tavin.", "They met in Ostrel."), [{"Ostrel"}, {"Tavin"}]),
    ],
)
def test_spellings_of_one_place(texts: tuple[str, ...], places: list[set[str]]) -> None:
    assert variants(*texts, kind="place") == places


def test_initials_stand_for_the_one_name_that_has_them() -> None:
    texts = ("The European Transport Safety Board met.", "The ETSB met in Tavin.")
    assert variants(*texts, kind="organisation") == [{"European Transport Safety Board", "ETSB"}]


def test_initials_two_names_share_stand_for_neither() -> None:
    texts = ("The European Transport Safety Board met.", "The East Tavin School Board met.", "The ETSB met.")
    assert {"ETSB"} in variants(*texts, kind="organisation")


def test_ministries_of_two_countries_stay_two() -> None:
    texts = ("France's Foreign Ministry denied it.", "Germany's Foreign Ministry confirmed it.")
    assert variants(*texts, kind="organisation") == [{"Foreign Ministry"}, {"Foreign Ministry"}]


def test_the_word_order_of_articles_does_not_matter() -> None:
    texts = ("They met in Kyiv.", "They left Kiev.", "The ETSB met.", "The European Transport Safety Board met.")
    assert link_texts(*texts)[0].links.entities == link_texts(*reversed(texts))[0].links.entities
