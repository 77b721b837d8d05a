"""Which "that" opens what a cue reports."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

REPORTED = [
    "<speaker>The board</speaker> <cue>said</cue> in a letter on Monday that <indirect>the ferry was late</indirect>.",
    "<indirect>The ferry was late</indirect>, <speaker>the mayor</speaker> <cue>announced</cue> at the end of a "
    "meeting that took nine hours.",
    "<indirect>The ferry was late</indirect>, <speaker>the mayor</speaker> <cue>said</cue> in a plan that would "
    "close the harbour.",
    "<indirect>The ferry was late</indirect>, <speaker>the mayor</speaker> <cue>told</cue> deputies, <indirect>"
    "provided that it rained</indirect>.",
    "<speaker>The mayor</speaker> <cue>told</cue> the crowd <indirect>she would go if it were shown that the ferry was "
    "late</indirect>.",
    "<indirect1>Nine people were hurt</indirect1>, <speaker1+2>the mayor</speaker> <cue1>said</cue> in a letter "
    "sent at noon, <cue2>adding</cue> that <indirect2>the ferry was late</indirect2>.",
]


@pytest.mark.parametrize("marked", [*REPORTED])
def test_a_that_opens_a_clause_of_its_own_cue(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
