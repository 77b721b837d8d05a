"""Who tells, by the tree."""

import pytest

from rashomon.annotate.quotations.trees.tellings import find_tellings, quoting_verb, teller_of
from tests.annotate.quotations.trees.drawn import NESTED, QUOTED, draw


def test_tellings_have_their_subjects() -> None:
    tellings = find_tellings(draw(NESTED))
    assert {verb: one.teller for verb, one in tellings.items()} == {2: 1, 5: 4}


@pytest.mark.parametrize(
    ("drawing", "verb", "teller"),
    [
        (
            "He/PRON/nsubj>2 was/AUX/aux>2 told/VERB/root>2 so/ADV/advmod>2 by/ADP/case>6 a/DET/det>6 nurse/NOUN/obl>2",
            2,
            6,
        ),
        ("the/DET/det>1 clerk/NOUN/root>1 who/PRON/nsubj>3 said/VERB/acl>1 so/ADV/advmod>3", 3, 1),
        ("The/DET/det>1 court/NOUN/nsubj>2 refused/VERB/root>2 saying/VERB/advcl>2 so/ADV/advmod>3", 3, 1),
        ("said/VERB/root>0 so/ADV/advmod>0", 0, None),
    ],
)
def test_tellers_of_passives_relative_clauses_and_participles(drawing: str, verb: int, teller: int | None) -> None:
    assert teller_of(draw(drawing), verb) == teller


def test_who_is_quoted_as_saying_tells() -> None:
    tree = draw(QUOTED)
    assert quoting_verb(tree, 6) == 2
    assert teller_of(tree, 6) == 4
