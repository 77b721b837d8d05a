"""Phrase grammars."""

import pytest

from rashomon.text.phrases import PhraseGrammar
from rashomon.text.tokens import split_tokens

CLASSES = {"may": {"MONTH": "05"}, "9": {"DAY": "09"}, "monday": {"WEEKDAY": "1"}}


def match(grammar: PhraseGrammar, text: str) -> tuple[str, dict[str, str], str] | None:
    tokens = split_tokens(text)
    found = grammar.match(tokens, [CLASSES.get(token.lower, {}) for token in tokens], 0)
    if found is None:
        return None
    words = " ".join(token.text for token in tokens[found.start : found.end])
    return found.form, dict(found.fields), words


def test_the_longest_phrase_wins_and_keeps_its_fields() -> None:
    grammar = PhraseGrammar({"month": ["month=MONTH"], "day": ["[weekday=WEEKDAY [,]] month=MONTH day=DAY"]})
    assert match(grammar, "Monday, May 9 was") == (
        "day",
        {"weekday": "1", "month": "05", "day": "09"},
        "Monday , May 9",
    )
    assert match(grammar, "May came") == ("month", {"month": "05"}, "May")
    assert match(grammar, "came May") is None


def test_words_alternatives_and_constants() -> None:
    grammar = PhraseGrammar({"chain": ["the next|following day {sign=+ count=1}"]})
    assert match(grammar, "The following day") == ("chain", {"sign": "+", "count": "1"}, "The following day")


def test_of_two_rules_for_the_same_words_the_earlier_wins() -> None:
    grammar = PhraseGrammar({"first": ["month=MONTH"], "second": ["month=MONTH"]})
    found = match(grammar, "May")
    assert found is not None
    assert found[0] == "first"


def test_an_open_bracket_is_the_writers_mistake() -> None:
    with pytest.raises(ValueError, match="not closed"):
        PhraseGrammar({"day": ["[ month=MONTH"]})
