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
    # Only the setting stands before them, or a word that opens the clause.
    "<indirect>By noon on Monday</indirect>, <speaker>police</speaker> <cue>said</cue>, <indirect>nine boats had been "
    "found</indirect>.",
    "<indirect>If the rain stops</indirect>, <speaker>Ms Vu</speaker> <cue>added</cue>, <indirect>the road will open"
    "</indirect>.",
    "The guild will sue the town because, <speaker>Ms Vu</speaker> <cue>says</cue>, <indirect>its guards attacked "
    "first</indirect>.",
    # What follows goes on with it: a relative, a reason, another tense, a clause behind a semicolon.
    "<indirect>Nine men were held</indirect>, <speaker>police</speaker> <cue>said</cue>, <indirect>most of whom came "
    "from the coast</indirect>.",
    "<indirect>Nine men were held</indirect>, <speaker>police</speaker> <cue>said</cue>, <indirect>including two "
    "guards</indirect>.",
    "<indirect>The fund holds 9 million crowns</indirect>, <speaker>Ms Vu</speaker> <cue>said</cue>, <indirect>with "
    "40 percent for pipes</indirect>.",
    "<indirect>It was a gift</indirect>, <speaker>Ms Vu</speaker> <cue>said</cue>, with a smile.",
    "<indirect>They could sail</indirect>, <speaker>it</speaker> <cue>said</cue>, <indirect>provided that they wore "
    "vests</indirect>.",
    "<indirect>The count has to be finished by Friday</indirect>, <speaker>Ms Vu</speaker> <cue>added</cue>, and "
    "<indirect>is to take place in public</indirect>.",
    "<indirect>She had great respect for the young</indirect>, <speaker>Ms Vu</speaker> <cue>said</cue>; <indirect>"
    "they would learn</indirect>.",
    "<indirect>He had no food at all</indirect>, <speaker>Mr Tolk</speaker> <cue>said</cue>, and <indirect>had been "
    "told to wait</indirect>.",
    "<indirect>Nine men were held</indirect>, <cue>said</cue> <speaker>Lena Vu</speaker>, the head of the guild; "
    "<indirect>two had been freed</indirect>.",
    "The mayor thanked the crews, <indirect>whose three tugs</indirect>, <speaker>she</speaker> <cue>said</cue>, "
    "<indirect>had saved the town</indirect>.",
    "<indirect>It had been</indirect>, <speaker>she</speaker> <cue>said</cue>, <indirect>a gift to rivals</indirect>.",
    # A colon parts what is said from whom the pronoun means.
    "Mr Tolk was calmer: <indirect>the road had been closed for a week</indirect>, <speaker>he</speaker> "
    "<cue>recalled</cue>.",
    # Told inside a relative clause.
    "Rasmus Tolk, who <speaker>police</speaker> <cue>say</cue> <indirect>was driving the bus</indirect>, is 27.",
    "<indirect>The road will open at 2 p.m.</indirect>, <speaker>Ms Vu</speaker> <cue>said</cue>.",
    "<indirect>It had been moved</indirect>, <speaker>the board</speaker> <cue>said</cue> in a statement.",
    "<indirect>The ships</indirect>, <cue>said</cue> <speaker>a weary foreman at the gate</speaker>, <indirect>will be "
    "gone by then</indirect>.",
]

WHOLE = [
    # What somebody does next is not said, nor what stands behind a quoted sentence.
    "<indirect>The plan was good</indirect>, <speaker>Ms Vu</speaker> <cue>said</cue>, and left the room.",
    "“<direct>The plan was good</direct>,” <speaker>Ms Vu</speaker> <cue>said</cue>, and nine boats were missing.",
    "<indirect>The plan was good</indirect>, <speaker>Ms Vu</speaker> <cue>said</cue>, and was later arrested.",
    "<indirect>The plan was good</indirect>, <speaker>Ms Vu</speaker> <cue>told</cue> Mr Tolk, who left the room.",
    "<indirect>The road was closed</indirect>, <speaker>Ms Vu</speaker> <cue>said</cue>, as police searched the house.",
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
