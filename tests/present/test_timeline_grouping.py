"""Grouping: what tells of one event, on one day, in other words, or on another day."""

import pytest

from rashomon.model.case import Case
from rashomon.present.timeline import other_days, read_tellings
from rashomon.present.timeline.disagreements import find_disagreements
from rashomon.present.timeline.grouping import Group, group_tellings
from rashomon.present.timeline.other_days import SAME_ACT, alike_on_other_days
from rashomon.present.timeline.tellings import Telling
from rashomon.present.timeline.terms import StoryTerms
from rashomon.present.timeline.unstated_years import join_unstated_years
from tests.build import article_from_text
from tests.path import compared

BROKE = "The Korvin dam above Tavin broke on Monday, 3 March 2031."


def grouped(*told: tuple[str, str]) -> tuple[Case, list[Group], StoryTerms]:
    """Return the case of one story of (day of publication, text), its groups, its terms."""
    case = compared(*(article_from_text(text, day) for day, text in told))
    (story,) = case.stories
    terms = StoryTerms(case, story.articles)
    tellings = [one for found in read_tellings(case).values() for one in found]
    return case, group_tellings(case, story, tellings, terms), terms


def whens(groups: list[Group]) -> list[list[str]]:
    return sorted(sorted(one.when for one in group) for group in groups)


def test_a_coarser_telling_joins_the_finer_one_it_fits() -> None:
    _, groups, _ = grouped(("2031-03-05", BROKE), ("2031-05-01", "In March the Korvin dam above Tavin broke."))
    assert whens(groups) == [["2031-03", "2031-03-03"]]


def test_another_event_of_that_month_stays_apart() -> None:
    _, groups, _ = grouped(("2031-03-05", BROKE), ("2031-05-01", "In March Pia Hald won the chess title in Ostrel."))
    assert len(groups) == 2


def test_the_same_minute_is_the_same_event_whatever_the_words() -> None:
    one = "The first wave reached the market on 3 March at 4.25 am."
    other = "People ran from their houses on 3 March at 4.25 am."
    _, groups, _ = grouped(("2031-03-05", one), ("2031-03-05", other))
    assert len(groups) == 1


def test_a_crowd_that_tells_of_one_event_is_one_group() -> None:
    told = [
        ("2031-03-05", f"The Korvin dam above Tavin broke on 3 March. Room {number} is empty.") for number in range(130)
    ]
    _, groups, _ = grouped(*told)
    assert [len(group) for group in groups] == [130]


def test_a_day_without_its_year_joins_the_report_that_states_it() -> None:
    later = "The Korvin dam above Tavin broke on 3 March."
    _, groups, terms = grouped(("2031-03-05", BROKE), ("2033-04-01", later))
    assert whens(groups) == [["2031-03-03"], ["2033-03-03"]]
    assert len(join_unstated_years(groups, alike_on_other_days(groups, terms))) == 1


def disagreements(*told: tuple[str, str]) -> int:
    case, groups, terms = grouped(*told)
    origin_of = {article.id: number for number, article in enumerate(case.articles)}
    return len(find_disagreements(groups, alike_on_other_days(groups, terms), origin_of))


def test_one_event_on_two_near_days_is_a_disagreement() -> None:
    sunday = "Above Tavin the Korvin dam broke on Sunday, 2 March 2031, after rain."
    assert disagreements(("2031-03-05", BROKE), ("2031-03-05", sunday)) == 1


def test_days_far_apart_are_two_events() -> None:
    january = "Above Tavin the Korvin dam broke on 2 January 2031 after rain."
    assert disagreements(("2031-03-05", BROKE), ("2031-03-05", january)) == 0


def test_one_article_that_tells_of_both_days_makes_two_events() -> None:
    both = f"{BROKE} Above Tavin the Korvin dam broke on Sunday, 2 March 2031, after rain."
    assert disagreements(("2031-03-05", both)) == 0


def test_what_is_told_of_three_days_happens_again_and_again() -> None:
    again = [f"Above Tavin the Korvin dam broke on {day} March 2031." for day in (1, 2)]
    assert disagreements(("2031-03-05", BROKE), *(("2031-03-05", one) for one in again)) == 0


def test_times_that_are_counted_from_the_report_make_no_disagreement() -> None:
    assert disagreements(("2031-03-05", BROKE), ("2031-03-05", "The Korvin dam above Tavin broke yesterday.")) == 0


def test_terms_are_what_happened_not_when() -> None:
    case, _, terms = grouped(("2031-03-05", BROKE))
    (article,) = case.articles
    (sentence,) = case.annotations_of[article.id].sentences
    assert {"dam", "brok"} <= terms.of(sentence.anchor)
    assert not {"monday", "march", "2031", "3"} & terms.of(sentence.anchor)


def test_sentences_that_share_no_telling_term_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [
        (f"2031-03-{day:02}", f"On {day} March 2031 {verb} {number} boats near Tavin.")
        for day, verb in ((3, "fishermen painted"), (8, "pirates chased"))
        for number in range(20, 50)
    ]
    _, groups, terms = grouped(*told)
    compared_pairs: list[tuple[Telling, Telling]] = []

    def counted(one: Telling, other: Telling, _: StoryTerms) -> bool:
        compared_pairs.append((one, other))
        return False

    monkeypatch.setattr(other_days, "_tell_alike", counted)
    assert alike_on_other_days(groups, terms) == []
    assert len(compared_pairs) <= len(told)


def test_what_is_alike_on_other_days_is_found_as_by_comparing_all() -> None:
    days = [("2031-03-05", BROKE), ("2031-03-09", "The Korvin dam above Tavin broke on Friday, 7 March 2031.")]
    other = ("2031-03-09", "The museum in Ostrel opened on 7 March 2031.")
    _, groups, terms = grouped(*days, other)
    expected = [
        (one, another)
        for another in range(len(groups))
        for one in range(another)
        if not groups[one][0].period.meets(groups[another][0].period)
        and any(terms.cosine(a.anchor, b.anchor) >= SAME_ACT for a in groups[one] for b in groups[another])
    ]
    assert alike_on_other_days(groups, terms) == expected != []
