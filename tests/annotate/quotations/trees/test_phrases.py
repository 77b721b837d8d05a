"""Noun phrases of trees."""

import pytest

from rashomon.annotate.quotations.trees.phrases import voice_of
from tests.annotate.quotations.trees.drawn import draw, words_of_voice


@pytest.mark.parametrize(
    ("drawing", "head", "wanted"),
    [
        (
            "A/DET/det>1 report/NOUN/nsubj>5 by/ADP/case>4 the/DET/det>4 auditors/NOUN/nmod>1 "
            "says/VERB/root>5 so/ADV/advmod>5",
            1,
            "A report by the auditors",
        ),
        ("The/DET/det>2 old/ADJ/amod>2 man/NOUN/nsubj>3 said/VERB/root>3 so/ADV/advmod>3", 2, "The old man"),
        # A name beside a description is the voice; a relative clause is no part of it.
        (
            "The/DET/det>1 mayor/NOUN/nsubj>6 ,/PUNCT/punct>3 Ana/PROPN/appos>1 Ruiz/PROPN/flat>3 ,/PUNCT/punct>1 "
            "said/VERB/root>6 so/ADV/advmod>6",
            1,
            "Ana Ruiz",
        ),
        ("officials/NOUN/nsubj>3 who/PRON/nsubj>2 left/VERB/acl>0 said/VERB/root>3 so/ADV/advmod>3", 0, "officials"),
        ("who/PRON/nsubj>1 said/VERB/root>1 so/ADV/advmod>1", 0, None),
    ],
)
def test_phrases_name_a_voice(drawing: str, head: int, wanted: str | None) -> None:
    tree = draw(drawing)
    assert words_of_voice(tree, voice_of(tree, head)) == wanted
