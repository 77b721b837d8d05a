"""Pairs of words by which paragraphs point back to the rest of their report."""

from rashomon.extract.references import count_references

REPORT = ("The pump house was shut on Monday, the harbour office said.", "Divers found the valve shaft bent.")


def test_pairs_of_telling_words_count_once() -> None:
    assert count_references(["A second valve shaft was sound.", "Both valve shafts were new."], REPORT) == 1


def test_small_words_and_words_in_other_clauses_are_no_pair() -> None:
    assert count_references(["On Monday, the cake was sold.", "The pump failed. A house stood by."], REPORT) == 0
