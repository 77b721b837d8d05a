"""Quoted words that a press service is said to bring, as machines put it."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

BROUGHT = [
    "“<direct>The boats will be found</direct>”, - <cue>quotes</cue> <speaker>the minister</speaker> <relay>the "
    "press service</relay>.",
    "“<direct>The boats will be found</direct>”, - <cue>brings</cue> <relay>the press service</relay> the words "
    "of <speaker>the minister</speaker>.",
    "“<direct>The boats will be found</direct>”, - <cue>lead</cue> the words of <speaker>the minister</speaker> in "
    "<relay>the press service</relay>.",
    "“<direct>The boats will be found</direct>”, - <cue>brings</cue> <relay>the press service</relay> the words of "
    "the chief of the post, <speaker>the captain Lena Vu</speaker>.",
    "“<direct>The boats will be found</direct>”, - are <cue>given</cue> in <relay>the message</relay> the words of "
    "<speaker>the minister Lena Vu</speaker>.",
]


@pytest.mark.parametrize("marked", [*BROUGHT])
def test_a_press_service_brings_the_words_of_another(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
