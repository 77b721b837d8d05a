"""Numbers that differ and are for one thing all the same, by the words around them."""

from dataclasses import replace

import pytest

from rashomon.compare.figures.disputes import are_told_to_conflict, is_counted_by_two, may_dispute
from tests.compare.described import described
from tests.compare.told import told

WORDS = "march ministri even levy"


def test_two_reports_that_count_one_march() -> None:
    one = told(8000, speaker="e-union", sentence=WORDS).quantity
    other = told(3500, origin=2, speaker="e-police", sentence=WORDS).quantity
    assert may_dispute(one, other)
    assert may_dispute(other, one)


def test_what_is_no_dispute() -> None:
    one = told(8000, speaker="e-union", sentence=WORDS).quantity
    assert not may_dispute(one, told(8000, origin=2, sentence=WORDS).quantity)
    assert not may_dispute(one, told(80, origin=2, sentence=WORDS).quantity)
    assert not may_dispute(one, told(3500, origin=2, sentence="harbour storm").quantity)
    assert not may_dispute(one, replace(told(3500, origin=2, sentence=WORDS).quantity, is_part=True))
    assert not may_dispute(one, told(3500, origin=2, sentence=WORDS, toll=True).quantity)


def test_what_was_asked_for_is_not_what_was_given() -> None:
    texts = "The guild asked the council to list 10 barges.", "On Monday the council did list four barges."
    one, other = described(*texts)
    assert not may_dispute(one, other)


@pytest.mark.parametrize(
    ("last", "conflict"),
    [
        ("There were conflicting casualty figures, with some residents saying 30 people were killed.", True),
        ("Differing reports from the mill gave 30 dead.", True),
        ("In the next valley 30 people were killed, residents said.", False),
        ("There were conflicting figures, with some residents saying 30 people were hurt.", False),
        ("There were conflicting figures, with some residents saying 300 people were killed.", False),
    ],
)
def test_a_report_says_that_counts_conflict(last: str, *, conflict: bool) -> None:
    one, other = described(f"The ministry said 12 people were killed. {last}")
    assert are_told_to_conflict(one, other) == conflict
    assert are_told_to_conflict(other, one) == conflict


def test_children_told_of_in_other_words_are_no_dispute() -> None:
    text = "“Twelve girls came home,” said Ana Vu. Ben Marsh, a miller, said 20 girls had married."
    one, other = described(text)
    assert not is_counted_by_two(one, other)
    again = "“Twelve girls came home on Monday,” said Ana Vu. Ben Marsh, a miller, said 20 girls came home."
    one, other = described(again)
    assert is_counted_by_two(one, other)
