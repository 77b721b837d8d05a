"""Which terms two sentences must share before they are compared."""

import pytest

from rashomon.compare.statements.telling import day_tells, has_words, is_event, is_occasion, names_tell, words_tell

LENA, VELM, MONDAY = "person:lena", "place:velm", "day:2031-03-03"


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
