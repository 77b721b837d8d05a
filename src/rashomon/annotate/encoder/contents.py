"""Which stretches of words are contents: the likely ones, and for a cue without any the best of the rest."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.annotate.encoder.attributions import best_cue
from rashomon.annotate.encoder.chances import Likely

LEAST_CHANCE = 0.3
"""A stretch less likely is no content."""
_LIKELY = 0.5
_Stretch = tuple[int, int, str]  # [first, end) of a window's words, and the kind


def choose_contents(spans: Sequence[_Stretch], likely: Iterable[Likely], links: NDArray[np.float32]) -> list[_Stretch]:
    """Return the cues and speakers of a window, with its contents chosen anew, in text order.

    The best sequence of labels as a whole is not the one with most stretches right: it keeps a doubtful content where
    each of its ends is likely, the two together are not.

    Args:
        spans: (first, end, kind) in words, of the best sequence of labels.
        likely: chances of contents from LEAST_CHANCE on, the likeliest first.
        links: (n, n + 1) scores of each word's cue, 0 for none, words from 1.

    Source:
        Bounds chosen on the 70 articles of PolNeAR's training part that the network did not learn from: unbroken
        contents .688 to .696 F1, whole ones .645 to .649; whole attributions .497 to .488.
    """
    kept = [one for one in spans if one[2] != "content"]
    cues = [(first, end) for first, end, kind in kept if kind == "cue"]
    chosen: list[_Stretch] = []
    told: set[tuple[int, int] | None] = set()
    for chance, first, end in likely:
        cue = best_cue(links[first], cues)
        if chance < _LIKELY and (cue is None or cue in told):
            continue
        if any(first < stop and start < end for start, stop, _ in (*kept, *chosen)):
            continue
        chosen.append((first, end, "content"))
        told.add(cue)
    return sorted((*kept, *chosen))
