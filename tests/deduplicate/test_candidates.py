"""The index: copies meet what they copy, in bounded numbers, whatever comes in one call."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from eval.corpora.written import article_of
from rashomon.deduplicate.candidates import CandidateIndex, find_candidates
from rashomon.deduplicate.readings import Reading, read_articles
from rashomon.deduplicate.run_index import RunIndex
from rashomon.deduplicate.settings import ReuseSettings

SETTINGS = ReuseSettings()


def readings_of(*texts: str) -> list[Reading]:
    return read_articles([(article_of(text), None) for text in texts])


def words_from(start: int, count: int) -> str:
    return " ".join(f"word{number}" for number in range(start, start + count))


def test_a_passage_of_its_length_is_always_found() -> None:
    length = 2 * (SETTINGS.shingle + SETTINGS.window - 1)
    for start in range(0, 60):
        texts = words_from(0, 100), f"{words_from(200, 30)} {words_from(start, length)} {words_from(300, 30)}"
        assert find_candidates(readings_of(*texts), SETTINGS) == [(0, 1)]


def test_words_of_speakers_lead_nowhere() -> None:
    texts = f"{words_from(0, 30)} “{words_from(100, 40)}”", f"{words_from(200, 30)} “{words_from(100, 40)}”"
    assert find_candidates(readings_of(*texts), SETTINGS) == []


def test_few_words_of_two_long_articles_lead_nowhere() -> None:
    texts = f"{words_from(0, 12)} {words_from(1000, 900)}", f"{words_from(0, 12)} {words_from(3000, 900)}"
    assert find_candidates(readings_of(*texts), SETTINGS) == []


def test_it_does_not_matter_how_many_come_at_once() -> None:
    readings = readings_of(*(words_from(20 * number % 90, 60) for number in range(40)))
    one_by_one = CandidateIndex(SETTINGS)
    singly = [pair for reading in readings for pair in one_by_one.add([reading])]
    assert sorted(singly) == find_candidates(readings, SETTINGS)


def test_an_article_without_words_is_counted_and_meets_nobody() -> None:
    readings = readings_of("", words_from(0, 40), "", words_from(0, 40))
    assert find_candidates(readings, SETTINGS) == [(1, 3)]


def test_only_the_first_holders_of_a_run_are_met() -> None:
    index = RunIndex(most_holders=2)
    run = np.array([1 << 40], np.uint64)
    met = [index.add(run, np.array([number])).earlier.tolist() for number in range(5)]
    assert met == [[], [0], [0, 1], [0, 1], [0, 1]]


@given(st.lists(st.lists(st.integers(1, 30), max_size=8), max_size=30), st.integers(1, 6))
def test_the_index_counts_as_a_table_of_holders_would(articles: list[list[int]], together: int) -> None:
    index = RunIndex(most_holders=3)
    holders: dict[int, list[int]] = {}
    expected: dict[tuple[int, int], int] = {}
    for number, runs in enumerate(articles):
        for run in set(runs):
            for other in holders.setdefault(run, [])[:3]:
                expected[number, other] = expected.get((number, other), 0) + 1
            holders[run].append(number)
    found: dict[tuple[int, int], int] = {}
    for first in range(0, len(articles), together):
        given = [(run << 20, first + at) for at, runs in enumerate(articles[first : first + together]) for run in runs]
        met = index.add(np.array([one for one, _ in given], np.uint64), np.array([at for _, at in given], np.int64))
        found |= dict(zip(zip(met.later.tolist(), met.earlier.tolist(), strict=True), met.counts.tolist(), strict=True))
    assert found == expected
