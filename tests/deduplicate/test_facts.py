"""Facts of single sentences: numbers written one way."""

import pytest

from rashomon.deduplicate.facts import numbers_of
from rashomon.model.annotations import Sentence
from tests.build import article_from_text


def sentence(text: str) -> Sentence:
    article = article_from_text(text)
    return Sentence("a.s1", 0, article.anchor(article.text.index(text), len(article.text)))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("They found 212,500 marks in 1,900 purses.", {"212500", "1900"}),
        ("They found 212 500 marks in 1 900 purses.", {"212500", "1900"}),
        ("About 14 thousand boats, 1.5 thousand of them new, lay there.", {"14000", "1500"}),
        ("By 9.30 300 boats had come.", {"9.30", "300"}),
        ("It weighed 5,6 tons and came at 1:15.", {"5.6", "1.15"}),
        ("In 2031, on 12 May, 7 boats sank.", {"7"}),
    ],
)
def test_numbers_are_written_one_way(text: str, numbers: set[str]) -> None:
    assert numbers_of([sentence(text)]) == numbers
