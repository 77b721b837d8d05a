"""What "according to" tells of: one side of it, both, or what goes on behind it."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

AROUND = [
    "<indirect>The ferry</indirect>, <cue>according to</cue> <speaker>Ms Vu</speaker>, <indirect>had left at "
    "noon</indirect>.",
    "<indirect>The ferry had left at noon</indirect>, <cue>according to</cue> <speaker>Ms Vu</speaker>, and "
    "<indirect>was seen off the cape at six</indirect>.",
    "<cue>According to</cue> <speaker>Ms Vu</speaker>, <indirect>the ferry had left at noon</indirect>.",
    "The road was closed; <indirect>until then</indirect>, <cue>according to</cue> <speaker>Ms Vu</speaker>, "
    "<indirect>nobody had been hurt</indirect>.",
    "<indirect>The ferry had left at noon</indirect>, <cue>according to</cue> <speaker>two of those present</speaker>.",
    # A new subject speaks for the report itself.
    "<indirect>The ferry had left at noon</indirect>, <cue>according to</cue> <speaker>Ms Vu</speaker>, and the "
    "mayor closed the harbour.",
]


@pytest.mark.parametrize("marked", [*AROUND])
def test_words_around_an_aside(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
