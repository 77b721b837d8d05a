"""Judgements of entities: joined, parted by a spelling, and left alone where nobody has the id."""

from dataclasses import replace

from rashomon.link.entities import gather_entities
from rashomon.link.judged import apply_judgements
from rashomon.model.case import Case
from rashomon.model.judgements import Judgement, judge
from rashomon.model.links import Entity
from tests.build import article_from_text
from tests.path import annotated

CASE = annotated(article_from_text("Lena Brandvold met Rasmus Tolk in Tavin. Brandvold left."))
APART = annotated(
    article_from_text("Mayor Lena Brandvold spoke in Tavin.\n\nNothing else was said."),
    article_from_text("Mayor Lena Brandwold was silent in Tavin.\n\nNobody else spoke."),
)


def entities(case: Case, *judgements: Judgement) -> dict[str, Entity]:
    judged = replace(case, judgements=judgements)
    return {one.id: one for one in apply_judgements(gather_entities(judged), judged).entities}


def test_two_judged_one_share_their_mentions_and_the_reason() -> None:
    before = entities(CASE)
    after = entities(CASE, judge("e-person-rasmus-tolk", "e-person-lena-brandvold", "one", note="a pen name"))
    assert before.keys() - after.keys() == {"e-person-rasmus-tolk"}
    joined = after["e-person-lena-brandvold"]
    gone = before["e-person-rasmus-tolk"].mentions
    assert set(joined.mentions) == {*before[joined.id].mentions, *gone}
    assert joined.judgement == "one"
    assert joined.merges[-1].reason == "Judged to be one: a pen name"


def test_a_spelling_is_parted_from_the_entity_it_was_taken_for() -> None:
    (merged,) = [one for one in entities(APART).values() if one.kind == "person"]
    after = entities(APART, judge("e-person-lena-brandvold", "e-person-lena-brandwold", "not_one"))
    assert {one.name: len(one.mentions) for one in after.values() if one.kind == "person"} == {
        "Lena Brandvold": 1,
        "Lena Brandwold": 1,
    }
    assert len(merged.mentions) == 2


def test_ids_that_nobody_has_change_nothing() -> None:
    assert entities(CASE, judge("e-person-nobody", "e-person-no-one", "one")) == entities(CASE)
