"""The timeline: what happened when, each entry in an article's own words."""

from dataclasses import replace
from itertools import permutations

import pytest

from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.stories import Derivation, Event
from rashomon.present.timeline import build_timelines
from tests.build import article_from_text
from tests.path import compared


def timeline(*texts: str, title: str | None = None) -> list[tuple[str, str]]:
    """Return (when, words) of the entries of one story of those texts, all published on 5 March 2031."""
    case = compared(*(article_from_text(text, "2031-03-05", title=title) for text in texts))
    return [(one.when, one.text) for one in build_timelines(case)]


def test_entries_stand_in_time_not_in_text() -> None:
    assert timeline("The dam broke on Monday. It was built in 1931. On 2 March it rained.") == [
        ("1931", "It was built in 1931."),
        ("2031-03-02", "On 2 March it rained."),
        ("2031-03-03", "The dam broke on Monday."),
    ]


def test_times_of_one_day_stand_in_time() -> None:
    told = "Boats came on Monday evening. The dam broke on Monday morning. It was quiet by 1 pm on Monday."
    assert [when for when, _ in timeline(told)] == ["2031-03-03TMO", "2031-03-03T13:00", "2031-03-03TEV"]


@pytest.mark.parametrize(
    "text",
    [
        "The dam broke. It was old.",
        "“The dam broke on Monday,” Mayor Lena Vu said.",
        "The line runs an overnight ferry.",
    ],
)
def test_what_has_no_time_or_is_only_quoted_makes_no_entry(text: str) -> None:
    assert timeline(text) == []


def test_headlines_make_no_entry() -> None:
    assert timeline("It rained.", title="Dam broke on Monday") == []


def test_the_most_precise_time_of_a_sentence_counts() -> None:
    assert timeline("In March 2031, on Monday, the dam broke.")[0][0] == "2031-03-03"


def test_a_sentence_of_two_days_gives_two_entries() -> None:
    told = timeline("The dam broke on Monday and was closed on Tuesday.")
    assert [when for when, _ in told] == ["2031-03-03", "2031-03-04"]


def events(*articles: Article, derivations: tuple[Derivation, ...] = ()) -> tuple[Event, ...]:
    return build_timelines(compared(*articles, derivations=derivations))


BROKE = article_from_text("The Korvin dam above Tavin broke on Monday.", "2031-03-05")
BROKE_TOO = article_from_text("On Monday the Korvin dam above Tavin broke.", "2031-03-05")
BROKE_ON_SUNDAY = article_from_text("Above Tavin the Korvin dam broke on Sunday after rain.", "2031-03-05")


def test_sentences_of_one_day_that_tell_the_same_are_one_entry() -> None:
    (event,) = events(BROKE, BROKE_TOO)
    assert {anchor.article for anchor in event.anchors} == {BROKE.id, BROKE_TOO.id}
    assert event.origins == 2


def test_other_words_of_one_day_stay_apart() -> None:
    chess = article_from_text("Pia Hald won the chess title in Ostrel on Monday.", "2031-03-05")
    assert len(events(BROKE, chess)) == 2


def test_an_event_that_two_origins_date_differently_shows_both_dates() -> None:
    (event,) = events(BROKE, BROKE_TOO, BROKE_ON_SUNDAY)
    assert (event.when, event.origins) == ("2031-03-03", 2)
    (other,) = event.dated_otherwise
    assert (other.when, other.precision, other.origins) == ("2031-03-02", "day", 1)
    assert [anchor.article for anchor in other.anchors] == [BROKE_ON_SUNDAY.id]


def test_what_is_still_to_come_is_a_plan_and_no_event() -> None:
    plan = article_from_text("The council of Tavin will meet on Thursday about the dam.", "2031-03-05")
    assert [(one.when, one.planned) for one in events(plan)] == [("2031-03-06", True)]


def test_a_copy_adds_no_entry_where_its_parent_is_in_the_case() -> None:
    longer = article_from_text(f"{BROKE.text} Boats came on Tuesday.", "2031-03-05")
    copy = Derivation(longer.id, BROKE.id, None, "reprint", 0.9, (), "the same words")
    assert [one.when for one in events(BROKE, longer, derivations=(copy,))] == ["2031-03-03"]


def test_every_entry_is_words_of_an_article() -> None:
    case = compared(BROKE, BROKE_TOO, BROKE_ON_SUNDAY)
    for event in build_timelines(case):
        assert event.text in {anchor.exact for anchor in event.anchors}
        for anchor in (*event.anchors, *(one for other in event.dated_otherwise for one in other.anchors)):
            assert case.article_by_id[anchor.article].verify(anchor)


def test_a_row_of_the_ledger_is_one_entry_with_all_its_cells() -> None:
    one = article_from_text("Mayor Lena Vu met Governor Rasmus Tolk in Ostrel on Monday.", "2031-03-05")
    other = article_from_text("Talks between Lena Vu and Rasmus Tolk took place in Ostrel on Monday.", "2031-03-05")
    (event,) = events(one, other)
    assert len(event.anchors) == 2


def test_ranks_count_from_one_and_begin_with_what_most_tell() -> None:
    rain = article_from_text("On 2 March it rained in Ostrel.", "2031-03-05")
    found = sorted(events(BROKE, BROKE_TOO, rain), key=lambda one: one.rank)
    assert [one.rank for one in found] == [1, 2]
    assert found[0].when == "2031-03-03"
    assert found[0].score > found[1].score


def test_the_order_of_articles_does_not_matter() -> None:
    rain = article_from_text("On 2 March it rained in Tavin.", "2031-03-05")
    made = [events(*order) for order in permutations((BROKE, BROKE_ON_SUNDAY, rain))]
    assert all(one == made[0] for one in made)


def test_a_case_without_stories_has_no_timeline() -> None:
    case: Case = replace(compared(BROKE), stories=(), claims=())
    assert build_timelines(case) == ()
