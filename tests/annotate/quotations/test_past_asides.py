"""Participles behind a voice: who speaks is before them."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

TOLD_OF = [
    "<speaker>Residents</speaker> gathered at the port of Tavin <cue>said</cue> <indirect>the ferry was "
    "late</indirect>.",
    "Nine <speaker>sailors</speaker> interviewed on the quay of Tavin <cue>said</cue> <indirect>the ferry was "
    "late</indirect>.",
    "<speaker>A worker</speaker> caught under the roof of the hall <cue>said</cue> that <indirect>nobody had "
    "warned him</indirect>.",
    "<speaker>The economist Lena Vu</speaker> of the savings bank Marenna Trust <cue>said</cue> that "
    "<indirect>the price was too high</indirect>.",
]

MEANS = [
    "<speaker>The chief of the port Lena Vu</speaker>, in the same message, <cue>denied</cue> that <indirect>the ferry "
    "was late</indirect>.",
    "<speaker>Ms Vu</speaker> in a statement <cue>denied</cue> that <indirect>the ferry was late</indirect>.",
]

AGED = [
    "<speaker>The driver</speaker>, a 41-year-old Dane, <cue>told</cue> the officers that <indirect>the ferry was "
    "late</indirect>.",
    "<speaker>The cook</speaker>, a 41-year-old Dane, <cue>told</cue> the officers that <indirect>the ferry was "
    "late</indirect>.",
]

PLAIN = [
    "<speaker>The mayor of Tavin</speaker> <cue>said</cue> <indirect>the ferry was late</indirect>.",
    "<speaker>Officials in both towns</speaker> <cue>said</cue> <indirect>the ferry was late</indirect>.",
]


@pytest.mark.parametrize("marked", [*TOLD_OF, *PLAIN])
def test_a_participle_belongs_to_the_voice_before_it(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)


@pytest.mark.parametrize("marked", [*MEANS, *AGED])
def test_means_and_ages_do_not_speak(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
