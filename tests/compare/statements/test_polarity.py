"""Whether a clause denies what it shares with another."""

import pytest

from rashomon.compare.statements.meanings import meaning_of
from rashomon.compare.statements.polarity import is_turned, read_clauses
from rashomon.text.words import split_words

SHARED = frozenset(f"word:{meaning_of(word)}" for word in ("gate", "open", "night"))


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("The gates were opened in the night", False),
        ("Not one gate was opened", True),
        ("the gates had remained shut all night", True),
        ("the gates were not shut in the night", False),
        ("nobody had opened a gate", True),
        ("a gate was opened, and nobody slept", False),
        ("that a gate was opened is denied by the board", True),
        ("the gate was open as never before", False),
    ],
)
def test_polarity(text: str, turned: bool) -> None:
    assert is_turned(read_clauses(split_words(text)), SHARED) is turned


def test_no_words_deny_nothing() -> None:
    assert not is_turned([], SHARED)
