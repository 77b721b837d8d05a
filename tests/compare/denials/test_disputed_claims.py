"""Sentences that tell whose claim somebody disputes."""

import pytest

from rashomon.compare.denials.disputed_claims import find_disputed_claims
from rashomon.model.stories import Claim
from rashomon.text.words import split_words
from tests.build import article_from_text
from tests.path import compared


def disputed(sentence: str) -> list[tuple[str, str]]:
    found = find_disputed_claims(split_words(sentence))
    return [(sentence[one.owner : one.owner_end], sentence[one.start : one.end]) for one in found]


@pytest.mark.parametrize(
    ("sentence", "owner", "claim"),
    [
        ("The board dismissed the union's claim that a gate had jammed.", "the union", "a gate had jammed"),
        ("Ana Orr rejected an allegation by the port that she had lied to it.", "the port", "she had lied to it"),
        (
            "He rejected as theatre the claim from Velm that it had been bombed: it was not.",
            "Velm",
            "it had been bombed",
        ),
        (
            "The firm brushed aside the assertion of its rival that it paid too late, saying so.",
            "its rival",
            "it paid too late",
        ),
    ],
    ids=["possessive", "by", "as theatre", "brushed aside"],
)
def test_a_claim_with_its_owner(sentence: str, owner: str, claim: str) -> None:
    ((found, told),) = disputed(sentence)
    assert found.endswith(owner)
    assert told == claim


@pytest.mark.parametrize(
    "sentence",
    [
        "The board dismissed claims that a gate had jammed.",
        "The court rejected the union's claim that a gate had jammed.",
        "The board did not reject the union's claim that a gate had jammed.",
        "The board repeated the union's claim that a gate had jammed.",
        "The board rejected the union's offer that the gate be closed.",
    ],
    ids=["nobody's", "a court", "not disputed", "repeated", "an offer"],
)
def test_no_claim_of_another(sentence: str) -> None:
    assert disputed(sentence) == []


def contested(text: str) -> list[Claim]:
    case = compared(article_from_text(text, "2031-03-05"))
    return [one for one in case.claims if one.kind == "statement" and one.status == "contested"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("General Iven Sarr dismissed Mayor Lena Vu's claim that the crane had been sold to a bank.", 1),
        ("General Iven Sarr dismissed the neighbours' claim that the crane had been sold to a bank.", 0),
        ("General Iven Sarr dismissed the neighbours' claim that the crane was sold: it stood in the yard all day.", 1),
        ("General Iven Sarr dismissed Iven Sarr's claim that the crane had been sold to a bank.", 0),
    ],
    ids=["named", "described", "described, with an account", "his own"],
)
def test_a_claim_and_who_disputes_it(text: str, found: int) -> None:
    assert len(contested(text)) == found
