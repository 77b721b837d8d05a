"""Quoted sentences that go on with who spoke last."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

GOES_ON = [
    "“<direct1>Nobody was warned</direct1>,” <speaker1+2>Ms Vu</speaker> <cue1>said</cue>. “<direct2>Nobody at "
    "all</direct2>.”",
    "“<direct1>Nobody was warned</direct1>,” <speaker1+2>Ms Vu</speaker> <cue1>said</cue>. “<direct2>Then it "
    "rained</direct2>.” The mayor called the ferry old.",
]

ALONE = [
    "“<direct>Nobody was warned</direct>,” <speaker>Ms Vu</speaker> <cue>said</cue>. The plan is known as “the "
    "long way”.",
]


@pytest.mark.parametrize("marked", [*GOES_ON, *ALONE])
def test_a_short_quoted_sentence_goes_on(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
