"""Sentences of an article that may tell of an act which another report has dated."""

from dataclasses import replace

import pytest

from rashomon.compare.events.mentioned import find_mentioned
from rashomon.compare.events.scenes import Scene, find_scenes
from tests.build import article_from_text
from tests.path import linked

DATED = "Two ferries collided off Ostrel on 3 March 2031."


def mentioned(text: str) -> list[Scene]:
    told, other = article_from_text(DATED, "2031-03-05"), article_from_text(text, "2031-03-05")
    case = linked(told, other)
    (known,) = find_scenes(case, told.id, case.timexes_of[told.id])
    return list(find_mentioned(case, other.id, replace(known, day="2031-03-03")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The collision woke the town.", 1),
        ("Two ferries collided.", 1),
        ("Two ferries collided on 1 March 2031.", 0),
        ("The collision on 1 March 2031 woke the town.", 0),
        ("No ferry collided with the pier.", 0),
        ("The disaster woke the town.", 0),
        ("The disaster of 3 March 2031 woke Ostrel.", 1),
    ],
)
def test_a_sentence_tells_of_no_other_day(text: str, found: int) -> None:
    assert len(mentioned(text)) == found


def test_a_scene_without_its_day_has_none() -> None:
    (one,) = mentioned("The collision woke the town.")
    assert (one.day, one.points_back, one.anchor.exact) == ("", True, "The collision woke the town.")
