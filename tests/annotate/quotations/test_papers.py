"""Papers that hold the words of others."""

import pytest

from rashomon.annotate.quotations.papers import is_paper
from rashomon.text.words import split_words


@pytest.mark.parametrize(
    ("words", "at", "wanted"),
    [
        ("the lawsuit", 1, True),
        ("the charge sheet", 2, True),
        ("the rain sheet", 2, False),
        ("minutes of the meeting", 0, True),
        ("ten minutes later", 1, False),
        ("the ship's log", 3, True),
        ("the harbour", 1, False),
    ],
)
def test_papers(words: str, at: int, wanted: bool) -> None:
    assert is_paper(split_words(words), at) is wanted
