"""Where what figures count happened, and numbers told of two places."""

import pytest

from rashomon.compare.figures.quantities import Quantity
from tests.build import article_from_text
from tests.compare.described import described
from tests.path import compared


def apart(*texts: str) -> bool:
    """Whether the first figure and the last one of some reports are told of two places."""
    told: list[Quantity] = described(*texts)
    assert told[0].site.is_apart(told[-1].site) == told[-1].site.is_apart(told[0].site)
    return told[0].site.is_apart(told[-1].site)


@pytest.mark.parametrize(
    "texts",
    [
        # Two towns of one report, or of two.
        ("A mine wounded 12 farmers near Brenwick. A rocket on the town of Tolvane wounded seven farmers.",),
        ("Shells hit the market in Brenwick, killing 12 people.", "A blast in Tolvane killed seven people."),
        # Two parts of one town.
        (
            "Shells on the Orvel district of Brenwick hurt 12 people. "
            "Mortars on the Palen quarter in Brenwick hurt seven people.",
        ),
        # A sentence without a place is of the one before.
        ("Gunmen raided a farm in Brenwick. They killed 12 people.", "A blast in Tolvane killed seven people."),
        # Several places, none of them the other's.
        ("Raids on Brenwick and Tolvane killed 12 people.", "A raid on the village of Sarrow killed seven people."),
    ],
)
def test_places_apart(texts: tuple[str, ...]) -> None:
    assert apart(*texts)


@pytest.mark.parametrize(
    "texts",
    [
        # One place, alone and by its district; what lies in what may be told by any report.
        ("A raid on Orvel, a suburb of Brenwick, killed 12 people.", "A blast in Brenwick killed seven people."),
        (
            "A blast in Orvel killed 12 people.",
            "A blast in the Orvel district of northern Brenwick killed nine people.",
            "A blast in Brenwick killed seven people.",
        ),
        ("A blast in Orvel, Brenwick, killed 12 people.", "A blast in Brenwick killed seven people."),
        # One name with its side, or with what kind of place it is.
        ("A raid on Eastern Brenwick killed 12 people.", "A raid on Brenwick province killed seven people."),
        # Where somebody speaks, and where the hurt are brought, is not where it happened.
        ("A blast in Brenwick killed 12 people.", "The mayor said in Tolvane that the blast had killed seven people."),
        ("A blast in Brenwick hurt 12 people.", "The hospital in Tolvane took in seven people."),
        # Countries hold too much to be a place.
        ("A blast in Brenwick killed 12 people.", "A blast in Norway killed seven people."),
        # Nothing tells where.
        ("A blast in Brenwick killed 12 people.", "Seven people were killed."),
        ("A blast in Brenwick killed 12 people. Elsewhere seven people were killed.",),
    ],
)
def test_places_that_may_be_one(texts: tuple[str, ...]) -> None:
    assert not apart(*texts)


@pytest.mark.parametrize(
    ("second", "status"),
    [
        ("A second rocket hit the town of Tolvane and killed seven people, the Ostrel Guild said.", False),
        ("The Ostrel Guild said the rocket on Brenwick had killed seven people.", True),
    ],
)
def test_numbers_of_two_places_are_no_dispute(second: str, *, status: bool) -> None:
    first = "A rocket hit the town of Brenwick on Monday and killed 12 people, the Harbour Union said."
    case = compared(article_from_text(f"{first} {second}", "2031-03-05"))
    assert any(one.kind == "figure" and one.status == "contested" for one in case.claims) == status
