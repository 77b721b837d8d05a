"""Whose report holds a report."""

import pytest

from rashomon.annotate.quotations.trees.outer import outer_tellings
from rashomon.annotate.quotations.trees.tellings import find_tellings
from tests.annotate.quotations.trees.drawn import NESTED, QUOTED, TAIL, draw, words_of_voice

SHOWN = (
    "The/DET/det>1 lawsuit/NOUN/nsubj>2 shows/VERB/root>2 the/DET/det>4 clerk/NOUN/nsubj>5 warned/VERB/ccomp>2 "
    "that/SCONJ/mark>8 it/PRON/nsubj>8 leaked/VERB/ccomp>5"
)
DENIED = (
    "The/DET/det>1 judge/NOUN/nsubj>4 did/AUX/aux>4 not/PART/advmod>4 say/VERB/root>4 the/DET/det>6 clerk/NOUN/nsubj>7 "
    "warned/VERB/ccomp>4 that/SCONJ/mark>10 it/PRON/nsubj>10 leaked/VERB/ccomp>7"
)


@pytest.mark.parametrize(
    ("drawing", "verb", "wanted"),
    [
        (NESTED, 5, ["The judge"]),
        (NESTED, 2, []),
        (TAIL, 2, ["Radio Ostrel"]),
        (QUOTED, 6, ["Radio Ostrel"]),
        (SHOWN, 5, ["The lawsuit"]),
        (DENIED, 7, []),
    ],
)
def test_outer_voices(drawing: str, verb: int, wanted: list[str]) -> None:
    tree = draw(drawing)
    assert [words_of_voice(tree, voice) for _, voice in outer_tellings(tree, find_tellings(tree), verb)] == wanted
