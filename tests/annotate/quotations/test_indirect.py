"""Reported words without quotation marks, and those with some in them."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

PLAIN = [
    "<speaker>Ms Vu</speaker> <cue>said</cue> <indirect>the road was closed</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>said</cue> that <indirect>the road was closed</indirect>.",
    "<speaker>Ms Vu</speaker> has <cue>said</cue> <indirect>she would go</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>said</cue> on Monday that <indirect>the road was closed</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>told</cue> reporters that <indirect>the road was closed</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>said</cue> late on Monday <indirect>the road was closed</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>told</cue> reporters on Monday <indirect>the road was closed</indirect>.",
    "<indirect>The road was closed</indirect>, <speaker>Ms Vu</speaker> <cue>said</cue>.",
    "<indirect>The road was closed</indirect>, <speaker>the police</speaker> <cue>said</cue> on Friday.",
    "<indirect>The road</indirect>, <speaker>Ms Vu</speaker> <cue>said</cue>, <indirect>was closed</indirect>.",
    "<indirect>The plan</indirect>, <speaker>he</speaker> <cue>said</cue>, <indirect>would cost too much</indirect>.",
    "<speaker>Police</speaker> <cue>said</cue> that, <indirect>after the flood, the road was closed</indirect>.",
    "<speaker>Lena Vu</speaker>: <indirect>The road is closed and will stay closed</indirect>.",
]

SPEAKERS = [
    "<speaker>Mayor Lena Vu</speaker> <cue>said</cue> <indirect>the road was closed</indirect>.",
    "<speaker>Lena Vu</speaker>, the mayor of Marenna, <cue>said</cue> <indirect>the road was closed</indirect>.",
    "The mayor, <speaker>Lena Vu</speaker>, <cue>said</cue> <indirect>the road was closed</indirect>.",
    "<speaker>Mr Tolk</speaker>, 54, <cue>said</cue> <indirect>the road was closed</indirect>.",
    "<speaker>Ms Vu and Mr Tolk</speaker> <cue>said</cue> <indirect>the road was closed</indirect>.",
    "<speaker>Officials</speaker> <cue>said</cue> <indirect>nine people were hurt</indirect>.",
    "<speaker>Two people familiar with the matter</speaker> <cue>said</cue> <indirect>the road was closed</indirect>.",
    "<speaker>A spokesman for the ministry</speaker>, who asked not to be named, <cue>said</cue> "
    "<indirect>the road was closed</indirect>.",
    "<speaker>The ministry</speaker> <cue>said</cue> <indirect>it had no knowledge of the matter</indirect>.",
    "<speaker>The report</speaker> <cue>said</cue> <indirect>the road was closed</indirect>.",
    "Asked about the road, <speaker>Ms Vu</speaker> <cue>said</cue> <indirect>it was closed</indirect>.",
    "Speaking after the meeting, <speaker>Ms Vu</speaker> <cue>said</cue> <indirect>the road was closed</indirect>.",
    "The minister met <speaker>Ms Vu</speaker>, who <cue>called</cue> <mixed>the plan “a long-awaited step "
    "forward”</mixed>.",
    "<speaker>Ms Vu</speaker>, who <cue>said</cue> <indirect>the road was closed</indirect>, left early.",
]

VERBS = [
    "<speaker>Ms Vu</speaker> <cue>denied</cue> that <indirect>the road was closed</indirect>.",
    "<speaker>The Defence Ministry</speaker> <cue>denied</cue> <indirect>the accusations</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>warned</cue> of <indirect>a long winter</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>called</cue> for <indirect>a new road</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>promised</cue> <indirect>to reopen the road</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>urged</cue> <indirect>drivers to stay at home</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>made clear</cue> that <indirect>the road would stay closed</indirect>.",
    "<speaker>Ms Vu</speaker> does not <cue>believe</cue> <indirect>the road is safe</indirect>.",
]

SEVERAL = [
    "<speaker1+2>Ms Vu</speaker> <cue1>said</cue> <indirect1>the road was closed</indirect> and <cue2>added</cue> that "
    "<indirect2>it would stay closed until spring</indirect>.",
    "<speaker1+2>Ms Vu</speaker> <cue1>said</cue> <indirect1>the road was closed</indirect>, <cue2>adding</cue> that "
    "<indirect2>it would stay closed until spring</indirect>.",
    "“<direct1>The road is closed</direct>,” <speaker1+2>Ms Vu</speaker> <cue1>said</cue>, <cue2>adding</cue> that "
    "<indirect2>the bridge would be next</indirect>.",
    "<speaker1>Ms Vu</speaker> <cue1>said</cue> <indirect1>the road was closed</indirect>, but <speaker2>the "
    "police</speaker> "
    "<cue2>said</cue> <indirect2>it was open</indirect>.",
    "<speaker1>Ms Vu</speaker> <cue1>said</cue> <indirect1>the road was closed</indirect>, while <speaker2>Mr "
    "Tolk</speaker> "
    "<cue2>insisted</cue> <indirect2>it was open</indirect>.",
    # What somebody says that somebody said.
    "<relay2><speaker1>Ms Vu</speaker></relay> <cue1>said</cue> <indirect1><speaker2>Mr Tolk</speaker> had "
    "<cue2>told</cue> her that "
    "<indirect2>the road was closed</indirect></indirect>.",
]

MIXED = [
    "<speaker>Ms Vu</speaker> <cue>said</cue> <mixed>the road was “closed for good”</mixed>.",
    "<speaker>Ms Vu</speaker> <cue>described</cue> <mixed>the plan as “a disgrace”</mixed>.",
    "<speaker>Ms Vu</speaker> <cue>said</cue> <mixed>the “volunteers” were paid by the company</mixed>.",
    "<mixed>The talks were “useful”</mixed>, <speaker>Mr Tolk</speaker> <cue>said</cue>.",
]


@pytest.mark.parametrize("marked", [*PLAIN, *SPEAKERS, *VERBS, *SEVERAL, *MIXED])
def test_reported_words_have_their_speaker(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
