"""Respelt names: how a translation or a copy spells what others name; who stays apart all the same."""

from dataclasses import replace

import pytest

from rashomon.link import link_case
from rashomon.model.articles import Article, HealthNote
from rashomon.model.case import Case
from rashomon.model.stories import Derivation
from rashomon.stage import IssueLog
from tests.build import article_from_text
from tests.path import annotated

_REPORT = (
    "A ferry ran aground near the city of Vakhlen on Monday. Captain Hovik Orlen said the town of Mirholt had sent "
    "boats. In the city of Sundholm nobody was hurt."
)


def _translated(text: str) -> Article:
    return replace(article_from_text(text), health=(HealthNote("machine_translated", "clumsy", None, None),))


def _link(*articles: Article, derivations: tuple[Derivation, ...] = ()) -> Case:
    case = replace(annotated(*articles), derivations=derivations)
    return replace(case, links=link_case(case, IssueLog("link")))


def _names(case: Case) -> set[frozenset[str]]:
    return {frozenset(one.variants) for one in case.links.entities}


_TRANSLATION = (
    "A ferry has sat on the ground near the city of Vajlén. The captain Jovik Orlen said that the town of Mirholt "
    "has sent boats. In the city of Sundholm nobody suffered."
)


def test_a_translation_spells_names_in_its_own_way() -> None:
    case = _link(article_from_text(_REPORT), _translated(_TRANSLATION))
    assert frozenset({"Vakhlen", "Vajlén"}) in _names(case)
    entity = next(one for one in case.links.entities if "Jovik Orlen" in one.variants)
    assert entity.name == "Hovik Orlen"
    (merge,) = (one for one in entity.merges if one.one == "Jovik Orlen")
    assert merge.reason == "“Jovik Orlen” is how a translation or copy spells “Hovik Orlen”"


def test_a_report_in_good_english_means_what_it_writes() -> None:
    case = _link(article_from_text(_REPORT), article_from_text(_TRANSLATION))
    assert frozenset({"Vakhlen", "Vajlén"}) not in _names(case)


def test_a_copy_is_read_against_what_it_was_made_from() -> None:
    original, copy = (
        article_from_text("A ferry ran aground near the city of Vakhlen."),
        _translated("A ferry has sat on the ground near the city of Vajlén."),
    )
    apart = _link(original, copy)
    assert frozenset({"Vakhlen", "Vajlén"}) not in _names(apart)
    derivation = Derivation(copy.id, original.id, None, "rewrite", 0.0, (), "by the test")
    assert frozenset({"Vakhlen", "Vajlén"}) in _names(_link(original, copy, derivations=(derivation,)))


@pytest.mark.parametrize(
    "more",
    [
        " Later it passed the city of Vajlén.",  # others know that name too
        " Later it passed the city of Bahlen.",  # two may be meant
    ],
)
def test_a_name_that_may_be_anothers_is_left(more: str) -> None:
    case = _link(article_from_text(_REPORT + more), _translated(_TRANSLATION))
    assert frozenset({"Vakhlen", "Vajlén"}) not in _names(case)


def test_a_name_the_translation_has_as_well_is_anothers() -> None:
    case = _link(article_from_text(_REPORT), _translated(_TRANSLATION + " The city of Vakhlen sent nobody."))
    assert frozenset({"Vakhlen", "Vajlén"}) not in _names(case)


def test_two_of_one_family_stay_two() -> None:
    case = _link(
        article_from_text(_REPORT),
        _translated(_TRANSLATION.replace("Jovik Orlen", "Darja Orlen")),
    )
    assert not any({"Hovik Orlen", "Darja Orlen"} <= names for names in _names(case))
