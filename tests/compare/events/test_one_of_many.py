"""Which acts of a war, told of one city and day, are one act."""

import pytest

from rashomon.model.stories import Claim
from tests.build import article_from_text
from tests.path import compared

DAY = "2031-03-05"


def attacks(*texts: str) -> list[Claim]:
    """Return the event rows of a story of those texts that two reports tell of."""
    case = compared(*(article_from_text(text, DAY) for text in texts))
    return [one for one in case.claims if one.kind == "event" and one.text.startswith("Attack")]


SHELLED = "Heavy guns shelled a crowded market in the northern city of Odessa on Monday, wounding traders and porters."


@pytest.mark.parametrize(
    "other",
    [
        "On Monday guns shelled a market in Odessa, a northern city, and wounded porters and traders there.",
        "The market in the northern city of Odessa was shelled on Monday by heavy guns, which left traders wounded.",
    ],
)
def test_acts_on_one_target_are_one(other: str) -> None:
    assert [one.origins for one in attacks(SHELLED, other)] == [2]


@pytest.mark.parametrize(
    "other",
    [
        # Another target, another district, no more than the city.
        "Heavy guns shelled a school in the northern city of Odessa on Monday, wounding teachers and porters.",
        "Heavy guns shelled the northern city of Odessa again on Monday, and traders and porters fled.",
    ],
)
def test_acts_that_share_a_city_alone_are_not(other: str) -> None:
    assert attacks(SHELLED, other) == []


def test_acts_in_two_smaller_places_of_one_city_are_two() -> None:
    one = "Rebel guns shelled the Tolk Mill district of Odessa on Monday, killing 12 people in crowded streets."
    other = "Rebel guns shelled the Brenn Quay district of Odessa on Monday, killing 12 people in crowded streets."
    assert attacks(one, other.replace("streets", "lanes")) == []


def test_a_number_of_the_same_ties_two_acts() -> None:
    one = "Rebel guns shelled the northern city of Odessa on Monday and killed 31 people in crowded streets."
    other = "On Monday 31 people died in the crowded streets of Odessa as rebel guns shelled the northern city."
    assert [claim.origins for claim in attacks(one, other)] == [2]


def test_what_is_known_already_is_one_act() -> None:
    one = "Gunmen attacked the northern city of Odessa on Monday and burned crowded streets and sheds."
    other = "The attack on Odessa on Monday left crowded streets and sheds of the northern city burned by gunmen."
    assert [claim.origins for claim in attacks(one, other)] == [2]


def test_an_act_between_two_countries_is_one() -> None:
    one = "Norway fired a long-range missile over northern Iceland on Monday, rattling windows in the fishing villages."
    other = "A long-range missile fired by Norway flew over northern Iceland on Monday and rattled windows in villages."
    assert [claim.origins for claim in attacks(one, other)] == [2]


def test_what_both_sides_do_is_not_what_one_does() -> None:
    one = "Raiders attacked the customs post at the Brenn ford in the mountains on Monday with mortars and rifles."
    other = "Both armies fired mortars and rifles at the Brenn ford in the mountains on Monday near the customs post."
    again = "On Monday the customs post of the Brenn ford was attacked by raiders, who had rifles, in the mountains."
    assert attacks(one, other) == []
    assert [claim.origins for claim in attacks(one, again)] == [2]
