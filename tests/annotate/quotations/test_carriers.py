"""By what means words came."""

import pytest

from rashomon.annotate.quotations.carriers import carrying_phrase, closing_adjunct, is_own, maker_of, names_reporter
from tests.annotate.quotations.written import view_of, voice_in, word_of


@pytest.mark.parametrize(
    ("text", "medium", "begins"),
    [
        ("In remarks picked up by Radio Ostrel she said the road was closed.", "Radio Ostrel", "picked"),
        ("She said in a letter to Radio Ostrel that the road was closed.", "Radio Ostrel", "letter"),
        ("She said after an interview with Radio Ostrel that the road was closed.", "Radio Ostrel", None),
        ("She walked to Radio Ostrel and said the road was closed.", "Radio Ostrel", None),
    ],
)
def test_phrases_that_carry_words(text: str, medium: str, begins: str | None) -> None:
    view = view_of(text)
    voice = voice_in(view, medium)
    found = carrying_phrase(view, voice, voice.first - 1, 0)
    assert (view.words[found].text if found is not None else None) == begins


def test_whose_statement_it_is() -> None:
    view = view_of("Citing a statement from the water board, Radio Ostrel said the road was closed.")
    made = maker_of(view, voice_in(view, "a statement from the water board"))
    assert [word.text for word in view.words[made.first : made.last + 1]] == ["the", "water", "board"]


def test_own_outlet_and_reporters() -> None:
    view = view_of("He told our reporter and a Nordwire reporter that the road was closed.")
    assert is_own(view, voice_in(view, "our reporter"))
    assert not is_own(view, voice_in(view, "a Nordwire reporter"))
    assert names_reporter(view, voice_in(view, "a Nordwire reporter"))


def test_a_closing_adjunct_begins_at_its_comma() -> None:
    view = view_of("He said the road was closed, in remarks picked up by Radio Ostrel.")
    comma = closing_adjunct(view, word_of(view, "picked"), 0)
    assert comma is not None and view.words[comma].text == ","
    assert closing_adjunct(view, word_of(view, "closed"), 0) is None
