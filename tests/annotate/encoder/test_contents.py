"""Which stretches become contents."""

import numpy as np
from numpy.typing import NDArray

from rashomon.annotate.encoder.contents import choose_contents

CUE, SPEAKER = (4, 5, "cue"), (3, 4, "source")


def links_to(cue: int, words: int = 12) -> NDArray[np.float32]:
    """Return links of every word to the cue at `cue`."""
    links = np.zeros((words, words + 1), dtype=np.float32)
    links[:, cue + 1] = 1.0
    return links


def test_likely_contents_stand() -> None:
    found = choose_contents([SPEAKER, CUE], [(0.9, 5, 9), (0.6, 0, 3)], links_to(4))
    assert found == [(0, 3, "content"), SPEAKER, CUE, (5, 9, "content")]


def test_contents_of_the_best_sequence_are_chosen_anew() -> None:
    assert choose_contents([CUE, (5, 12, "content")], [(0.7, 5, 9)], links_to(4)) == [CUE, (5, 9, "content")]


def test_a_cue_without_content_takes_a_doubtful_one() -> None:
    assert choose_contents([CUE], [(0.4, 5, 9)], links_to(4)) == [CUE, (5, 9, "content")]


def test_a_cue_with_content_takes_no_doubtful_one() -> None:
    assert choose_contents([CUE], [(0.6, 0, 3), (0.4, 5, 9)], links_to(4)) == [(0, 3, "content"), CUE]


def test_a_doubtful_content_without_cue_is_none() -> None:
    assert choose_contents([], [(0.4, 5, 9)], links_to(4)) == []


def test_contents_do_not_overlap_cues_speakers_or_each_other() -> None:
    likely = [(0.9, 2, 6), (0.45, 5, 9), (0.4, 6, 11)]
    assert choose_contents([SPEAKER, CUE], likely, links_to(4)) == [SPEAKER, CUE, (5, 9, "content")]
