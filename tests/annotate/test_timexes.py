"""Time expressions: what is found, what it is taken for, and what is no time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotate.sentences import split_sentences
from rashomon.annotate.timexes import find_time_expressions
from rashomon.model.annotations import TimeExpression
from tests.build import article_from_text
from tests.valued import read_valued


def find(text: str) -> tuple[TimeExpression, ...]:
    article = article_from_text(text)
    return find_time_expressions(article, split_sentences(article))


@pytest.mark.parametrize(
    "marked",
    [
        'They met on <time form="day">Monday, April 7</time> and on <time form="day">7 April 2031</time>.',
        'It opened on <time form="day">Feb. 7</time>, <time form="numeric_day">08.02.2030</time>, <time form="day">2030-02-09</time>.',
        'Posted <time form="day">Sun 22 Feb 2032</time> by the harbour office.',
        'On the <time form="day">7th of April</time> and <time form="day">the third of May</time> it rained.',
        'He left <time form="weekday">last Monday</time> and returns <time form="weekday">next Tuesday</time>.',
        'He came <time form="weekday">Monday night</time>, <time form="weekday">late on Friday</time> and <time form="weekday">Monday last week</time>.',
        'He came <time form="deictic">yesterday</time>, speaks <time form="deictic">today</time>, rests <time form="deictic">tonight</time>.',
        'It was <time form="deictic">last night</time>, or <time form="deictic">the day before yesterday</time>.',
        'They come <time form="period">this weekend</time>, not <time form="period">last week</time> or <time form="period">early next month</time>.',
        'By <time form="month">mid-February</time>, since <time form="month">December</time>, in <time form="month">early March 2030</time>.',
        'In <time form="year">early 2021</time> and <time form="year">late 2022</time> prices rose.',
        'After the <time form="year">2014</time> flood and the <time form="year">2019</time> elections he left.',
        'Its <time form="year">2018</time> report on the years between <time form="range">2011 and 2014</time> was long.',
        'In <time form="decade">the late 1990s</time>, in <time form="decade">the \'80s</time>, in <time form="century">the 19th century</time>.',
        'It rained in <time form="season">summer 2021</time>, <time form="season">the winter of 2020</time> and <time form="season">last spring</time>.',
        'In <time form="quarter">the third quarter of 2030</time> and <time form="half">the first half of 2031</time> output fell.',
        'It burned <time form="ago">three years ago</time>, <time form="ago">twenty-five years ago</time> or <time form="ago">a month ago</time>.',
        '<time form="chain">The next day</time> she left; <time form="chain">two days later</time> she was back, <time form="chain">a week earlier</time> ill.',
        'From <time form="range">Monday to Thursday</time> and between <time form="range">March 2030 and March 2031</time>.',
        'The fair is open <time form="day_range">April 7-9</time> and <time form="day_range">7 to 9 May 2032</time>.',
        'It began at <time form="weekday">10:30 GMT on Monday</time> and ended early.',
        'It began at <time form="clock">6.30pm</time> and ended at <time form="clock">noon local time</time>.',
        'At <time form="numeric_day">10:30 GMT 08.02.2032</time> the page was changed.',
        'The call came at <time form="clock">1730 GMT</time> or <time form="clock">4 o\'clock</time>.',
        'On <time form="named_day">New Year\'s Eve</time> and <time form="named_day">Christmas Day 2029</time> he sang.',
        'ARVENNE, <time form="day">April 8</time> (Skell Press) - The mayor left.',
        'She said in <time form="month">May</time> that <time form="weekday">Monday</time>\'s talks failed.',
    ],
)
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
        "Flight 2031 landed; Room 2014 is empty.",
        "They paid $2014, or 1999 euros.",
        "Five hours is long; the two-day visit was longer.",
        "He bought a BK-2014 and a score of 3-1.",
        "Black Friday sales fell.",
        "She resigned two days after the vote.",
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
    assert all(one.anchor.end <= other.anchor.start for one, other in zip(found, found[1:], strict=False))
