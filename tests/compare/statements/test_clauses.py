"""How clauses are cut and meant."""

import pytest

from rashomon.compare.statements.clauses import find_clauses, has_predicate, is_denied, is_doubted, is_limited, is_open
from rashomon.text.words import split_words


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("The gate broke, and the water came", ["The gate broke", "and the water came"]),
        ("Some 1,900 barrels leaked while it rained", ["Some 1,900 barrels leaked", "while it rained"]),
        ("“Nobody came,” she said.", ["Nobody came", "she said"]),
        ("", []),
    ],
)
def test_a_sentence_is_cut_into_clauses(text: str, clauses: list[str]) -> None:
    assert [text[start:end] for start, end in find_clauses(split_words(text))] == clauses


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("the gate did not close", True), ("the gate failed to close", True), ("the gate failed", False)],
)
def test_denial(text: str, is_one: bool) -> None:
    assert is_denied(split_words(text)) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("the gate will close", True),
        ("they agreed to close it", True),
        ("it closed at about 4.20", False),
        ("they went to Velm", False),
        ("they were sent to prison", False),
        ("they spoke to reporters", False),
        ("they continue to observe it", False),
        ("the gate began to leak", False),
    ],
)
def test_what_is_left_open(text: str, is_one: bool) -> None:
    assert is_open(split_words(text)) is is_one


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("the east gate of Ostrel", False),
        ("the east gate sank", True),
        ("two ferrymen died", True),
        ("a need for two ferrymen", False),
        ("which owns two ferries", True),
        ("Velm owns the ferries", True),
        ("the owners of two ferries", False),
    ],
)
def test_a_bare_name_tells_nothing(text: str, tells: bool) -> None:
    assert has_predicate(split_words(text)) is tells


def test_belief_is_no_fact() -> None:
    assert is_doubted(split_words("it allegedly sank"))
    assert not is_doubted(split_words("it sank"))


@pytest.mark.parametrize(
    ("text", "is_one"), [("it may have sunk", True), ("Possibly it sank", True), ("it sank on 4 May", False)]
)
def test_the_month_of_may_is_no_doubt(text: str, is_one: bool) -> None:
    assert is_doubted(split_words(text)) is is_one


def test_a_part_is_not_the_whole() -> None:
    assert is_limited(split_words("half of the gates closed"))
    assert not is_limited(split_words("the gates closed"))
