"""The index of what articles tell of bodies."""

from rashomon.deduplicate.bodies import find_bodies
from rashomon.deduplicate.readings import read_article
from rashomon.deduplicate.statements import BodyTelling, StatementIndex, telling_of
from tests.deduplicate.reports import report

BODIES = find_bodies("the Harbour Ministry said")


def telling(day: str | None, *numbers: str, relayed: bool = False) -> BodyTelling:
    reading = read_article(report("The Harbour Ministry said so.", published=day), None)
    return telling_of(reading, BODIES, frozenset(numbers), relayed=relayed)


def test_tellings_of_about_one_day_with_enough_numbers_are_near() -> None:
    index = StatementIndex()
    for one in (telling("2031-01-13", "14", "88"), telling("2031-01-14", "14"), telling("2031-02-13", "14", "88")):
        index.add(one)
    assert index.near(telling("2031-01-15", "14", "88", "3"), 2) == [0]
    assert index.near(telling("2031-01-15", "14"), 1) == [0, 1]


def test_a_telling_without_a_day_is_near_every_day() -> None:
    index = StatementIndex()
    index.add(telling(None, "14", "88"))
    index.add(telling("2031-02-13", "14", "88"))
    assert index.near(telling("2031-01-15", "14", "88"), 2) == [0]
    assert index.near(telling(None, "14", "88"), 2) == [0, 1]


def test_press_services_are_near_without_numbers() -> None:
    index = StatementIndex()
    index.add(telling("2031-01-13", relayed=True))
    index.add(telling("2031-01-13"))
    assert index.near(telling("2031-01-13", relayed=True), 2) == [0]
