"""Voices named without a reporting verb, and those through whom words came."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

ACCORDING = [
    "<cue>According to</cue> <speaker>Ms Vu</speaker>, <indirect>the road was closed</indirect>.",
    "<indirect>The road was closed</indirect>, <cue>according to</cue> <speaker>Ms Vu</speaker>.",
    "<cue>According to</cue> <speaker>the police</speaker>, <indirect>the road was closed</indirect>.",
    "As <speaker>Ms Vu</speaker> <cue>put</cue> it, <indirect>the road was a trap</indirect>.",
    "<cue>As reported by</cue> <speaker>Radio Ostrel</speaker>, <indirect>the road was closed</indirect>.",
    "<cue>According to</cue> <speaker>Lena Vu</speaker>, 44, a nurse, <indirect>the road was closed</indirect>.",
    "<cue>According to</cue> <speaker>Lena Vu</speaker>, head of the port, <indirect>the road was closed</indirect>.",
    "<cue>According to</cue> the mayor, <speaker>Lena Vu</speaker>, <indirect>the road was closed</indirect>.",
]

RELAYED = [
    "<speaker>Lena Vu</speaker> <cue>told</cue> <relay>the Marenna Herald</relay> that <indirect>the road was "
    "closed</indirect>.",
    "“<direct>The road is closed</direct>,” <speaker>she</speaker> <cue>told</cue> <relay>Radio Ostrel</relay>.",
    "“<direct>The road is closed</direct>,” <speaker>Ms Vu</speaker> <cue>wrote</cue> on <relay>Telegram</relay>.",
    "<speaker>Ms Vu</speaker> <cue>wrote</cue> on <relay>social media</relay> that <indirect>the road was closed"
    "</indirect>.",
    "“<direct>The road is closed</direct>,” <cue>said</cue> to <relay>the agency Nordwire</relay> <speaker>the mayor "
    "Lena Vu</speaker>.",
    "<speaker>Captain Lena Vu</speaker> was <cue>quoted in <relay>the statement</relay> as saying</cue> that "
    "<indirect>the road was closed</indirect>.",
    "The spokesman, <relay>Tor Brek</relay>, <cue>quoted the mayor, <speaker>Lena Vu</speaker>, as saying</cue> "
    "<indirect>the road was closed</indirect>.",
    # Who goes on in the next sentence still speaks to the medium.
    "<speaker1>A guard</speaker1> <cue1>told</cue1> <relay1+2>Radio Ostrel</relay1+2> that <indirect1>the road "
    "was closed</indirect1>. “<direct2>Nobody slept here</direct2>,” <speaker2>the guard</speaker2> <cue2>said</cue2>.",
    "In an interview with <relay>Radio Ostrel</relay>, <speaker>Ms Vu</speaker> <cue>said</cue> "
    "<indirect>the road was closed</indirect>.",
    # Who is quoted speaks; who quotes passes on.
    "<relay>Radio Ostrel</relay> <cue>quoted <speaker>Ms Vu</speaker> as saying</cue> <indirect>the road was "
    "closed</indirect>.",
    "<indirect>The road was closed</indirect>, <relay>Radio Ostrel</relay> <cue>quoted <speaker>Ms Vu</speaker> "
    "as saying</cue>.",
    "<speaker>Lena Vu</speaker> was <cue>quoted as saying</cue> by <relay>the Marenna Herald</relay> that "
    "<indirect>the road was closed</indirect>.",
    "“<direct>The road is closed</direct>,” <speaker>Lena Vu</speaker> was <cue>quoted by <relay>the Marenna "
    "Herald</relay> as "
    "saying</cue>.",
]

REPORTED_BY_PRESS = [
    "<speaker>The agency Nordwire</speaker> <cue>reported</cue> that <indirect>the road was closed</indirect>.",
    # Whom an outlet cites speaks through it.
    "<indirect>The road was closed</indirect>, <relay>the Marenna Herald</relay> <cue>reported</cue>, "
    "citing <speaker>the police</speaker>.",
    "<relay>The Marenna Herald</relay>, citing <speaker>the police</speaker>, <cue>reported</cue> that "
    "<indirect>the road was closed</indirect>.",
    "<indirect>The road was closed for two weeks</indirect>. This was <cue>reported</cue> by <relay>Radio "
    "Ostrel</relay> with reference to <speaker>the city council</speaker>.",
]


@pytest.mark.parametrize("marked", [*ACCORDING, *RELAYED, *REPORTED_BY_PRESS])
def test_words_come_through_others(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
