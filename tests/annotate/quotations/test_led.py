"""Relative clauses that say through whom words came."""

import pytest

from tests.annotate.quotations.quoted import mark_found
from tests.marked import normalise_marks

LED = [
    "“<direct>The reasons will be found</direct>”, <cue>declared</cue> <speaker>the minister Lena Vu</speaker>, "
    "words of whom <relay>the press service</relay> leads.",
    "<speaker>The minister Lena Vu</speaker>, whose words brings <relay>the press-service</relay>, <cue>said</cue> "
    "that <indirect>the reasons would be found</indirect>.",
    "<speaker>The minister Lena Vu</speaker>, whose remarks <relay>the Marenna Herald</relay> quotes, "
    "<cue>said</cue> that <indirect>the reasons would be found</indirect>.",
    "<speaker>Lena Vu</speaker>, whose words are cited in <relay>the same release</relay>, <cue>said</cue> that "
    "<indirect>the reasons would be found</indirect>.",
]


@pytest.mark.parametrize("marked", LED)
def test_who_leads_the_words_passes_them_on(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)
