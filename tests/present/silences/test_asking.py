"""What a reader asks of a story: anchored answers, and silence only where it is sure."""

from dataclasses import replace

import pytest

from rashomon.model.annotations import Annotations
from rashomon.model.articles import Article, HealthNote
from rashomon.model.case import Case
from rashomon.model.links import Links
from rashomon.model.stories import StoryQuestion
from rashomon.present.silences import ask_stories
from rashomon.present.summary import summarise_stories
from tests.build import article_from_text
from tests.path import compared


def asked(*texts: str | Article) -> dict[str, StoryQuestion]:
    return questions_of(
        compared(*[one if isinstance(one, Article) else article_from_text(one, "2031-03-05") for one in texts])
    )


def questions_of(case: Case) -> dict[str, StoryQuestion]:
    story = replace(case.stories[0], start="2031-03-03", end="2031-03-05")
    case = replace(case, stories=(story,))
    case = replace(case, summaries=summarise_stories(case))
    return {one.question: one for one in ask_stories(case)}


def states(found: dict[str, StoryQuestion]) -> dict[str, str]:
    return {name: one.state for name, one in found.items()}


FULL = (
    "A ferry sank off Ostrel on Monday, killing 12 people, Mayor Lena Vu said. "
    "She told reporters in Ostrel that 40 people were injured."
)


def test_a_full_report_answers_everything_it_is_asked() -> None:
    found = states(asked(FULL))
    for name in ("what", "who", "when", "where", "how_many", "says_who"):
        assert found[name] == "answered", name


def test_every_answer_is_words_of_an_article() -> None:
    case = compared(article_from_text(FULL, "2031-03-05"))
    for one in questions_of(case).values():
        for anchor in one.anchors:
            assert case.article_by_id[anchor.article].verify(anchor)
        assert one.anchors or one.state != "answered"


def test_no_day_in_any_article_is_a_silence() -> None:
    found = asked("A ferry sank, killing 12 people.", "The ferry sank in the storm.")
    assert found["when"].state == "silent"
    assert found["when"].reason == "No article says on which day it happened."


@pytest.mark.parametrize("day", ["on Monday", "yesterday", "on 4 March"])
def test_one_article_that_names_the_day_answers(day: str) -> None:
    assert asked("A ferry sank, killing 12 people.", f"The ferry sank {day}.")["when"].state == "answered"


def test_a_day_that_is_not_of_the_story_is_not_taken_for_its_own() -> None:
    assert asked("A ferry sank as another had on 2 May 1998.")["when"].state == "cannot_tell"


def test_a_place_nobody_could_read_is_no_silence() -> None:
    assert asked("The ferry sank.", "It sank off Grelvokt.")["where"].state in {"answered", "cannot_tell"}
    assert asked("The ferry sank.", "It sank in the night.")["where"].state == "silent"


def test_nobody_named_is_a_silence() -> None:
    found = asked("A ferry sank. Officials said 12 people were killed.")
    assert found["who"].state == "silent"
    assert found["says_who"].state == "silent"


def test_deaths_without_a_number_are_a_silence() -> None:
    found = asked("Soldiers were killed when a bridge fell.", "The bridge fell and people died.")["how_many"]
    assert found.state == "silent"
    assert "no article says how many" in found.reason
    assert found.anchors


def test_dozens_are_no_number() -> None:
    found = asked("Dozens of people were killed when a bridge fell.")["how_many"]
    assert found.state == "silent"
    assert [one.exact for one in found.anchors]


@pytest.mark.parametrize("text", ["A bridge fell. Nobody was killed.", "People could be killed if the bridge fell."])
def test_deaths_that_did_not_happen_raise_no_question(text: str) -> None:
    assert "who_was_harmed" not in asked(text)
    assert asked(text).get("how_many") is None


def test_the_dead_nobody_names_are_a_silence() -> None:
    found = asked("The bridge fell and 12 people were killed, the police said.")
    assert found["who_was_harmed"].state == "silent"


@pytest.mark.parametrize("named", ["Ana Ruiz, 34", "Mayor Lena Vu"])
def test_a_name_that_does_not_speak_may_be_one_of_the_dead(named: str) -> None:
    found = asked(f"The bridge fell and 12 people were killed. Among them was {named}.")
    assert found["who_was_harmed"].state == "cannot_tell"


@pytest.mark.parametrize(
    "text",
    [
        "Workers put tubes round the well to keep people from getting hurt.",
        "Passengers were in danger of missing their trains.",
        "“People were killed by less than this,” Lena Vu said.",
        "Her films show how women die in many ways.",
    ],
)
def test_talk_of_harm_that_befell_nobody_raises_no_question(text: str) -> None:
    assert asked(text).get("how_many") is None


def test_figures_nobody_gives_are_a_silence() -> None:
    twice = ("The bridge fell and 12 people were killed.", "12 people were killed when the bridge fell.")
    assert asked(*twice)["whose_figures"].state == "silent"
    assert asked(twice[0], "Mayor Lena Vu said 12 people were killed.")["whose_figures"].state == "answered"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda one: replace(one, language="pl"),
        lambda one: replace(one, health=(HealthNote("stub", "very short", None, None),)),
    ],
)
def test_silence_is_not_told_of_what_was_not_read_whole(spoil: object) -> None:
    bare = article_from_text("A ferry sank in the storm.", "2031-03-05")
    case = compared(bare)
    assert questions_of(case)["when"].state == "silent"
    spoilt = replace(case, articles=(spoil(bare),))  # type: ignore[operator]
    assert questions_of(spoilt)["when"].state == "cannot_tell"


def test_a_stage_that_failed_is_no_silence() -> None:
    case = compared(article_from_text("Mayor Lena Vu was in Ostrel.", "2031-03-05"))
    unlinked = replace(case, links=Links())
    bare = replace(case, annotations=tuple(Annotations(one.id) for one in case.articles))
    assert "silent" not in states(questions_of(unlinked)).values()
    assert "silent" not in states(questions_of(bare)).values()


def test_the_order_of_articles_does_not_matter() -> None:
    one, other = article_from_text(FULL, "2031-03-05"), article_from_text("A ferry sank.", "2031-03-05")
    assert asked(one, other) == asked(other, one)
