"""Tiles: the same runs as a look at every pair of places finds."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.tiles import RUN, Tile, find_tiles
from rashomon.text.word_hashes import Hashes, hash_words

WORDS = st.lists(st.sampled_from("abc"), max_size=60)
_CROWD = 16


def hashes_of(words: Sequence[str]) -> Hashes:
    return hash_words(" ".join(words)).hashes


def plainly(first: Sequence[str], second: Sequence[str]) -> list[Tile]:
    """The definition, written out: every pair of places with equal words that nothing equal stands before."""
    spread = Counter(tuple(second[at : at + RUN]) for at in range(len(second) - RUN + 1))
    found: list[Tile] = []
    for at in range(len(first) - RUN + 1):
        for place in range(len(second) - RUN + 1):
            run = tuple(first[at : at + RUN])
            begins = at == 0 or place == 0 or first[at - 1] != second[place - 1]
            if begins and run == tuple(second[place : place + RUN]) and spread[run] <= _CROWD:
                pairs = zip(first[at:], second[place:], strict=False)
                length = next((step for step, (a, b) in enumerate(pairs) if a != b), None)
                found.append(Tile(at, place, min(len(first) - at, len(second) - place) if length is None else length))
    return sorted(found, key=lambda tile: (-tile.length, tile.first, tile.second))


@given(WORDS, st.lists(WORDS, max_size=3))
def test_the_runs_are_those_of_every_pair_of_places(first: list[str], others: list[list[str]]) -> None:
    found = find_tiles(hashes_of(first), [hashes_of(other) for other in others])
    assert list(found) == [plainly(first, other) for other in others]


def test_what_stands_in_a_text_again_and_again_begins_nothing() -> None:
    furniture = "read more of our reports here today".split()
    first = ["own", *furniture, "words"]
    second = [word for number in range(_CROWD + 1) for word in (f"part{number}", *furniture)]
    assert list(find_tiles(hashes_of(first), [hashes_of(second)])) == [plainly(first, second)] == [[]]
