"""What is measured of two names: each a number in [0, 1], in the order of FEATURES."""

from rapidfuzz.distance import OSA

from rashomon.text.names.pairing import Pair
from rashomon.text.names.reading import ReadName

_distance, _similarity = OSA.distance, OSA.normalized_similarity

FEATURES = (
    "agreement",  # letters of words that agree, of all letters
    "worst",  # likeness of the pair that agrees least
    "worst_edits",  # letters to change in it, of 5
    "edits",  # letters to change in all pairs, of 8
    "joined",  # likeness of the whole names without spaces
    "sounds",  # the same, as they sound
    "swapped",  # whether the words come in another order
    "first",  # likeness of the first words
    "last",  # likeness of the last words
    "ends",  # the lesser of the two
    "lone",  # whether one name is a single word
    "numbers",  # numbers that differ; half for those only one name has
    "forms",  # whether both say a legal form, and not the same
    "length",  # letters of both, of 40
    "equal",  # whether every word of the shorter is in the longer
    "worst_length",  # letters of the worst pair's shorter word, of 10
)
"""Chosen from 31 by leaving out, one at a time, what the folds did without; see training/same_name/CARD.md."""


def lay_side_by_side(one: ReadName, other: ReadName) -> tuple[ReadName, ReadName]:
    """Return two names, the one with fewer words first; which is given first does not matter."""
    return (one, other) if one.rank <= other.rank else (other, one)


def measure_pairs(short: ReadName, long: ReadName, pairs: list[Pair]) -> tuple[float, ...]:
    """Return the features of two names whose words are paired, in the order of FEATURES."""
    ours, theirs = short.texts, long.texts
    last_ours, last_theirs = len(ours) - 1, len(theirs) - 1
    worst, worst_edits, worst_length = 2.0, 0, 0
    agreeing = first = last = swapped = 0.0
    edits, before = 0, -1
    for likeness, at, other in pairs:
        left, right = ours[at], theirs[other]
        agreeing += likeness * (len(left) + len(right))
        changed = _distance(left, right) if likeness < 1.0 else 0
        edits += changed
        if likeness < worst:
            worst, worst_edits, worst_length = likeness, changed, min(len(left), len(right))
        if at == 0 == other:
            first = likeness
        if at == last_ours and other == last_theirs:
            last = likeness
        if other < before:
            swapped = 1.0
        before = other
    total = short.size + long.size or 1
    return (
        agreeing / total,
        worst,
        worst_edits / 5 if worst_edits < 5 else 1.0,
        edits / 8 if edits < 8 else 1.0,
        _similarity(short.joined, long.joined),
        _similarity(short.sounds, long.sounds),
        swapped,
        first,
        last,
        first if first < last else last,
        1.0 if last_ours == 0 else 0.0,
        0.0 if short.numbers == long.numbers else 1.0 if short.numbers and long.numbers else 0.5,
        1.0 if short.forms and long.forms and short.forms != long.forms else 0.0,
        total / 40 if total < 40 else 1.0,
        1.0 if worst == 1.0 else 0.0,
        worst_length / 10 if worst_length < 10 else 1.0,
    )
