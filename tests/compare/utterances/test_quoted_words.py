"""How much two quotations share word by word."""

import pytest

from rashomon.compare.utterances.quoted_words import Quoted, covered_part, is_cut_from, read_quoted, shared_part
from tests.build import article_from_text
from tests.path import linked


def quoted(words: str) -> Quoted:
    """Return those words as the quotation of a mayor."""
    article = article_from_text(f"“{words},” Mayor Lena Vu said.")
    (one,) = read_quoted(linked(article), article.id)
    return one


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("The pilots fled the tower", "The pilots fled the tower", 1.0, 1.0),
        # "Escaped" has the meaning of "fled", "armored" is spelt otherwise; small words count little.
        ("The pilots fled the tower", "From the tower the pilots escaped", 0.8, 0.99),
        ("We had an armoured barge", "Ours was the armored barge", 0.5, 0.9),
        ("The pilots fled the tower", "The mayor sold the barge", 0.0, 0.3),
    ],
)
def test_the_part_that_is_shared(one: str, other: str, least: float, most: float) -> None:
    assert least <= shared_part([quoted(one)], [quoted(other)]) <= most


def test_runs_are_compared_as_one_text() -> None:
    parts = [quoted("The pilots fled the tower"), quoted("The barge burnt all night")]
    whole = quoted("The pilots fled the tower and the barge burnt all night")
    assert shared_part(parts, [whole]) > shared_part(parts[:1], [whole])
    assert all(covered_part(one, [whole]) == 1.0 for one in parts)


def test_a_quotation_is_cut_from_another_whose_words_it_has_in_a_row() -> None:
    whole = quoted("The pilots fled the tower and the barge burnt all night")
    assert is_cut_from(quoted("the barge burnt all night"), whole)
    assert not is_cut_from(quoted("the barge burnt the tower"), whole)
