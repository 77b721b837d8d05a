"""What looks like reported speech and is none."""

import pytest

from tests.annotate.quotations.quoted import quotations_in

NOUNS = [
    "The claims were rejected by the court.",
    "Ms Vu's claims about the road were false.",
    "The report notes were lost in the fire.",
    "The estimate was that nobody knew.",
    "The road sign said “Closed until spring”.",
]

RELATIVES = [
    "A plan that would say nothing was dropped.",
    "The government has plans that would close the road.",
    "The man said to have opened the gate was arrested.",
    "The plan announced on Monday says the road must close.",
]

NOBODY = [
    "It was noted that the road was closed.",
    "It was reported that the road was closed.",
    "Nobody said anything.",
    "Having said that, the road was safe.",
    "That said, the road was safe.",
]

PASSIVES = [
    "The road was said to be closed.",
    "Ms Vu is believed to be in Tavin.",
    "Mr Tolk was accused of sabotage by the police.",
    "He was accused of “sabotage”.",
    "Mr Tolk was told that the road was closed.",
    "Residents have been warned that the dam may break.",
    "The company was urged to reopen the road.",
    "Ms Vu was praised by Mr Tolk for her courage.",
]

UNREAL = [
    "Ms Vu did not say the road was closed.",
    "Ms Vu never said the road was closed.",
    "If Ms Vu says the road is closed, drivers will turn back.",
    "Had Ms Vu said the road was closed, drivers would have turned back.",
    "Did Ms Vu say the road was closed?",
    "None of the officials said the road was closed.",
    "Mr Tolk is expected to say the road is closed.",
]

NOTHING_SAID = [
    "Ms Vu declined to comment.",
    "Ms Vu refused to answer questions.",
    "Ms Vu said so. She said nothing. He said goodbye.",
    "He thought about the road.",
    "He told her to go.",
]

NAMES_AND_SIGNS = [
    "The so-called “volunteers” came at night.",
    "The word “sorry” was missing.",
    "A banner read “Open the road now” in red letters.",
    "The film “The Long Night of the Dam” won a prize.",
    "The bridge known as “Old Greta” was shut.",
]


@pytest.mark.parametrize("text", [*NOUNS, *RELATIVES, *NOBODY, *PASSIVES, *UNREAL, *NOTHING_SAID, *NAMES_AND_SIGNS])
def test_no_quotation(text: str) -> None:
    assert [(one.content[0].exact, one.speaker_words) for one in quotations_in(text)] == []


@pytest.mark.parametrize(
    "text",
    ["The ministry denied late in the afternoon.", "It was open, as the ministry had warned a few hours earlier."],
)
def test_when_it_was_said_is_nothing_said(text: str) -> None:
    assert quotations_in(text) == ()
