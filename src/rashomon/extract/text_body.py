"""The body of a plain text: which of its lines belong to the report."""

from collections.abc import Sequence

import numpy as np

from rashomon.extract.body import BodyChoice, least_chance
from rashomon.extract.forest import Forest
from rashomon.extract.passages import Passage
from rashomon.extract.shapes import word_count
from rashomon.extract.text_traits import traits_of_lines

_LENIENCE = 0.7
"""Part of the least chance that is asked of a line: judging strikes more, and brings none back."""


def choose_lines(passages: Sequence[Passage], forest: Forest) -> BodyChoice:
    """Return the lines of a plain text that belong to its report; none for a text without lines.

    Source:
        Trained in `training/body` on pages saved as text; the rule is that of `body.choose_body`.
    """
    rows = traits_of_lines(passages)
    if not len(rows):
        return BodyChoice(frozenset(), frozenset(), ())
    chances = forest.chances(rows)
    words = np.array([max(word_count(one.text), 1) for one in passages], np.float64)
    taken = np.flatnonzero(chances >= _LENIENCE * least_chance(chances, words)).tolist()
    numbers = frozenset(passages[at].number for at in taken)
    return BodyChoice(numbers, numbers, tuple(chances.tolist()))
