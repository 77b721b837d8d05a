"""Press services of those who hold an office."""

import pytest

from rashomon.deduplicate.bodies import find_bodies, is_same_body
from rashomon.deduplicate.holders import find_holder


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("the press service of the president of Tarnovia said", "press service of the president of Tarnovia", 2),
        ("the press office of the head of state reports", "press office of the president", 1),
        ("the presidential press service added", "press service of the president", 1),
        ("Tarnovia's prime minister's press office wrote", "press office of the prime minister of Tarnovia", 3),
    ],
)
def test_a_desk_is_its_holders(text: str, name: str, words: int) -> None:
    (found,) = find_bodies(text)
    assert (found.name, len(found.words)) == (name, words)


def test_names_of_one_holder_are_one_body_and_of_two_countries_two() -> None:
    one, two, three = (
        find_bodies(f"the press service of the {holder} said")[0]
        for holder in ("president of Tarnovia", "head of state", "president of Ulmark")
    )
    assert is_same_body(one, two)
    assert not is_same_body(one, three)


def test_a_desk_alone_is_nobodys() -> None:
    (found,) = find_bodies("the press service said that the president had left")
    assert (found.head, found.words) == ("", frozenset())


def test_the_holder_is_whom_the_text_names_most_of_those_with_the_office() -> None:
    named = [("Hald", "president ada hald"), ("Brok", "the ulmark president brok"), ("Hald", "told hald"), ("Vu", "vu")]
    assert find_holder(named, "president") == "Hald"
    assert find_holder([("Vu", "vu")], "president") is None
