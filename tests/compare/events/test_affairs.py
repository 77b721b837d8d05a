"""One affair in words of their own: a crash or a meeting that reports tell with its day, or point back to."""

import pytest

from rashomon.model.stories import Claim
from tests.build import article_from_text
from tests.path import compared

CRASH = "Two ferries collided off Ostrel on Monday, and 12 people fell into the water."
ALIKE = "On Monday one boat rammed into another in the roads of Ostrel, and nobody knows why."


def rows(*texts: str) -> list[Claim]:
    case = compared(*(article_from_text(text, "2031-03-05") for text in texts))
    return [one for one in case.claims if one.kind == "event"]


def test_a_shared_town_and_day_are_one_crash() -> None:
    (claim,) = rows(CRASH, ALIKE)
    assert (claim.status, claim.origins, len(claim.cells)) == ("corroborated", 2, 2)


@pytest.mark.parametrize(
    "other",
    [
        "Two ferries collided off Brenn on Monday, and 12 people fell into the water.",
        "Two ferries collided off Ostrel on Sunday, and 12 people fell into the water.",
        "A bomb exploded in Ostrel on Monday while people looked at the water.",
        "Two ferries will collide off Ostrel on Monday in a film about the harbour.",
    ],
    ids=["another town", "another day", "another act", "a plan"],
)
def test_another_affair_is_not_joined(other: str) -> None:
    assert rows(CRASH, other) == []


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The collision is still a riddle. The harbour stays shut.", 3),
        ("The collision of 2019 is still a riddle.", 2),
        ("Monday's accident in Ostrel has cost the harbour dear.", 3),
        ("The accident has cost the harbour dear.", 2),
        ("“I saw the collision,” said Pia Hald.", 2),
    ],
    ids=["points back", "another year", "called a mishap", "some mishap", "somebody's words"],
)
def test_a_report_without_the_day_tells_of_the_affair_that_others_date(other: str, found: int) -> None:
    (claim,) = rows(CRASH, ALIKE, other)
    assert len(claim.cells) == found
    assert sum(cell.value is None for cell in claim.cells) == found - 2


def test_no_day_is_taken_from_one_report_alone() -> None:
    assert rows(CRASH, "The collision is still a riddle.") == []


def test_what_nobody_else_has_told_rests_on_its_voice() -> None:
    one = "Pia Hald said that two ferries collided off Ostrel on Monday."
    other = "One boat rammed into another in the roads of Ostrel on Monday, Pia Hald told reporters."
    (claim,) = rows(one, other)
    assert (claim.status, claim.origins) == ("single_origin", 1)


def test_words_that_point_back_share_the_day_and_one_person() -> None:
    one = "Lena Vu and Rasmus Tolk held talks in Ostrel on Monday about the weir."
    other = "Pia Hald told the Brenn Courier that Lena Vu had wept twice during Monday's talks."
    (claim,) = rows(one, other)
    assert len(claim.cells) == 2


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The officer in charge of Ostrel lights is out of work, days after a collision that woke everybody.", 3),
        ("The Harbour Board sold its tugs after the collision of two ferries, its press service reported.", 3),
        ("Pia Hald told the Courier that her dog had barked before the collision.", 2),
    ],
    ids=["a mishap and one name", "credited at the end", "in somebody's words"],
)
def test_an_undated_sentence_joins_a_mishap(other: str, found: int) -> None:
    (claim,) = rows(CRASH, ALIKE, other)
    assert len(claim.cells) == found
