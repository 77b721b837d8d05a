"""The very same words in two reports are one utterance, whoever a report makes out to say them."""

import pytest

from tests.build import article_from_text
from tests.path import compared


def sizes(*texts: str) -> list[int]:
    case = compared(*(article_from_text(text, "2031-03-05") for text in texts))
    return [len(one.quotations) for one in case.quotation_groups]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("“We will count every bolt of that crane,” an official said.", [2]),
        ("“We will count every bolt of that crane,” Pia Hald said.", []),
        ("“We will sell every bolt of that crane,” an official said.", []),
    ],
    ids=["nobody named", "another name", "other words"],
)
def test_the_same_words_are_one_utterance(other: str, found: list[int]) -> None:
    assert sizes("“We will count every bolt of that crane,” Mayor Lena Vu said. It rained.", other) == found


def test_few_words_may_be_anybodys() -> None:
    assert sizes("“It was loud,” an official said. It rained.", "“It was loud,” a guard said.") == []


def test_a_third_report_joins_the_group() -> None:
    said = "“We will count every bolt of that crane,” {} said."
    texts = [said.format("Mayor Lena Vu"), said.format("Lena Vu") + " It rained.", said.format("an official")]
    assert sizes(*texts) == [3]
