"""Which words of a statement say something."""

import pytest

from rashomon.compare.statements.predicates import key_of, predicate_keys
from rashomon.text.words import split_words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the crane was lifted onto the quay", ["lifted"]),
        ("a lifted crane stood by the quay", ["stood"]),
        ("they wanted to lift the crane", ["wanted", "lift"]),
        ("lifting the crane, they sang", ["lifting", "sang"]),
        ("the guild is painting the crane", ["painting"]),
        ("heavy lifting gear stood on the quay", ["stood"]),
        ("they saw the crane rusting in the rain", ["saw", "rusting"]),
        ("their landing in the mud pleased nobody", ["pleased"]),
        ("the Larks are harbour champions", ["harbour", "champions"]),
        ("the dyers are on strike", ["strike"]),
        ("the guild of dyers, which keeps two cranes", ["keeps"]),
        ("Velm keeps the cranes", ["keeps"]),
        ("the cranes of the guild", []),
    ],
)
def test_verbs_and_what_somebody_is_are_said(text: str, said: list[str]) -> None:
    words = split_words(text)
    found = predicate_keys(words)
    assert [word.text for word in words if key_of(word) in found] == said
