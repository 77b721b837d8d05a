"""Counts of two days that are of one thing."""

import pytest

from rashomon.compare.figures.gathering import gather_figures
from rashomon.compare.figures.sameness import load_pair_weights
from tests.build import article_from_text
from tests.compare.described import described_in


def joined(one: str, other: str, day: str = "2031-03-06") -> bool:
    """Whether the figures of a report and of one of another day are put together."""
    told = described_in(article_from_text(one, "2031-03-05"), article_from_text(other, day))
    return len(gather_figures(told, load_pair_weights()).groups) == 1


HURT = "Fourteen officers were hurt, he told a news conference."
SHOCKS = "More than 40 aftershocks had been recorded by noon, the institute said."


@pytest.mark.parametrize(
    ("one", "other", "grown"),
    [
        (HURT, "Twenty-two officers suffered injuries of varying severity.", True),
        (SHOCKS, "By evening 212 aftershocks had been registered in the valley.", True),
        # A smaller number, another kind, one of several, or nothing that adds up: two things.
        (HURT, "Nine officers suffered injuries of varying severity.", False),
        (HURT, "Twenty-two nurses suffered injuries of varying severity.", False),
        (HURT, "Twenty-two officers were hurt in Ostrel, 30 officers were hurt in Vell.", False),
        ("The mayor ordered 40 lamps.", "The bridge has 212 lamps.", False),
    ],
)
def test_the_later_and_larger_count_is_of_the_same(one: str, other: str, grown: bool) -> None:
    assert joined(one, other) == grown
