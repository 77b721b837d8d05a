"""Reported words on both sides of voice and cue."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

DIVIDED = [
    "<indirect>The lists of the guild</indirect>, <speaker>Ms Vu</speaker> <cue>told</cue> deputies, <indirect>had "
    "been sent too late</indirect>.",
    "<indirect>A wet road</indirect>, <speaker>Ms Vu</speaker> <cue>argued</cue> in a letter, <indirect>makes a bus "
    "slower</indirect>.",
    "The town has a fund <indirect>which</indirect>, <speaker>Ms Vu</speaker> <cue>said</cue>, <indirect>nobody has "
    "seen</indirect>.",
    "<indirect>The road was closed</indirect>, <speaker>Ms Vu</speaker> <cue>told</cue> deputies on Monday, and "
    "<indirect>nine boats were missing</indirect>.",
]

WHOLE = [
    # What somebody does next is not said, nor what stands behind a quoted sentence.
    "<indirect>The plan was good</indirect>, <speaker>Ms Vu</speaker> <cue>said</cue>, and left the room.",
    "“<direct>The plan was good</direct>,” <speaker>Ms Vu</speaker> <cue>said</cue>, and nine boats were missing.",
    # Another voice speaks for itself.
    "<indirect1>The plan was good</indirect1>, <speaker1>Ms Vu</speaker1> <cue1>said</cue1>, and <speaker2>Mr Tolk"
    "</speaker2> <cue2>said</cue2> <indirect2>it was late</indirect2>.",
    # "In a statement" is where it was said.
    "<indirect>The port has nine cranes, all of them old</indirect>, <speaker>the ministry</speaker> <cue>said</cue> "
    "in a separate statement.",
]


@pytest.mark.parametrize("marked", [*DIVIDED, *WHOLE])
def test_words_around_voice_and_cue(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
