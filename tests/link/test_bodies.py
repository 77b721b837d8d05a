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
        (("They met in the city of Tavin.", "They met in the city of Ostrel."), [{"Ostrel"}, {"Tavin"}]),
    ],
)
def test_spellings_of_one_place(texts: tuple[str, ...], places: list[set[str]]) -> None:
    assert variants(*texts, kind="place") == places


def test_initials_stand_for_the_one_name_that_has_them() -> None:
    texts = ("The European Transport Safety Board met.", "The ETSB met in Tavin.")
    assert variants(*texts, kind="organisation") == [{"European Transport Safety Board", "ETSB"}]


def test_initials_two_names_share_stand_for_neither() -> None:
    texts = (
        "The European Transport Safety Board met.",
        "The East Tavin School Board met.",
        "Officials of the ETSB met.",
    )
    assert {"ETSB"} in variants(*texts, kind="organisation")


def test_ministries_of_two_countries_stay_two() -> None:
    texts = ("France's Foreign Ministry denied it.", "Germany's Foreign Ministry confirmed it.")
    assert variants(*texts, kind="organisation") == [{"Foreign Ministry"}, {"Foreign Ministry"}]


def test_the_word_order_of_articles_does_not_matter() -> None:
    texts = ("They met in Kyiv.", "They left Kiev.", "The ETSB met.", "The European Transport Safety Board met.")
    assert link_texts(*texts)[0].links.entities == link_texts(*reversed(texts))[0].links.entities


@pytest.mark.parametrize(
    "texts",
    [
        ("Tavin denied it. The Ministry of Defence of Varnia spoke.", "Varnia's Defence Ministry spoke."),
        ("The Ministry of Foreign Affairs of France spoke.", "The French Foreign Ministry spoke."),
    ],
)
def test_one_office_in_two_word_orders(texts: tuple[str, ...]) -> None:
    case, _ = link_texts(*texts)
    offices = [one for one in case.links.entities if "Ministry" in one.name]
    assert len({one.id for one in offices}) == 1, offices
    assert len({mention.split(".")[0] for one in offices for mention in one.mentions}) == 2


def test_a_second_name_the_text_gives_is_one_place() -> None:
    first = (
        "They met in the city of Tavin, which the others call Drovesh. "
        "The road to Drovesh is closed; it rains in Drovesh."
    )
    texts = (first, "They drove to the city of Drovesh.")
    case, _ = link_texts(*texts)
    (place,) = [one for one in case.links.entities if "Tavin" in one.variants]
    assert "Drovesh" in place.variants
    assert any("which the others call" in merge.reason for merge in place.merges)


def test_a_spelling_another_article_uses_is_one_place() -> None:
    case, _ = link_texts("They met in Ulvastrand.", "They met in Ulvaztrand.")
    (place,) = [one for one in case.links.entities if "Ulvastrand" in one.variants]
    assert "Ulvaztrand" in place.variants
    assert place.merges[0].score < 1


def test_two_spellings_in_one_article_are_two_places() -> None:
    case, _ = link_texts("They drove from Ulvastrand to Ulvaztrand.")
    assert len(case.links.entities) == 2


def test_a_company_is_called_by_its_first_word() -> None:
    case, _ = link_texts("Brellmar Ferries stopped sailing.", "The ferry company Brellmar gave no answer.")
    (company,) = case.links.entities
    assert {"Brellmar Ferries", "Brellmar"} <= set(company.variants)


def test_a_first_word_two_names_share_is_short_for_neither() -> None:
    case, _ = link_texts("Wendel Ferries stopped sailing in Wendel Bay.", "They asked about Wendel in vain.")
    assert all({"Wendel", "Wendel Ferries"} - set(one.variants) for one in case.links.entities)


def test_whose_a_thing_is_may_be_said_before_or_after() -> None:
    texts = ("A tram stopped on Sorvik’s Bridge.", "A tram has risen on the Bridge of Sorvik.")
    assert variants(*texts, kind="place") == [{"Sorvik’s Bridge", "Bridge of Sorvik"}]
