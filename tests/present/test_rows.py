"""Rows in the order of what they tell, and one thing in one row."""

from rashomon.model.stories import Claim
from rashomon.present.rows import ToldRow, tell_rows
from tests.build import article_from_text
from tests.present.made_rows import case_with, row

ONE = article_from_text(
    "Nine boats burnt at Sundvik.\n\nThe mayor promised 40 beds in the school hall.\n\nThe kiosk lost two chairs."
)
TWO = article_from_text(
    "At Sundvik nine boats burnt.\n\n40 beds in the school hall were promised.\n\nTwo chairs burnt."
)
BOATS = row("figure", "corroborated", (ONE, 1, "Nine boats"), (TWO, 2, "nine boats"), origins=2)
CHAIRS = row("figure", "corroborated", (ONE, 1, "two chairs"), (TWO, 2, "Two chairs"), origins=2)
BEDS = row("figure", "single_origin", (ONE, 1, "40 beds"), (TWO, 2, "40 beds"))
PROMISE = row(
    "statement",
    "corroborated",
    (ONE, 1, "The mayor promised 40 beds in the school hall"),
    (TWO, 2, "40 beds in the school hall were promised"),
    origins=2,
)


def told(*claims: Claim) -> tuple[ToldRow, ...]:
    case = case_with((ONE, TWO), *claims)
    return tell_rows(case, case.stories[0])


def test_what_reports_begin_with_comes_before_what_they_end_with() -> None:
    assert [one.claim for one in told(CHAIRS, BOATS)] == [BOATS, CHAIRS]


def test_what_more_origins_tell_comes_first_and_disputes_before_all() -> None:
    dispute = row("figure", "contested", (ONE, 1, "two"), (TWO, 2, "Two"))
    one_origin = row("figure", "corroborated", (ONE, 1, "Nine"), (TWO, 2, "nine"), origins=1)
    assert [one.claim for one in told(one_origin, CHAIRS, dispute)] == [dispute, CHAIRS, one_origin]


def test_a_history_of_the_very_cells_of_a_dispute_is_told_in_its_row() -> None:
    dispute = row("figure", "contested", (ONE, 1, "Nine boats"), (TWO, 2, "nine boats"), origins=2)
    history = row("figure", "superseded", (TWO, 2, "nine boats"), (ONE, 1, "Nine boats"))
    (found,) = told(history, dispute)
    assert (found.claim, found.alike, found.parts) == (dispute, (history,), ())


def test_a_number_inside_a_statement_wherever_it_stands_is_told_in_its_row() -> None:
    (found,) = told(BEDS, PROMISE)
    assert (found.claim, found.alike, found.parts) == (PROMISE, (), (BEDS,))


def test_a_number_that_is_contested_or_stands_elsewhere_too_keeps_its_row() -> None:
    contested = row("figure", "contested", (ONE, 1, "40 beds"), (TWO, 2, "40 beds"))
    wider = row("figure", "single_origin", (ONE, 1, "40 beds"), (ONE, 1, "two chairs"))
    assert [one.claim for one in told(contested, wider, PROMISE)] == [contested, PROMISE, wider]


def test_a_number_that_weighs_more_than_its_statement_keeps_its_row() -> None:
    beds = row("figure", "corroborated", (ONE, 1, "40 beds"), (TWO, 2, "40 beds"), origins=2)
    lone = row(
        "statement", "single_origin", *[(one, at, "40 beds in the school hall") for at, one in ((1, ONE), (2, TWO))]
    )
    assert len(told(beds, lone)) == 2
