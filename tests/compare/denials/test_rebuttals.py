"""Words that dispute what was told before, and words that only look like them."""

import pytest

from rashomon.compare.denials.rebuttals import find_rebuttals
from rashomon.text.words import split_words


def rebutted(sentence: str) -> list[tuple[str, str]]:
    return [(one.kind, sentence[one.start : one.end]) for one in find_rebuttals(split_words(sentence))]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The player's agent rejected that version.", ("verb", "rejected that version")),
        ("The board disputed this in a letter to parents.", ("verb", "disputed this")),
        ("Her deputy, Tom Vance, contradicted her.", ("verb", "contradicted her")),
        ("The airline called the allegations baseless.", ("verb", "called the allegations baseless")),
        ("That is simply untrue, said the lawyer.", ("spoken", "That is simply untrue")),
        ("“Nonsense,” replied the minister.", ("spoken", "Nonsense")),
        ("Her office confirmed nothing of the kind.", ("spoken", "Her office confirmed nothing of the kind")),
        ("The rebels took the field, a claim which the army denies.", ("relative", "a claim which the army denies")),
        ("The bridge was safe, which engineers dispute.", ("relative", "which engineers dispute")),
        ("The authority sees things differently.", ("otherwise", "sees things differently")),
        ("Fishermen tell a different story.", ("otherwise", "tell a different story")),
        ("The tram driver brushed aside the allegation.", ("verb", "brushed aside the allegation")),
        ("The caterer took issue with that account.", ("verb", "took issue with that account")),
        ("The beekeeper would have none of it.", ("verb", "have none of it")),
        ("The organist begged to differ.", ("verb", "begged to differ")),
        ("Her deputy contradicted him within minutes.", ("verb", "contradicted him")),
        ("That was denied by the tram drivers.", ("passive", "That was denied by")),
        ("Her account was rejected by the caterers.", ("passive", "Her account was rejected by")),
        ("That never happened, said the organist.", ("spoken", "That never happened")),
    ],
)
def test_what_disputes(sentence: str, found: tuple[str, str]) -> None:
    assert rebutted(sentence) == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "The union rejected this offer.",
        "The board denied that prices had risen.",
        "The court rejected the claim.",
        "She did not deny this.",
        "He declined to dispute that.",
        "It is not a lie, he said.",
        "He described it as a fairy tale for children.",
        "Wrong numbers had been printed.",
        "The valley, which both call Harn, in dispute since May.",
        "The team, which has contested three finals, lost.",
        "Relations have otherwise been quiet.",
        "It was rejected by the board.",
        "It had never happened before.",
        "He swept aside the curtain.",
    ],
)
def test_what_disputes_nothing(sentence: str) -> None:
    assert rebutted(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "has_content"),
    [
        ("Reports of a leak do not correspond to reality.", True),
        ("The ministry denied the claims about the crane.", True),
        ("The ministry denied the media reports.", True),
        ("The ministry denied the claims.", False),
        ("The ministry brushed aside the claim by the union that it rained.", True),
    ],
)
def test_what_is_disputed_that_was_not_told_last(sentence: str, *, has_content: bool) -> None:
    assert [one.has_content for one in find_rebuttals(split_words(sentence))] == [has_content]
