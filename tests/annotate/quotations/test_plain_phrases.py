"""Speakers whom no list knows."""

import pytest

from rashomon.annotate.quotations.plain_phrases import plain_phrase, plain_some
from tests.annotate.quotations.written import view_of, word_of


@pytest.mark.parametrize(
    ("text", "last", "wanted"),
    [
        ("The hunter said the tent was a deer.", "hunter", "The hunter"),
        ("He was cold, the tall cellist said.", "cellist", "the tall cellist"),
        ("The newspaper said the tent was a deer.", "newspaper", None),
        ("The letter said the tent was a deer.", "letter", None),
        ("He met the hunter and said so.", "hunter", None),
    ],
)
def test_plain_phrases(text: str, last: str, wanted: str | None) -> None:
    view = view_of(text)
    found = plain_phrase(view, word_of(view, last), 0)
    words = text[view.words[found.first].start : view.words[found.last].end] if found is not None else None
    assert words == wanted


@pytest.mark.parametrize(
    ("text", "last", "wanted"),
    [
        ("One of the captured raiders confessed that they had a map.", "raiders", "One of the captured raiders"),
        ("Several of those old men agreed.", "men", "Several of those old men"),
        ("The raiders of the pass confessed.", "pass", None),
        ("One of Ostrel raiders confessed.", "raiders", None),
    ],
)
def test_some_of_several_whom_no_list_knows(text: str, last: str, wanted: str | None) -> None:
    view = view_of(text)
    found = plain_some(view, word_of(view, last), 0)
    words = text[view.words[found.first].start : view.words[found.last].end] if found is not None else None
    assert words == wanted
