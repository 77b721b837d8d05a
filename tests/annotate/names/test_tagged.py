"""Names that the encoder marks, joined with the rules'."""

from rashomon.annotate.divided import divide_article
from rashomon.annotate.encoder.reading import NameSpan
from rashomon.annotate.names import find_mentions
from tests.build import article_from_text


def kinds_of(text: str, *spans: tuple[str, str]) -> dict[str, str]:
    """Return the kinds of the names found where the encoder marks every occurrence of `spans` (words, kind)."""
    article = article_from_text(text)
    names: list[NameSpan] = []
    for words, kind in spans:
        at = text.find(words)
        while at >= 0:
            names.append(NameSpan(at, at + len(words), kind))
            at = text.find(words, at + 1)
    found = find_mentions(divide_article(article), tuple(sorted(names, key=lambda one: one.start)))
    return {one.name: one.kind for one in found if not one.described}


def test_the_encoder_tells_what_an_unknown_name_is() -> None:
    assert kinds_of("They met at Drovelle.", ("Drovelle", "ORG")) == {"Drovelle": "organisation"}


def test_a_span_is_cut_to_the_name() -> None:
    text = "Yesterday letters from the Dockers Federation came."
    assert "Dockers Federation" in kinds_of(text, ("letters from the Dockers Federation", "ORG"))
    assert "Piers Lunn" in kinds_of("It was Piers Lunn of the tide office.", ("Piers Lunn of the tide office", "PER"))


def test_roles_before_a_name_stay_outside() -> None:
    assert kinds_of("Then Harbour Minister Ana Ruiz left.", ("Harbour Minister Ana Ruiz", "PER")) == {
        "Ana Ruiz": "person"
    }


def test_a_country_whose_people_are_named_is_a_place() -> None:
    text = "Dornavia is ready. The Dornavian army waits."
    assert kinds_of(text, ("Dornavia ", "PER")).get("Dornavia") == "place"


def test_lists_come_before_the_encoder() -> None:
    assert kinds_of("Talks with France go on.", ("France", "PER")) == {"France": "place"}


def test_a_particle_joined_to_a_name_belongs_to_it() -> None:
    text = "Cleric Yusuf al-Harad met Marco d'Orville there."
    assert set(kinds_of(text, ("Yusuf al-Harad", "PER"), ("Marco d'Orville", "PER"))) == {
        "Yusuf al-Harad",
        "Marco d'Orville",
    }


def test_a_name_that_the_encoder_does_not_see_has_no_kind_by_itself() -> None:
    assert kinds_of("They left Tidewater Support for good.") == {"Tidewater Support": "other"}


def test_a_name_marked_once_is_known_everywhere() -> None:
    text = "They met Orla Venn. Later they wrote to Orla Venn."
    article = article_from_text(text)
    marked = (NameSpan(9, 18, "PER"),)
    found = find_mentions(divide_article(article), marked)
    assert [one.kind for one in found if one.name == "Orla Venn"] == ["person", "person"]


def test_who_writes_no_capitals_writes_none_on_names() -> None:
    assert kinds_of("we went to drovelle by bus", ("drovelle", "LOC")) == {"drovelle": "place"}
    assert kinds_of("We went to the harbour by bus", ("harbour", "LOC")) == {}


def test_a_country_whose_people_end_in_i_is_no_adjective_of_them() -> None:
    text = "Dorvistan has soldiers there. Near it a Dorvistani convoy stood, and Dorvistan waits."
    assert kinds_of(text, ("Dorvistan ", "PER"), ("Dorvistani", "LOC")).get("Dorvistan") == "place"


def test_somebody_of_a_body_is_not_the_body() -> None:
    whole = "Ana Ruiz of the Dock Workers' Union"
    assert kinds_of(f"Then {whole} left.", (whole, "ORG")) == {
        "Ana Ruiz": "person",
        "Dock Workers' Union": "organisation",
    }
