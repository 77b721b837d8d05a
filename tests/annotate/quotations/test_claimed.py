"""Claims named with whose they are."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

CLAIMED = [
    "Nobody repeated the <cue>allegation</cue> by <speaker>the union</speaker> that <indirect>the ferry had no "
    "boats</indirect>.",
    "Lena Vu laughed at <speaker>Mr Tolk</speaker>’s <cue>claim</cue> that <indirect>the ferry had no "
    "boats</indirect>.",
    "<cue>Claims</cue> from <speaker>Harbour First</speaker> that <indirect>the ferry had no boats</indirect> "
    "were laughed off by the crew.",
]

UNCLAIMED = [
    "The claim of the union was short.",
    "The company paid the claims that were left.",
]


@pytest.mark.parametrize("marked", [*CLAIMED, *UNCLAIMED])
def test_whose_claim_it_is(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
