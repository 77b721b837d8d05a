"""Numbers that differ and are for one thing all the same, by the words around them."""

from dataclasses import replace

from rashomon.compare.disputes import may_dispute
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
