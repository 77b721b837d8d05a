"""Questions a reader asks: an answer names its places once, an open question shows the words that raise it."""

from dataclasses import replace

from rashomon.model.stories import QuestionState, StoryQuestion
from rashomon.present.report import render_report
from tests.build import article_from_text
from tests.present.made_rows import anchor_of, case_with
from tests.present.reading import find, parse, text_of

ARTICLE = article_from_text("Ida Brenn and Jon Falk were aboard.\n\nNobody saw them.", outlet="The Quay")


def asked(state: QuestionState) -> str:
    anchors = tuple(anchor_of(ARTICLE, words) for words in ("Ida Brenn", "Jon Falk"))
    question = StoryQuestion("s-1", "who_was_harmed", state, "a name", "These may be names.", anchors)
    return text_of(find(parse(render_report(replace(case_with((ARTICLE,)), questions=(question,)))), ".question")[0])


def test_an_answer_names_each_place_once() -> None:
    assert asked("answered").count("The Quay ¶1") == 1


def test_an_open_question_shows_the_words_that_raise_it() -> None:
    assert "Ida Brenn The Quay ¶1; Jon Falk The Quay ¶1" in asked("cannot_tell")
