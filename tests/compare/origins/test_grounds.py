"""Origins of one number that rest on one text or one voice are one, and are found without comparing all with all."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.compare.figures.numbers_told import Told
from rashomon.compare.origins.grounds import join_origins
from tests.compare.told import told

DAM = "the dam above ostrel burst at dawn"
LINE = ("dam", "burst", "ostrel", "valley", "night", "road", "bridge", "rain", "mill")
words = st.sets(st.sampled_from(LINE), max_size=7).map(lambda found: " ".join(sorted(found)))
credits = st.sets(st.sampled_from(["e-police", "e-mayor"]), max_size=1).map(frozenset)
numbers = st.lists(st.tuples(words, credits, st.sampled_from([None, "e-vu"])), max_size=9)


def test_sentences_with_the_same_words_are_one_ground() -> None:
    group = [told(9, origin=1, sentence=DAM), told(9, origin=2, sentence=DAM), told(9, origin=3, sentence="mill road")]
    assert join_origins(group) == {1: 1, 2: 1, 3: 3}


def test_a_voice_that_two_reports_credit_is_one_ground_unless_another_is_credited_with_the_number() -> None:
    police = frozenset({"e-police"})
    group = [
        told(9, origin=12, credits=police),
        told(9, origin=3, credits=police),
        told(9, origin=4, speaker="e-mayor", credits=police),
    ]
    assert join_origins(group) == {12: 3, 3: 3, 4: 4}


def test_what_a_report_saw_itself_is_no_number_of_a_voice_it_credits() -> None:
    police = frozenset({"e-police"})
    group = [told(9, origin=at, credits=police) for at in (1, 2)]
    seen = [group[0], replace(group[1], witness="! a-2")]
    assert join_origins(seen) == {1: 1, 2: 2}


@pytest.mark.parametrize(("toll", "origins"), [(False, {1: 1, 2: 2}), (True, {1: 1, 2: 1})])
def test_two_numbers_alike_are_no_chance_unless_they_are_of_the_dead(toll: bool, origins: dict[int, int]) -> None:
    police = frozenset({"e-police"})
    group = [told(6, origin=at, credits=police, toll=toll) for at in (1, 2)]
    assert join_origins([replace(one, beside=frozenset({6.0, 11.0})) for one in group]) == origins


def test_numbers_of_the_past_have_no_common_ground() -> None:
    group = [told(9, origin=at, as_of="2029", published="2031-03-04", sentence=DAM) for at in (1, 2)]
    assert join_origins(group) == {1: 1, 2: 2}


def test_long_sentences_of_the_past_in_the_same_words_are_one_ground() -> None:
    line = "two passengers driver died tram caught fire collision with lorry"
    group = [told(2, origin=at, as_of="1959", published="2031-03-04", sentence=line) for at in (1, 2)]
    assert join_origins(group) == {1: 1, 2: 1}


@given(numbers)
def test_it_is_what_comparing_all_with_all_gives(found: list[tuple[str, frozenset[str], str | None]]) -> None:
    group = [
        told(9, origin=at, sentence=sentence, credits=credited, speaker=speaker)
        for at, (sentence, credited, speaker) in enumerate(found, 1)
    ]
    assert join_origins(group) == _all_with_all(group)


def _all_with_all(group: list[Told]) -> dict[int, int]:
    joined = {one.origin: one.origin for one in group}
    for one, other in combinations(group, 2):
        if _is_one(one, other):
            kept, lost = sorted((joined[one.origin], joined[other.origin]))
            joined = {origin: kept if known == lost else known for origin, known in joined.items()}
    return joined


def _is_one(one: Told, other: Told) -> bool:
    left, right = one.quantity.around.words, other.quantity.around.words
    fewest = min(len(left), len(right))
    if fewest >= 4 and len(left & right) >= 0.7 * fewest:
        return True
    return one.speaker is None and other.speaker is None and bool(one.credits & other.credits)
