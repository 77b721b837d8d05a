"""The words of two names laid side by side, likest first."""

from operator import itemgetter

from rapidfuzz.distance import OSA

from rashomon.text.names.reading import NameWord, ReadName
from rashomon.text.names.sounds import consonants

ALIKE = 0.6
"""Likeness from which two words may be one word in two spellings; below it they contradict each other."""

_INITIAL, _NICKNAME, _INFLECTED, _BY_SOUND = 0.8, 0.86, 0.97, 0.96
_PLACE = 0.02
"""What a pair loses for standing at opposite ends, so that of two equal words the one in order is taken."""

_similarity = OSA.normalized_similarity
_PLACE_IN_SHORT = itemgetter(1)

Nicknames = dict[str, frozenset[str]]


Pair = tuple[float, int, int]
"""Two words taken for one another: likeness in [0, 1] and their places in the shorter and the longer name."""


def word_likeness(one: NameWord, other: NameWord, nicknames: Nicknames) -> float:
    """Return how alike two naming words are, in [0, 1]; 1 only for the same letters."""
    left, right = one.text, other.text
    if left == right:
        return 1.0
    if len(left) == 1 or len(right) == 1:
        return _INITIAL if left[0] == right[0] else 0.0
    if one.stem == other.stem and (one.stem is not left or other.stem is not right):
        return _INFLECTED
    if left in nicknames and right in nicknames[left]:
        return _NICKNAME
    written = _similarity(left, right)
    if one.sound and other.sound:
        heard = _BY_SOUND * _similarity(one.sound, other.sound)
        if heard > written:
            written = heard
    if (one.consonants is None) != (other.consonants is None):
        bones = _similarity(one.consonants or consonants(left), other.consonants or consonants(right))
        written = max(written, _BY_SOUND * bones)
    return written


def pair_words(short: ReadName, long: ReadName, nicknames: Nicknames) -> list[Pair]:
    """Return one pair for each word of the shorter name, in its order; equal words first, then the likest.

    The shorter name has no more words than the longer one.
    """
    texts = long.texts
    left_over = list(range(len(texts)))
    pairs: list[Pair] = []
    waiting: list[int] = []
    for at, text in enumerate(short.texts):
        if text in texts:
            for other in left_over:
                if texts[other] == text:
                    pairs.append((1.0, at, other))
                    left_over.remove(other)
                    break
            else:
                waiting.append(at)
        else:
            waiting.append(at)
    if not waiting:
        return pairs
    if len(waiting) == len(left_over) == 1:
        at, other = waiting[0], left_over[0]
        pairs.append((word_likeness(short.words[at], long.words[other], nicknames), at, other))
    else:
        pairs += _pair_likest(short, long, waiting, left_over, nicknames)
    pairs.sort(key=_PLACE_IN_SHORT)
    return pairs


def _pair_likest(
    short: ReadName, long: ReadName, waiting: list[int], left_over: list[int], nicknames: Nicknames
) -> list[Pair]:
    ours, theirs = short.words, long.words
    step, other_step = _PLACE / max(1, len(ours) - 1), _PLACE / max(1, len(theirs) - 1)
    scored: list[tuple[float, int, int, float]] = []
    for at in waiting:
        word = ours[at]
        for other in left_over:
            likeness = word_likeness(word, theirs[other], nicknames)
            scored.append((abs(at * step - other * other_step) - likeness, at, other, likeness))
    scored.sort()
    pairs: list[Pair] = []
    taken: set[int] = set()
    taken_theirs: set[int] = set()
    for _, at, other, likeness in scored:
        if at not in taken and other not in taken_theirs:
            taken.add(at)
            taken_theirs.add(other)
            pairs.append((likeness, at, other))
    return pairs
