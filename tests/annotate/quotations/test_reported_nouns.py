"""What verbs of speaking and counting report without a clause."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

REPORTED = [
    "<speaker>Carla Vu</speaker>, the head of the guild, <cue>spoke</cue> of <indirect>a good outcome</indirect>.",
    "On Monday <speaker>the mayor</speaker> had still <cue>talked</cue> of <indirect>a loose valve</indirect>.",
    "<speaker>The police</speaker> <cue>count</cue> <indirect>63 arrests</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>regretted</cue> that <indirect>the town had received no reply</indirect>.",
    "<speaker>The guild</speaker> has <cue>asked</cue> <indirect>to be present at the count</indirect>.",
    "<speaker>The haulier</speaker> <cue>expects</cue> <indirect>to run nine trains from the autumn</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>described</cue> as <indirect>hasty the choice of the town to close its port"
    "</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>talked</cue> of <indirect>a loose valve</indirect>; the mayor left.",
]

NOTHING = ["Nurses counted the beds in the ward.", "Ana Ruiz talked to reporters of the Gazette on Monday."]


@pytest.mark.parametrize("marked", [*REPORTED, *NOTHING])
def test_noun_phrases_are_reported(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
