"""Words that tell of something done, and how."""

import pytest

from rashomon.compare.events.acts import find_acts, is_denied_act, is_planned, points_back
from rashomon.text.words import split_words


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Two ferries collided.", ["crash"]),
        ("A fire engine rang its bell.", []),
        ("The tug ran into a pier.", ["crash"]),
        ("The strike began in May.", []),
        ("An air strike began in May.", ["attack"]),
    ],
)
def test_acts_are_found_by_kind(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in find_acts(split_words(text))] == kinds


@pytest.mark.parametrize(
    ("text", "known"),
    [("The collision was loud.", True), ("Monday's collision was loud.", True), ("A collision was loud.", False)],
)
def test_what_is_known_already(text: str, known: bool) -> None:
    words = split_words(text)
    (act,) = find_acts(words)
    assert points_back(words, act) is known


def test_denied_and_planned() -> None:
    denied, planned = (
        split_words("No ferry collided."),
        split_words("The ferries will collide in a film of the collision."),
    )
    assert is_denied_act(denied, find_acts(denied)[0])
    assert is_planned(planned, find_acts(planned)[0], 0)
