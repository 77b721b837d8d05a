"""One voice, two reports: what one gives as a fact and the other as a belief."""

import pytest

from tests.build import article_from_text
from tests.path import compared

FACT = "The Harbour Board of Ostrel said 14 barges were sunk by the ice in the basin."


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The Harbour Board of Ostrel said 14 barges were believed to have been sunk by the ice in the basin.", 1),
        ("The Harbour Board of Ostrel said 14 barges had been sunk by the ice in the basin.", 0),
        ("The Harbour Board of Ostrel said 9 barges were believed to have been sunk by the ice in the basin.", 0),
        ("The Canal Company of Velm said 14 barges were believed to have been sunk by the ice in the basin.", 0),
    ],
)
def test_a_hedge_that_one_report_lost(other: str, found: int) -> None:
    case = compared(article_from_text(FACT), article_from_text(other))
    assert len(case.told_differently) == found
    assert all("as a belief" in one.reason for one in case.told_differently)
