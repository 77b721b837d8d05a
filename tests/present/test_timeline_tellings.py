"""Tellings: the sentences that say when something happened."""

import pytest

from rashomon.present.timeline import read_tellings
from rashomon.present.timeline.tellings import Telling
from tests.build import article_from_text
from tests.path import linked


def tellings(text: str, published: str = "2031-03-05", title: str | None = None) -> list[Telling]:
    article = article_from_text(text, published, title=title)
    return list(read_tellings(linked(article))[article.id])


def test_a_telling_is_a_sentence_with_its_days() -> None:
    (told,) = tellings("It was dark. The dam broke on Monday.")
    assert told.anchor.exact == "The dam broke on Monday."
    assert (told.day, told.when, told.is_day) == ("2031-03-03", "2031-03-03", True)


def test_a_range_keeps_both_ends() -> None:
    (told,) = tellings("The fair ran from 1 March to 3 March.")
    assert told.when == "2031-03-01/2031-03-03"
    assert not told.is_day


@pytest.mark.parametrize(
    ("text", "ahead"),
    [("The council will meet on Friday.", True), ("The dam broke on Monday.", False)],
)
def test_what_lies_after_the_report_is_ahead(text: str, ahead: bool) -> None:
    assert [one.ahead for one in tellings(text)] == [ahead]


def test_the_time_of_a_saying_is_told_from_that_of_what_is_said() -> None:
    (spoken,) = tellings("Mayor Lena Vu said on Tuesday that the dam was old.")
    (told,) = tellings("Mayor Lena Vu said that the old dam above the town of Tavin broke on Monday.")
    assert (spoken.spoken, told.spoken) == (True, False)


def test_several_days_in_one_sentence_are_not_alone() -> None:
    assert [one.alone for one in tellings("The dam broke on Monday and was closed on Tuesday.")] == [False, False]


def test_only_the_first_sentences_are_the_lead() -> None:
    found = tellings(
        "It broke on Monday. It was dark. It was cold. It was closed on Tuesday.", title="The dam of Tavin"
    )
    assert [one.lead for one in found] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "Last updated at 07:15 GMT on 4 March 2031.",
        "Updated: 4 March 2031.",
        "Doors open at 5.40 pm.",
        "Rain is forecast to ease on Saturday.",
    ],
)
def test_stamps_and_days_that_are_a_guess_tell_nothing(text: str) -> None:
    assert not [one for one in tellings(text) if not one.ahead]


@pytest.mark.parametrize(("text", "firm"), [("The dam broke on 3 March.", True), ("The dam broke yesterday.", False)])
def test_a_date_by_its_name_is_firm(text: str, firm: bool) -> None:
    assert [one.is_firm for one in tellings(text)] == [firm]
