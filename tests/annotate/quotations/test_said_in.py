"""Words said "in" a body, and other turns of state media and of machines that translate them."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

SAID = [
    "<indirect>The boats were drawn back on Monday</indirect>, it was <cue>noted</cue> in <speaker>the press service"
    "</speaker>.",
    "In <speaker>the statement</speaker> it is <cue>said</cue> that <indirect>nine boats were lost</indirect>.",
    "“<direct>The talks were hard</direct>”, is <cue>said</cue> in <speaker>the statement</speaker>.",
    "<cue>By words of</cue> <speaker>Lena Vu</speaker>, <indirect>nine boats were lost on Monday</indirect>.",
    "<cue>By words of</cue> <speaker>Lena Vu</speaker>, <indirect>the sides agreed about the pause</indirect>.",
    "<cue>According to data of</cue> <speaker>the ministry</speaker>, <indirect>nine boats were lost</indirect>.",
    "“<direct>The boats will be found</direct>”, has <cue>declared</cue> <speaker>the minister Lena Vu</speaker>.",
    "<indirect>The boats were drawn back</indirect>, on Wednesday <cue>informed</cue> <speaker>the press service"
    "</speaker>.",
    "<indirect>The boats were drawn back</indirect>, <cue>informed</cue> on Wednesday <speaker>the press service"
    "</speaker>.",
    "“<direct>The boats will be found</direct>”, - is <cue>said</cue> in <speaker>the statement</speaker>.",
    "“<direct>The boats will be found</direct>”, - <cue>told</cue> in <speaker>the press service</speaker>.",
    "“<direct>The boats will be found</direct>”, – <cue>assured</cue> <speaker>the minister Lena Vu</speaker>.",
    "<cue>As transmits</cue> <speaker>the press service</speaker>, <indirect>nine boats were lost at sea</indirect>.",
    "<speaker>The sailor Lena Vu</speaker> <cue>related</cue> that <indirect>nine boats were lost</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>let it be known</cue> that <indirect>nine boats were lost</indirect>.",
    "<speaker>Ms Vu</speaker> <cue>drew attention</cue> to the fact that <indirect>the road was closed</indirect>.",
    "<indirect>By the way, both boats refused the tow</indirect>, have <cue>noted</cue> in <speaker>the press service"
    "</speaker>.",
    # Who stands between the words and "said in" has said them.
    "“<direct>The wall held</direct>,” <speaker>Lena Vu</speaker>, its owner, <cue>said</cue> in a statement.",
    "<indirect>The wall had held all night</indirect>, its owner, <speaker>Lena Vu</speaker>, <cue>said</cue> in a "
    "statement.",
]

UNSAID = ["Nine boats were noted in the harbour on Monday.", "The road, it was clear in the morning, was closed."]


@pytest.mark.parametrize("marked", [*SAID, *UNSAID])
def test_words_said_in_a_body(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
