"""Direct, mixed or indirect: whose sentence quoted words stand in."""

import pytest

from tests.annotate.quotations.quoted import quotations_in

OWN_SENTENCE = [
    "“The lift is safe,” Ms Vu said.",
    "Ms Vu said: “The lift is safe.”",
    "Ms Vu said, “nobody leaves here”.",
    "Ms Vu said that “nobody has the right to leave here”.",
    "Ms Vu hailed them as “the best crew of the coast”.",
    "According to Ms Vu, «nobody has the right to leave here».",
]

FRAGMENTS = [
    "Ms Vu said a stuck lift “serves nobody in this house”.",
    "Ms Vu accused the board of “counting the money twice over”.",
    "The lift would stay shut, Ms Vu said, “because nobody has paid for it”.",
]

NOBODYS = [
    # A name between marks, and what the article itself calls so-called.
    "Ms Vu said the pipe “Northern Arc” would open in May.",
    "Ms Vu said the so-called “guests” had left the hotel by noon.",
]


@pytest.mark.parametrize("text", OWN_SENTENCE)
def test_a_quoted_sentence_is_direct(text: str) -> None:
    assert [one.kind for one in quotations_in(text)] == ["direct"]


@pytest.mark.parametrize("text", FRAGMENTS)
def test_a_fragment_in_the_articles_sentence_is_mixed(text: str) -> None:
    assert [one.kind for one in quotations_in(text)] == ["mixed"]


@pytest.mark.parametrize("text", NOBODYS)
def test_marks_that_quote_nobody_leave_words_indirect(text: str) -> None:
    assert [one.kind for one in quotations_in(text)] == ["indirect"]
