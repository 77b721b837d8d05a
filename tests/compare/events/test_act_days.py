"""Which time of a sentence is that of an act it tells of."""

import pytest

from rashomon.compare.events.scenes import find_scenes
from tests.build import article_from_text
from tests.path import linked


def days(text: str) -> list[str]:
    article = article_from_text(text, "2031-03-05")
    case = linked(article)
    scenes = find_scenes(case, article.id, case.timexes_of.get(article.id, ()))
    return [one.day for one in scenes if one.kind == "crash"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two ferries collided on Monday.", ["2031-03-03"]),
        ("The collision of the two ferries came on Monday.", ["2031-03-03"]),
        ("The collision cost many their sleep, and the harbour was shut on Monday.", []),
        ("Two ferries collided, the mayor said on Monday.", []),
        ("The mayor saw how two ferries collided and told reporters in Velm on Monday.", []),
        ("Last updated 3 March 2031 Two ferries collided.", []),
        ("Mon 24 Feb 2031 Two ferries collided on Monday.", ["2031-02-24"]),
        ("Two ferries collided with a pier, whose owner died on Monday.", []),
        ("Two ferries collided at 6 a.m.", []),
        ("Velm summoned the envoy on Monday and handed him a letter over the collision of two ferries.", []),
        ("On Monday the collision of two ferries woke Velm.", ["2031-03-03"]),
    ],
    ids=[
        "day",
        "same piece",
        "another piece",
        "of the report",
        "of who was told",
        "of publication",
        "as the date line has it",
        "of a relative clause",
        "a time of day alone",
        "of another verb",
        "right before",
    ],
)
def test_a_day_is_the_acts_own(text: str, found: list[str]) -> None:
    assert days(text) == found


def test_names_beside_another_time_took_no_part() -> None:
    article = article_from_text(
        "Two ferries collided in Ostrel on Monday, the first crash since 2019 in Brenn.", "2031-03-05"
    )
    case = linked(article)
    (scene, *_) = find_scenes(case, article.id, case.timexes_of[article.id])
    assert {case.entity_by_id[one].name for one in scene.others} == {"Ostrel"}
