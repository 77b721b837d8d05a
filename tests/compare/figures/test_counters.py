"""Who gives a number that no quotation holds."""

import pytest

from rashomon.compare.figures.counters import counter_of, is_bare
from tests.build import article_from_text
from tests.path import linked


def counters(text: str) -> list[str | None]:
    """Return who gives each number of a text."""
    case = linked(article_from_text(text, "2031-03-05"))
    return [
        counter_of(case, one, case.sentence_by_id[one.sentence]) for told in case.annotations for one in told.figures
    ]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("The union counted 402 sick.", ["? union"]),
        ("The union, which has kept a list of its own since May, counted 402 sick.", ["? union"]),
        ("The police reported 63 arrests; the lawyers have 91.", [None, "? lawyers"]),
        ("The guards insisted on 450 marchers and the union on 1,200.", [None, "? union"]),
        ("The ministry's toll stood at 163 dead, the mayor's at 211.", ["? ministry", "? mayor"]),
        ("The mill lost 3 million crowns, not 8 million as the union maintains.", [None, "? union"]),
        ("The union put its losses at 40 barges.", ["? union"]),
        ("The toll is 40 dead by the reckoning of the union and 30 by that of the police.", ["? union", "? police"]),
        ("They hold 236 people. The union has the names of 481.", [None, "? union"]),
        ("They brought 90 carts by the union's reckoning.", ["? union"]),
        ("There were 34 people left below, and not 29.", [None, "? others"]),
        ("They led 40 people out. The ministry in the capital, Velm, put the number at 25.", [None, "? ministry"]),
        # Who has a number of things owns them; who moves its own count gives it.
        ("The mill has 40 barges, the Ostrel Union has 25.", [None, None]),
        ("The Ostrel Union raised its count of the dead this year to 40.", ["ostrel union"]),
        ("They led 40 people out. The brigade in the north put the number at 25.", [None, "? brigade"]),
    ],
)
def test_the_subject_that_counted(text: str, voices: list[str | None]) -> None:
    assert counters(text) == voices


@pytest.mark.parametrize(
    "text",
    [
        "Her clients had waited 29 months.",
        "The two spoke by telephone for 35 minutes.",
        "The storm saw 20 dead.",
        "Three people have died and 118 have fallen ill.",
        "His lead had shrunk to 40 percent.",
    ],
)
def test_who_counted_nothing(text: str) -> None:
    assert set(counters(text)) == {None}


def test_a_share_is_told_with_its_unit() -> None:
    case = linked(
        article_from_text("Some 3.2 million crowns are gone, 40 percent of it. The guild arrives at 2.1 million.")
    )
    assert [is_bare(one) for told in case.annotations for one in told.figures] == [False, False, True]
