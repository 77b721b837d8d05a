"""The kind of thing that a denial takes up, and words that tell of one."""

import pytest

from rashomon.compare.denials.such_things import find_such, given_word, kind_denied, tells_of
from rashomon.compare.statements.meanings import meaning_of
from rashomon.text.words import split_words


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("any such pledge had been made", "promise"),
        ("making any such threats", "threat"),
        ("no such written agreement exists", "agreement"),
        ("any such bird had been seen", None),
        ("birds such as swans had been fed", None),
    ],
)
def test_the_kind_of_thing_that_such_takes_up(words: str, kind: str | None) -> None:
    assert find_such(split_words(words)) == kind


def test_a_pledge_is_denied_without_such_but_no_guarantee() -> None:
    assert kind_denied(split_words("no pledge was given"), meaning_of("pledge")) == "promise"
    assert kind_denied(split_words("there is no guarantee"), meaning_of("guarantee")) is None


@pytest.mark.parametrize(
    ("kind", "words", "found"),
    [
        ("promise", "she gave us her word on it", True),
        ("promise", "she promised a new roof", True),
        ("promise", "she painted the roof", False),
        ("payment", "they had paid the ferryman", True),
        ("meeting", "the two spoke on the telephone", True),
        ("attack", "rockets struck the mill", True),
        ("attack", "the mill burned", False),
    ],
)
def test_what_tells_of_such_a_thing(kind: str, words: str, found: bool) -> None:
    assert tells_of(kind, split_words(words)) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the bank had agreed to wait", True),
        ("he gave me his word", True),
        ("the bank should have agreed to wait", False),
        ("the bank never agreed to wait", False),
        ("he kept his word", False),
        ("the bank would wait", False),
    ],
)
def test_a_promise_that_was_given(words: str, found: bool) -> None:
    assert given_word(split_words(words)) == found
