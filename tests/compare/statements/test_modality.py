"""What statements leave open."""

import pytest

from rashomon.compare.statements.modality import open_keys
from rashomon.compare.statements.predicates import key_of
from rashomon.text.words import split_words


@pytest.mark.parametrize(
    ("text", "left_open"),
    [
        ("the pilot stopped the crane to save the barge", {"save", "barge"}),
        ("the crane might sink", {"sink"}),
        ("the auction will open in Ostrel", {"auction", "open"}),
        ("the auction is to open in Ostrel", {"auction", "open"}),
        ("the auction is due in Ostrel", {"auction"}),
        ("the guild needs a foundry", {"guild", "foundry"}),
        ("the guild will rent a foundry called Larkrise", {"guild", "rent", "foundry"}),
        ("the pilot was taken to prison", set[str]()),
        ("the pilot spoke to reporters", set[str]()),
        ("the pilot began to steer", set[str]()),
        ("the crane sank, and the barge may burn", {"burn"}),
    ],
)
def test_what_is_left_open(text: str, left_open: set[str]) -> None:
    words = split_words(text)
    nouns = {word.lower: key_of(word) for word in words}
    told = {"pilot", "crane", "auction", "guild", "foundry", "barge", "sink", "save", "open", "rent", "burn", "steer"}
    found = open_keys(words)
    assert {word for word in told & set(nouns) if nouns[word] in found} == left_open & told


def test_what_is_also_told_as_done_is_not_left_open() -> None:
    words = split_words("they moved the crane, to sell the crane")
    assert key_of(words[3]) not in open_keys(words)
