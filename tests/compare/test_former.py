"""Numbers that a report tells to have been given before another."""

import pytest

from rashomon.compare.quantities import Quantity, describe_figures
from rashomon.compare.told_for_one import values_told_for_one
from rashomon.model.stories import Story
from tests.build import article_from_text
from tests.path import linked


def quantities(text: str) -> list[Quantity]:
    """Return the figures of a text, ready to be compared."""
    article = article_from_text(text, "2031-03-05")
    return describe_figures(linked(article), Story("s-1", "", (article.id,), "t-1", None, None, (), ""))


@pytest.mark.parametrize(
    ("text", "former", "pairs"),
    [
        ("Traffic climbed to 31 percent of its usual level on Monday from 4 percent on Sunday.", [4], [{4, 31}]),
        ("His lead, which the council first gave as 71,000 votes, shrank to 68,400.", [71000], [{71000, 68400}]),
        ("The levy was cut from 40 percent to 35 percent.", [40], [{40, 35}]),
        ("The shaft is 80 metres deep. Earlier reports had put the shaft at 40 metres.", [40], [{40, 80}]),
        # A number of another thing is no former one.
        ("He rode 40 kilometres from Ostrel. The bridge is 80 metres long.", [], []),
        ("She first met 40 people, then 12 people from Ostrel.", [], []),
    ],
)
def test_a_change_is_told_by_one_report(text: str, former: list[float], pairs: list[set[float]]) -> None:
    told = quantities(text)
    assert [one.figure.value for one in told if one.is_former] == former
    assert [set(pair[3]) for pair in values_told_for_one(told)] == pairs
