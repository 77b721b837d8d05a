"""Words ascribed without a verb: "by his own account"."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

ACCOUNTS = [
    "By <speaker>Ms Vu</speaker>’s <cue>count</cue>, <indirect>nine boats were lost on Monday</indirect>.",
    "By <speaker>her</speaker> own <cue>account</cue>, <indirect>nine boats were lost on Monday</indirect>.",
    "In <speaker>the mayor</speaker>’s <cue>view</cue>, <indirect>the ferry was too old for the bay</indirect>.",
    "<indirect>Nine boats were lost on Monday</indirect>, by <speaker>the harbour board</speaker>’s "
    "<cue>reckoning</cue>.",
    "<indirect>The ferry</indirect>, by <speaker>his</speaker> own <cue>estimate</cue>, <indirect>was forty "
    "years old</indirect>.",
    "The ferry had been built with, by <speaker>her</speaker> <cue>estimate</cue>, <indirect>half of the steel "
    "it needed</indirect>.",
]

NO_ACCOUNTS = [
    "The road was closed by her own brother on Monday.",
    "She was paid by the ferry’s owners, and by their account managers.",
    "In his words there was anger.",
]


@pytest.mark.parametrize("marked", [*ACCOUNTS, *NO_ACCOUNTS])
def test_an_account_is_somebodys(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
