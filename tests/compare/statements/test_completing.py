"""Further articles that tell of what two others state already."""

import pytest

from rashomon.model.stories import Claim
from tests.build import article_from_text
from tests.path import compared

STATED = "Inspectors sealed the Brenn tannery beside the canal on Monday."
ALIKE = "The Brenn tannery beside the canal was sealed by inspectors on Monday."


def rows(*texts: str) -> list[Claim]:
    case = compared(*(article_from_text(text, "2031-03-05") for text in texts))
    return [one for one in case.claims if one.kind == "statement" and one.status == "corroborated"]


@pytest.mark.parametrize(
    ("further", "found"),
    [
        (
            "Pia Hald, who cleans hides and has two sons, lost her work when the tannery beside the canal was "
            "sealed on Monday.",
            3,
        ),
        ("The tannery beside the canal was not sealed on Monday, Pia Hald said.", 2),
        ("The tannery beside the canal will be sealed on Monday, Pia Hald said.", 2),
        ("The tannery beside the Velm canal was sealed on Sunday.", 2),
        ("Pia Hald swam in the canal on Monday.", 2),
        ("The tannery beside the canal in Brenn, Pia Hald told the Lorne Wave.", 2),
    ],
    ids=["most of it", "denied", "planned", "another day and place", "another thing", "nothing said"],
)
def test_a_further_article_joins_where_it_tells_most_of_it(further: str, found: int) -> None:
    (row,) = rows(STATED, ALIKE, further)
    assert len(row.cells) == found


def test_a_further_article_makes_no_row_of_its_own() -> None:
    assert rows(STATED, "Pia Hald, who cleans hides for a living, lost her work on the canal.") == []
