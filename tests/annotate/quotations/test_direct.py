"""Quoted words, with the speaker before, after or inside them."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

ORDER = [
    "“<direct>The road is closed</direct>,” <speaker>Ms Vu</speaker> <cue>said</cue>.",
    "“<direct>The road is closed</direct>,” <cue>said</cue> <speaker>Ms Vu</speaker>.",
    "<speaker>Ms Vu</speaker> <cue>said</cue>: “<direct>The road is closed</direct>.”",
    "<speaker>Ms Vu</speaker> <cue>said</cue> on Monday: “<direct>The road is closed</direct>.”",
    "“<direct>The road</direct>,” <speaker>Ms Vu</speaker> <cue>said</cue>, “<direct>is closed for the "
    "winter</direct>.”",
    "“<direct>We</direct>,” <cue>said</cue> <speaker>Mr Tolk</speaker>, “<direct>will not go</direct>.”",
    "“<direct>Is the road closed?</direct>” <cue>asked</cue> <speaker>Mr Tolk</speaker>.",
    "“<direct>The road is closed!</direct>” <speaker>Mr Tolk</speaker> <cue>shouted</cue>.",
    "<speaker>Ms Vu</speaker> <cue>told</cue> the crowd: “<direct>Go home!</direct>”",
    "“<direct>Yes</direct>,” <speaker>she</speaker> <cue>said</cue>.",
]

MARKS = [
    '"<direct>The road is closed</direct>," <speaker>Ms Vu</speaker> <cue>said</cue>.',
    "'<direct>The road is closed</direct>,' <speaker>Ms Vu</speaker> <cue>said</cue>.",
    "«<direct>The road is closed</direct>», <speaker>Ms Vu</speaker> <cue>said</cue>.",
    "„<direct>The road is closed</direct>“, <speaker>Ms Vu</speaker> <cue>said</cue>.",
    "“<direct>It's Tavin's road, isn't it</direct>,” <speaker>Ms Vu</speaker> <cue>said</cue>.",
    # Quoted words inside quoted words stay whole.
    "<speaker>Ms Vu</speaker> <cue>said</cue>: “<direct>Mr Tolk told me ‘the road is closed’ on Monday</direct>.”",
]

APPOSITIONS = [
    "“<direct>The road is closed</direct>,” <cue>said</cue> <speaker>Ms Vu</speaker>, the harbour director.",
    "“<direct>The road is closed</direct>,” <cue>said</cue> the harbour director, <speaker>Lena Vu</speaker>.",
    "“<direct>Yes, we can</direct>,” <cue>said</cue> the chief of the Ostrel fire brigade, <speaker>Oskar "
    "Brandt</speaker>, "
    "on Monday.",
    "“<direct>We don't know</direct>,” <cue>said</cue> <speaker>one of the drivers</speaker>.",
]

GOING_ON = [
    # The same speaker goes on, in the same paragraph or in one that holds nothing but quoted words.
    "“<direct1>The road is closed</direct>,” <speaker1+2>Ms Vu</speaker> <cue1>said</cue>. “<direct2>It will "
    "stay closed</direct>.”",
    "“<direct1>The road is closed for good</direct>,” <speaker1+2>Ms Vu</speaker> <cue1>said</cue>.\n\n"
    "“<direct2>We will not open it as long as it rains</direct>.”",
    # A paragraph left open goes on in the next, with its speaker.
    "“<direct1>The road is closed until the thaw is over</direct>.\n\n"
    "“<direct2>We will open it as soon as we can</direct>,” <speaker1+2>she</speaker> <cue2>said</cue>.",
    "“<direct1>The road is closed</direct>,” <cue1>said</cue> <speaker1>Ms Vu</speaker>. <speaker2>She</speaker> "
    "<cue2>added</cue>: “<direct2>It will stay closed until the spring</direct>.”",
    # A sentence of one's own after another's quoted sentence.
    "<speaker1>Ana Ruiz</speaker> <cue1>said</cue>: “<direct1>Marta Holm will go</direct>.” <speaker2>She</speaker> "
    "<cue2>said</cue> <indirect2>the rest would stay</indirect>.",
]


@pytest.mark.parametrize("marked", [*ORDER, *MARKS, *APPOSITIONS, *GOING_ON])
def test_quoted_words_have_their_speaker(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)


@pytest.mark.parametrize(
    "marked",
    [
        # Another paragraph that only begins with quoted words is not the last speaker's for that.
        "“<direct>The road is closed for good</direct>,” <speaker>Ms Vu</speaker> <cue>said</cue>.\n\n"
        "“The Long Night of the Dam” won a prize.",
        "The rain went on.\n\n“Nobody will be left alone on the hill tonight.”",
    ],
)
def test_words_nobody_is_said_to_speak_stay_nobodys(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
