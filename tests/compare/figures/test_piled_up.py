"""Numbers of what is added to and never taken away, and what two of them amount to."""

import pytest

from rashomon.compare.figures.piled_up import has_piled_up, is_harm
from rashomon.model.stories import Claim
from tests.build import article_from_text
from tests.compare.described import described
from tests.path import compared


@pytest.mark.parametrize(
    ("text", "piled", "harmed"),
    [
        ("The blaze has burned 900 hectares.", True, True),
        ("Some 40 barns had been destroyed by noon.", True, True),
        ("The clerks had counted 40 ballots by noon.", True, False),
        ("The farm has 900 hectares.", False, False),
        # A house that is lost is none of the dead.
        ("Some 40 houses were lost in the night.", True, True),
    ],
)
def test_what_has_piled_up(text: str, piled: bool, harmed: bool) -> None:
    assert [(has_piled_up(one), is_harm(one), sorted(one.outcomes)) for one in described(text)] == [(piled, harmed, [])]


def rows(*texts: str, days: tuple[str, str] = ("2031-03-04", "2031-03-05")) -> dict[str, list[str]]:
    """Return the numbers of each row that is contested or superseded, by its status."""
    articles = [article_from_text(text, day) for text, day in zip(texts, days, strict=True)]
    claims: list[Claim] = list(compared(*articles).claims)
    return {
        one.status: sorted(str(cell.value) for cell in one.cells)
        for one in claims
        if one.kind == "figure" and one.status in {"contested", "superseded"}
    }


EARLY = "Captain Lena Vu said 340 barns had been destroyed in the valley."


def test_a_count_of_harm_that_grew_is_no_dispute_of_two_voices() -> None:
    late = "Mayor Iven Sarr put the number of destroyed barns in the valley at 510."
    assert rows(EARLY, late) == {"superseded": ["340", "510"]}
    # Told a day later for the day before, it may have grown within the day.
    assert rows(EARLY, late.replace(".", " by Tuesday night.")) == {}


def test_two_counts_of_harm_for_one_day_are_a_dispute() -> None:
    ministry = "The Harbour Board counted 380 barns lost by Tuesday night."
    mayor = "Mayor Iven Sarr put the number of destroyed barns at 510 by Tuesday night."
    assert rows(ministry, mayor, days=("2031-03-05", "2031-03-05")) == {"contested": ["380", "510"]}


def test_one_voice_counts_what_came_to_harm_on_two_days() -> None:
    first = "Mayor Iven Sarr put the number of destroyed barns at 510."
    assert rows(first, "Iven Sarr said 612 barns had been lost.") == {"superseded": ["510", "612"]}
