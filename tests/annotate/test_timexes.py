"""Time expressions: what is found, what it is taken for, and what is no time."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotate.divided import divide_article
from rashomon.annotate.timexes import find_time_expressions
from rashomon.model.annotations import TimeExpression
from tests.build import article_from_text
from tests.valued import marked_sentences, read_valued

HERE = Path(__file__).parent


def find(text: str) -> tuple[TimeExpression, ...]:
    article = article_from_text(text)
    return find_time_expressions(divide_article(article))


@pytest.mark.parametrize("marked", marked_sentences(HERE / "marked_times.txt"))
def test_times_are_found_with_their_form(marked: str) -> None:
    text, marks = read_valued(marked)
    found = find(text)
    assert [(one.anchor.exact, one.form) for one in found] == [(mark.words, mark.fields["form"]) for mark in marks]


@pytest.mark.parametrize(
    "text",
    [
        "Monday Night Football drew 2,000 fans.",
        "The Sunday Times and the Sunday Herald wrote so.",
        "They may march; they march on.",
        "April Sorel met Mr March. The judge, Ilse May, agreed.",
        "June Varga sang; Jan Sorel wept.",
        "She was in her early 30s, on a cold day in the mid-30s.",
        "Some 2030 houses burned and 2000 people fled.",
        "Flight 2031 landed; Room 2014 is empty, and so is Suite 1984.",
        "They paid $2014, or 1999 euros.",
        "The 44-year-old has a two-year-old daughter; the house is ninety years old.",
        "A day without a quarter of the crew is a second chance.",
        "The Daily Beacon and the Weekly Gull wrote so on 60 Minutes.",
        "Now, they say, now that he is gone; the past president agreed.",
        "Christmas sales rose before Ruritania's Independence Day.",
        "He left in the fall of the city; the September 11 attacks were told of.",
        "He scored in the third quarter against Skell.",
        "He bought a BK-2014 and a score of 3-1.",
        "Black Friday sales fell.",
        "It struck during the morning commute; she keeps up to date.",
        "He walked to Jan, and Jan said so.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert [one.anchor.exact for one in find(text)] == []


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The minister is due in Arvenne on Friday.", "future"),
        ("The minister will meet the mayor of Skell on Friday.", "future"),
        ("He plans to leave for talks with her in Skell on Friday.", "future"),
        ("Talks on Friday will decide the matter.", "future"),
        ("The rally is on Friday.", "future"),
        ("They come to Arvenne next Friday.", "future"),
        ("He said on Friday that he would go.", "past"),
        ("On Friday, the mayor cited the report.", "past"),
        ("The planned vote was held on Friday.", "past"),
        ("The army on Friday denied that it would leave.", "past"),
        ("They would look for a way round Friday's ruling.", "past"),
        ("They are expected to vote in great numbers in Friday's runoff.", "future"),
        ("She will sit down at Friday's meeting.", "future"),
        ("Friday's meeting will decide the matter.", "future"),
        ("Until Friday, they had not called him a suspect.", "past"),
        ("He has until Friday to sign.", "future"),
        ("They planned a rally in Arvenne on Friday.", "future"),
        ("She loses if the case is heard on Friday.", "none"),
        ("Friday, then.", "none"),
    ],
)
def test_the_tense_around_a_time_gives_its_direction(text: str, direction: str) -> None:
    assert [one.direction for one in find(text)] == [direction]


def test_fields_are_kept_and_numbered_in_text_order() -> None:
    first, second = find("They met on Monday, April 7.\n\nThey met at 3 p.m. on Tuesday.")
    assert dict(first.parts) == {"weekday": "1", "month": "04", "day": "07"}
    assert dict(second.parts) == {"weekday": "2", "clock": "3", "half": "pm"}
    assert [first.id.split(".")[1], second.id.split(".")[1]] == ["t1", "t2"]
    assert first.part("month") == "04"
    assert first.part("year") is None


@given(
    st.lists(st.sampled_from("on Monday, May 7 2031 the next last 10:30 GMT 3 p.m. - ( ’s and to".split()), max_size=25)
)
def test_anchors_are_exact_and_apart_whatever_the_words(words: list[str]) -> None:
    text = " ".join(words)
    if not text:
        return
    found = find(text)
    assert all(text[one.anchor.start : one.anchor.end] == one.anchor.exact for one in found)
    assert all(one.anchor.end <= other.anchor.start for one, other in pairwise(found))
