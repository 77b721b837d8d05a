"""Which articles tell of one event, and which stories follow one another."""

from dataclasses import replace
from itertools import permutations

import pytest

from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.stories import Derivation
from rashomon.text.calendar import days_apart
from tests.build import article_from_text
from tests.cluster.press import (
    CALL,
    CHESS,
    DAM_COPY,
    DAM_ONE,
    DAM_TWO,
    INQUIRY,
    QUAKE,
    QUAKE_FRIDAY,
    STRIKE,
    TALKS,
    TEACHERS,
)
from tests.path import clustered

COPY = Derivation(DAM_COPY.id, DAM_ONE.id, None, "reprint", 0.95, (), "the same words")


def stories(case: Case) -> set[frozenset[str]]:
    return {frozenset(one.articles) for one in case.stories}


def ids(*articles: Article) -> frozenset[str]:
    return frozenset(one.id for one in articles)


def test_two_reports_of_one_event_are_one_story() -> None:
    assert stories(clustered(DAM_ONE, DAM_TWO, CHESS)) == {ids(DAM_ONE, DAM_TWO), ids(CHESS)}


def test_events_of_one_day_in_one_town_are_two_stories() -> None:
    assert stories(clustered(CHESS, STRIKE)) == {ids(CHESS), ids(STRIKE)}


def test_a_report_that_names_another_event_of_the_day_in_passing_is_not_of_its_story() -> None:
    assert stories(clustered(DAM_ONE, DAM_TWO, TEACHERS)) == {ids(DAM_ONE, DAM_TWO), ids(TEACHERS)}


def test_a_follow_up_is_its_own_story_in_the_same_thread() -> None:
    case = clustered(DAM_ONE, DAM_TWO, INQUIRY, CHESS)
    assert stories(case) == {ids(DAM_ONE, DAM_TWO), ids(INQUIRY), ids(CHESS)}
    thread_of = {frozenset(one.articles): one.thread for one in case.stories}
    assert thread_of[ids(DAM_ONE, DAM_TWO)] == thread_of[ids(INQUIRY)] != thread_of[ids(CHESS)]


def test_what_the_same_people_do_days_later_is_its_own_story_in_the_same_thread() -> None:
    case = clustered(TALKS, CALL)
    assert stories(case) == {ids(TALKS), ids(CALL)}
    assert len({one.thread for one in case.stories}) == 1


def test_a_report_of_days_later_on_what_befell_somebody_stays_in_its_story() -> None:
    words = CALL.text.replace("Two days after their meeting in Ostrel", "Two days after the meeting in Ostrel")
    later = article_from_text(words, "2031-03-08", title=CALL.title)
    assert stories(clustered(TALKS, later)) == {ids(TALKS, later)}


def test_a_late_copy_is_in_its_parents_story_and_tears_it_from_nobody() -> None:
    case = clustered(DAM_ONE, DAM_TWO, DAM_COPY, derivations=(COPY,))
    assert stories(case) == {ids(DAM_ONE, DAM_TWO, DAM_COPY)}


def test_without_the_derivation_the_late_text_is_another_story() -> None:
    assert ids(DAM_COPY) in stories(clustered(DAM_ONE, DAM_TWO, DAM_COPY))


def test_a_story_says_when_where_and_why() -> None:
    case = clustered(DAM_ONE, DAM_TWO, CHESS)
    story = case.story_of_article[DAM_ONE.id]
    assert (story.start, story.end) == ("2031-03-03", "2031-03-04")
    assert story.title in {DAM_ONE.title, DAM_TWO.title}
    assert "Tavin" in [case.entity_by_id[one].name for one in story.places]
    assert story.reason.startswith("2 articles share days, words and names")
    assert case.story_of_article[CHESS.id].reason == "no other article of the case tells of the same event"


def test_every_article_lies_in_one_story_and_every_story_in_one_thread() -> None:
    case = clustered(DAM_ONE, DAM_TWO, INQUIRY, CHESS, STRIKE)
    assert sorted(article for one in case.stories for article in one.articles) == [one.id for one in case.articles]
    assert sorted(story for one in case.threads for story in one.stories) == sorted(one.id for one in case.stories)
    assert {one.thread for one in case.stories} == {one.id for one in case.threads}


def test_stories_stand_by_their_first_day() -> None:
    starts = [one.start for one in clustered(INQUIRY, DAM_ONE, CHESS).stories]
    assert starts == sorted(starts, key=lambda start: start or "9999")


def test_the_order_of_articles_does_not_matter() -> None:
    made = [clustered(*order) for order in permutations((DAM_ONE, DAM_TWO, INQUIRY))]
    for case in made:
        assert case.stories == made[0].stories
        assert case.threads == made[0].threads


def test_no_articles_make_no_stories() -> None:
    case = clustered()
    assert (case.stories, case.threads) == ((), ())


def test_an_article_without_a_day_may_still_join() -> None:
    undated = replace(DAM_TWO, published=None)
    assert stories(clustered(DAM_ONE, undated)) == {ids(DAM_ONE, undated)}


def test_a_disaster_is_one_story_as_long_as_its_dead_are_counted() -> None:
    assert stories(clustered(QUAKE, QUAKE_FRIDAY)) == {ids(QUAKE, QUAKE_FRIDAY)}
    later = article_from_text(QUAKE_FRIDAY.text, "2031-03-14", title=QUAKE_FRIDAY.title or "")
    assert len(stories(clustered(QUAKE, later))) == 2


def test_a_late_report_joins_a_whole_story_and_tears_nobody_from_it() -> None:
    text = "Buses in Ostrel stood still over pay, and the drivers' union of Ostrel said that schools closed early."
    first, second, late = (
        article_from_text(f"{text} {more}", day)
        for more, day in (
            ("The city offered a rise of 2 percent on Monday.", "2031-03-03"),
            ("The mayor spoke with the union on Tuesday about the rise.", "2031-03-04"),
            ("What the mayor and the union said of the rise is not the same.", "2031-03-07"),
        )
    )
    assert stories(clustered(first, second, late)) == {ids(first, second, late)}


def test_an_article_that_tells_no_day_at_all_needs_more_than_a_subject_in_common() -> None:
    words = (
        "Anglers of Tavin sell trout, smoked eel and bread at a market that a guild of bakers opened beside the ferry."
    )
    old = article_from_text(f"The Korvin dam is old. {words}")
    assert ids(old) in stories(clustered(DAM_ONE, DAM_TWO, old))


def test_the_day_of_saving_parts_nothing_and_is_no_day_of_the_story() -> None:
    text = "Saved 2031-05-19 08:30 from the town page.\n\n" + DAM_TWO.text.partition("\n\n")[2]
    saved = article_from_text(text, None, title=DAM_TWO.title)
    case = clustered(DAM_ONE, saved)
    assert stories(case) == {ids(DAM_ONE, saved)}
    assert case.stories[0].end == "2031-03-03"


def test_a_day_that_the_lead_of_an_undated_page_writes_out_parts() -> None:
    later = replace(INQUIRY, published=None)
    told = article_from_text(later.text.replace("on Thursday", "on March 27, 2031"), None, title=INQUIRY.title)
    assert stories(clustered(DAM_ONE, DAM_TWO, told)) == {ids(DAM_ONE, DAM_TWO), ids(told)}


def test_days_of_two_events_keep_two_reports_apart() -> None:
    text = DAM_TWO.text.replace("Monday", "Wednesday")
    again = article_from_text(text, "2031-03-05", title="Korvin dam breaks again")
    assert stories(clustered(DAM_ONE, again)) == {ids(DAM_ONE), ids(again)}


def test_a_day_long_past_is_background_and_no_day_of_the_story() -> None:
    text = "Since 14 January 2031 the Korvin dam above Tavin has leaked.\n\n" + DAM_ONE.text
    article = article_from_text(text.replace(" on Monday", ""), "2031-03-03", title="Korvin dam leaks")
    assert clustered(article).stories[0].start == "2031-03-03"


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("2031-03-04", "2031-03-06", 2),
        ("2031-03-06T10:00", "2031-03-04", 2),
        (None, "2031-03-04", None),
        ("2031-03", "2031-03-04", None),
        ("2031-13-04", "2031-03-04", None),
    ],
)
def test_days_apart(one: str | None, other: str, apart: int | None) -> None:
    assert days_apart(one, other) == apart
