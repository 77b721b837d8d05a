"""Judgements of articles: derivations are marked, added, and counted or not."""

from dataclasses import replace

from rashomon.deduplicate.judged import apply_judgements
from rashomon.model.case import Case
from rashomon.model.judgements import judge
from rashomon.model.stories import Derivation
from tests.build import article_from_text

FIRST = article_from_text("The ferry left.", "2031-02-03")
LATER = article_from_text("The ferry did leave.", "2031-02-04")
COPY = Derivation(LATER.id, FIRST.id, None, "reprint", 0.9, (), "Alike.")


def case_with(*judgements: object) -> Case:
    case = Case(None, articles=(FIRST, LATER))
    return replace(case, judgements=judgements)


def test_a_derivation_judged_not_one_is_shown_and_does_not_stand() -> None:
    case = case_with(judge(FIRST.id, LATER.id, "not_one", by="A. Nyberg", note="phoned both"))
    (derivation,) = apply_judgements([COPY], case)
    assert derivation.judgement == "not_one"
    assert derivation.reason == "Alike. Judged to be not one by A. Nyberg: phoned both."
    assert replace(case, derivations=(derivation,)).standing_derivations == ()


def test_two_judged_one_derive_though_nothing_shows_it() -> None:
    case = case_with(judge(LATER.id, FIRST.id, "one"))
    (derivation,) = apply_judgements([], case)
    assert (derivation.article, derivation.parent, derivation.judgement) == (LATER.id, FIRST.id, "one")


def test_judgements_of_articles_elsewhere_change_nothing() -> None:
    assert list(apply_judgements([COPY], case_with(judge(FIRST.id, "a-elsewhere", "one")))) == [COPY]


def test_a_second_judgement_of_two_records_is_the_same_one() -> None:
    assert judge("a-1", "a-2", "one").id == judge("a-2", "a-1", "not_one").id
