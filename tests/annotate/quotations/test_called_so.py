"""What somebody calls something, without quotation marks."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

CALLED = [
    "<speaker>Ms Vu</speaker> <cue>called</cue> <indirect>it a gift to rivals</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>called</cue> <indirect>the plan a gift to rivals</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>dismissed</cue> <indirect>them as rumours</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>put</cue> <indirect>the number of boats at nine</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>spoke</cue> of <indirect>at least nine boats</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>wondered</cue> aloud <indirect>whether the plan was a gift</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>wanted to know</cue> <indirect>why the ferry was late</indirect>.",
]

DONE = [
    "Ms Vu called the police on Monday.",
    "Ms Vu called him on Monday.",
    "Ms Vu called it off.",
]


@pytest.mark.parametrize("marked", [*CALLED, *DONE])
def test_what_somebody_calls_something(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
