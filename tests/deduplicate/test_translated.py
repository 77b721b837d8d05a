"""Translated copies: who tells what another report tells, sentence by sentence, in a machine's words."""

from itertools import permutations

from tests.deduplicate.reports import derive, report
from tests.deduplicate.translations import (
    RACE,
    RACE_COPY,
    RACE_SHORT,
    RACE_VOICES,
    TRIAL,
    TRIAL_COPY,
    TRIAL_OWN,
    marked,
)


def test_a_translation_derives_from_the_report_it_follows() -> None:
    copy = marked(TRIAL_COPY)
    (found,) = derive(TRIAL, copy, TRIAL_OWN)
    assert (found.article, found.parent, found.from_name, found.kind) == (
        copy.id,
        TRIAL.id,
        "Brunholt Herald",
        "rewrite",
    )
    assert "stands in the same order in the report of Brunholt Herald, in other words" in found.reason
    assert found.spans[0][1].exact.startswith("A court in Brunholt sentenced")


def test_a_report_that_spells_the_names_as_nobody_else_does_is_a_translation() -> None:
    assert {(one.article, one.parent) for one in derive(RACE, RACE_COPY, RACE_SHORT, RACE_VOICES)} == {
        (RACE_COPY.id, RACE.id)
    }


def test_without_other_reports_a_spelling_may_be_anybodys() -> None:
    assert derive(RACE, RACE_COPY) == ()


def test_a_report_of_ones_own_is_no_copy_even_of_an_event_told_elsewhere() -> None:
    assert derive(TRIAL, marked(TRIAL_OWN)) == ()
    assert derive(RACE, marked(RACE_SHORT)) == ()


def test_without_marks_of_a_translation_nothing_is_said() -> None:
    assert derive(TRIAL, TRIAL_COPY) == ()


def test_what_appeared_before_or_is_a_translation_too_may_be_from_a_third() -> None:
    early = marked(report(*TRIAL_COPY.text.split("\n\n")[1:], outlet="Novosti Kraja", published="2031-02-01"))
    for other, copy in ((TRIAL, early), (marked(TRIAL), marked(TRIAL_COPY))):
        (found,) = derive(other, copy)
        assert found.kind == "shared_text"
        assert {found.article, found.parent} == {other.id, copy.id}
        assert "cannot be told" in found.reason


def test_a_report_of_another_week_is_another_one() -> None:
    late = marked(report(*TRIAL_COPY.text.split("\n\n")[1:], outlet="Novosti Kraja", published="2031-03-10"))
    assert derive(TRIAL, late) == ()


def test_one_publishers_own_reports_are_no_copies_of_each_other() -> None:
    own = marked(report(*TRIAL_COPY.text.split("\n\n")[1:], outlet="Brunholt Herald", published="2031-02-04"))
    assert derive(TRIAL, own) == ()


def test_the_order_of_the_articles_never_matters() -> None:
    articles = (TRIAL, marked(TRIAL_COPY), TRIAL_OWN)
    assert len({derive(*order) for order in permutations(articles)}) == 1
