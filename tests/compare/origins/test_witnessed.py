"""Who saw for themselves what nobody is credited with."""

from dataclasses import replace

import pytest

from rashomon.compare.cells import FIRST_HAND
from rashomon.compare.origins.witnessed import witness_of
from tests.build import article_from_text
from tests.path import linked

OWN = "own"


def witnesses(text: str, voice: str | None = None) -> list[str | None]:
    """Return who has each number of a report of the Ostrel Echo at first hand, `OWN` for the Echo's people."""
    article = replace(article_from_text(text, "2031-03-05"), outlet="The Ostrel Echo")
    case = linked(article)
    found: list[str | None] = []
    for annotations in case.annotations:
        before = dict(zip((one.id for one in annotations.sentences[1:]), annotations.sentences, strict=False))
        for one in annotations.figures:
            key = witness_of(case, one, case.sentence_by_id[one.sentence], before.get(one.sentence), voice)
            found.append(OWN if key == FIRST_HAND + article.id else key)
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reporters of the Echo saw 12 barges at the lock.", [OWN]),
        ("The Echo counted 12 empty barges.", [OWN]),
        ("From the lock you could count 12 barges.", [OWN]),
        ("Some 12 barges could be seen from the lock.", [OWN]),
        ("The coffins of three divers were carried to the quay.", [OWN]),
        ("A cargo list seen by the Echo shows that 12 barges were due.", ["! list"]),
        ("The crew kept a printed sheet. It names 12 barges.", [None]),
        (
            "Ana Orr, a lock keeper who was asleep in her hut, was woken by 12 barges hitting the gate.",
            ["e-person-ana-orr"],
        ),
        # What speaks for a body, or merely stands near, is no witness.
        ("A list of the ministry shows that 12 barges were due.", [None]),
        ("Police records show that 12 barges were due.", [None]),
        ("The ministry's list names 12 barges.", [None]),
        ("The charity, which keeps the list, has registered 12 barges.", [None]),
        ("The votes of 12 wards must be counted again.", [None]),
        ("Some 12 barges sank.", [None]),
    ],
)
def test_what_is_known_at_first_hand(text: str, found: list[str | None]) -> None:
    assert witnesses(text) == found


def test_a_voice_that_is_not_named_may_be_a_document_or_the_reporter() -> None:
    assert witnesses("The crew kept a printed sheet. It names 12 barges.", "? it") == ["! sheet"]
    assert witnesses("Some 12 barges sank, a reporter at the lock said.", "? reporter at the lock") == [OWN]
    assert witnesses("Some 12 barges sank, officials said.", "? officials") == [None]
    assert witnesses("Reporters of the Echo saw 12 barges.", "e-person-ana-orr") == [None]
