"""Kinds across a case: what one text leaves open, others or the case's outlets settle."""

from rashomon.link.kinds import settle_kinds
from rashomon.model.annotations import Mention, MentionKind
from rashomon.model.spans import Anchor


def _settled(*written: tuple[str, str, MentionKind], outlets: tuple[str, ...] = ()) -> list[MentionKind]:
    """Return the settled kinds of mentions written as (article, name, kind)."""
    mentions = [
        Mention(f"{article}.m{number}", kind, Anchor(article, number * 50, number * 50 + len(name), name), name)
        for number, (article, name, kind) in enumerate(written)
    ]
    known = settle_kinds(mentions, outlets)
    return [known[one.id].kind for one in mentions]


def test_a_surname_in_the_article_of_its_full_name_is_a_persons() -> None:
    assert _settled(("a", "Ana Brandel", "person"), ("a", "Brandel", "organisation")) == ["person", "person"]


def test_a_surname_elsewhere_may_be_a_company() -> None:
    assert _settled(("a", "Ana Brandel", "person"), ("b", "Brandel", "organisation"))[1] == "organisation"


def test_a_lone_word_that_begins_a_bodys_name_is_no_person() -> None:
    assert _settled(("a", "Corvel Bank", "organisation"), ("a", "Corvel", "person"))[1] == "organisation"


def test_an_outlet_is_no_person() -> None:
    assert _settled(("a", "Tavin Morgen", "person"), outlets=("Tavin Morgen",)) == ["organisation"]


def test_a_name_that_ends_as_companies_do_is_one_where_any_article_shows_so() -> None:
    told = ("a", "Norvel Cement", "person"), ("b", "Norvel Cement", "organisation"), ("b", "Norvel", "person")
    assert _settled(*told) == ["organisation"] * 3


def test_a_saints_name_beside_the_hospital_that_bears_it_is_the_hospital() -> None:
    told = ("a", "St Orla Hospital", "organisation"), ("a", "St Orla", "place")
    assert _settled(*told)[1] == "organisation"
    assert _settled(*told, ("b", "St Orla", "place"))[1] == "place"
