"""Which terms two sentences must share before they are compared."""

import pytest

from rashomon.compare.statements.meanings import meaning_of
from rashomon.compare.statements.telling import (
    count_anchors,
    day_tells,
    has_words,
    is_encounter,
    is_event,
    is_formula,
    is_occasion,
    is_told_apart,
    may_say,
    moment_tells,
    names_tell,
    speaks,
    telling_words,
    words_tell,
)

LENA, VELM, MONDAY = "person:lena", "place:velm", "day:2031-03-03"


def word(text: str) -> str:
    return f"word:{meaning_of(text)}"


@pytest.mark.parametrize(
    ("shared", "by_words", "by_names", "by_day"),
    [
        ({LENA, VELM}, False, False, False),
        ({LENA, VELM, "word:crane"}, False, True, False),
        ({LENA, "number:60", "word:crane"}, False, True, False),
        ({LENA, "word:crane"}, False, False, False),
        ({MONDAY, VELM}, True, False, True),
        ({MONDAY, "word:crane"}, False, False, True),
        ({MONDAY, "word:come"}, False, False, False),
        ({"word:crane", "word:quay", "word:rust"}, True, False, False),
    ],
)
def test_what_tells(shared: set[str], by_words: bool, by_names: bool, by_day: bool) -> None:
    terms = frozenset(shared)
    assert (words_tell(terms), names_tell(terms), day_tells(terms)) == (by_words, by_names, by_day)


@pytest.mark.parametrize(
    ("shared", "is_one"),
    [
        ({LENA, VELM, "word:crane"}, True),
        ({LENA, VELM, "word:deny"}, False),
        ({LENA, VELM, "word:meet"}, False),
        ({LENA, VELM, MONDAY, "word:meet"}, True),
        ({LENA, VELM, MONDAY, "word:come"}, False),
    ],
    ids=["an act", "a word of speech", "some meeting", "the meeting of a day", "a light verb"],
)
def test_a_single_word_tells_of_an_event(shared: set[str], is_one: bool) -> None:
    assert is_event(frozenset(shared)) is is_one


def test_two_words_are_a_statement_and_an_occasion_is_none() -> None:
    assert has_words(frozenset({"word:crane", "word:quay"}))
    assert not has_words(frozenset({"word:crane", LENA}))
    assert is_occasion(frozenset({LENA, "word:speech"}))
    assert not is_occasion(frozenset({LENA, "word:crane"}))


def test_light_words_and_who_passes_it_on_say_nothing() -> None:
    shared = frozenset({"word:crane", word("newspaper"), word("plan"), LENA})
    assert telling_words(shared) == {"word:crane"}


@pytest.mark.parametrize(
    ("shared", "anchors", "is_one"),
    [
        ({LENA, VELM, "word:crane"}, 2, False),
        ({LENA, VELM, "number:3", "word:crane"}, 3, True),
        ({MONDAY, "number:3", "word:crane"}, 2, True),
        ({LENA, MONDAY, "word:crane"}, 2, False),
    ],
    ids=["two names", "two names and a number", "a day and a number", "a name and a day"],
)
def test_a_thing_is_told_apart_by_what_stands_beside_it(shared: set[str], anchors: int, is_one: bool) -> None:
    assert (count_anchors(frozenset(shared)), is_told_apart(frozenset(shared))) == (anchors, is_one)


def test_things_may_join_in_twos_beside_a_name() -> None:
    assert may_say(frozenset({LENA, "word:crane", "word:quay"}))
    assert may_say(frozenset({"word:crane", "word:quay", "word:rust"}))
    assert not may_say(frozenset({LENA, "word:crane"}))


def test_to_meet_is_an_encounter_and_nothing_else_is() -> None:
    assert is_encounter(frozenset({word("meet"), LENA, VELM}))
    assert not is_encounter(frozenset({word("meet"), "word:crane"}))
    assert not is_encounter(frozenset({LENA, VELM}))


def test_a_newsroom_that_reached_nobody_states_nothing() -> None:
    assert is_formula(frozenset({word("comment"), word("request"), LENA}))
    assert not is_formula(frozenset({word("comment"), "word:crane"}))


@pytest.mark.parametrize(("time", "tells"), [("06:12", True), ("06:00", False), ("06:30", False)])
def test_a_minute_of_the_clock_tells_and_a_full_half_hour_does_not(time: str, tells: bool) -> None:
    assert moment_tells(frozenset({f"time:T{time}"})) is tells


@pytest.mark.parametrize(
    ("words", "others", "is_one"),
    [
        (("toll", "expected", "rise"), (), True),
        (("toll", "climb"), (VELM,), True),
        (("wounded", "critical", "condition"), (), True),
        (("toll", "rise"), ("number:14",), False),
        (("death", "wounded"), (VELM,), False),
        (("bridge", "rise"), (), False),
    ],
)
def test_what_is_said_of_any_toll_says_nothing(words: tuple[str, ...], others: tuple[str, ...], is_one: bool) -> None:
    assert is_formula(frozenset({*map(word, words), *others})) is is_one


def test_what_is_done_by_speaking() -> None:
    assert speaks(frozenset({word("blamed"), VELM}))
    assert not speaks(frozenset({word("shut"), VELM}))
