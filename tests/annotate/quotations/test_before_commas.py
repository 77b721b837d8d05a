"""Who speaks where an apposition or a relative clause stands between a name and its cue."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

NAMED = [
    "<speaker>Lena Vu</speaker>, the mayor, who lost the vote in May, <cue>said</cue> <indirect>the ferry was "
    "late</indirect>.",
    "<speaker>Lena Vu</speaker>, mayor of Tavin, which keeps nine tugs in the bay, <cue>told</cue> reporters "
    "that <indirect>the ferry was late</indirect>.",
    "<speaker>Lena Vu</speaker>, Mr Tolk’s spokeswoman, who had left early, <cue>said</cue> that <indirect>the "
    "ferry was late</indirect>.",
    "<speaker>Rasmus Tolk</speaker>, the leader of the smallest party, Harbour First, <cue>said</cue> "
    "<indirect>the ferry was late</indirect>.",
    "Nine boats came from Tavin, where the harbour master, <speaker>Lena Vu</speaker>, <cue>said</cue> that "
    "<indirect>the ferry was late</indirect>.",
    "Lena Vu praised the crews, whose captain, <speaker>Rasmus Tolk</speaker>, <cue>said</cue> <indirect>the "
    "ferry was late</indirect>.",
]

OTHERS = [
    # A name behind a preposition does not speak.
    "After a visit to Lena Vu, <speaker>the mayor</speaker>, who was tired, <cue>said</cue> <indirect>the ferry "
    "was late</indirect>.",
]


@pytest.mark.parametrize("marked", [*NAMED, *OTHERS])
def test_a_name_speaks_past_what_tells_of_it(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
