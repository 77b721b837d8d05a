"""Words of many texts as arrays: their places and a hash of each, without a Python object for any of them."""

from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from rashomon.text.characters import BASE, JOINER, LETTER, MARK, QUOTE, UNEVEN, UNSEEN, load_characters, scatter

Numbers = NDArray[np.int64]
Hashes = NDArray[np.uint64]

_MOST_CHARACTERS = 1 << 16
"""Characters hashed at a time: the arrays then stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class HashedWords:
    """The words of a text, in order: half-open ranges of code points, and a 64-bit hash of each, folded.

    Two words have the same hash where `rashomon.text.shingles.fold_words` folds them to the same; different ones
    share it once in 10^19. The same in every process. `quotes` are the places of marks that may open a quotation.
    """

    starts: Numbers = field(repr=False)
    ends: Numbers = field(repr=False)
    hashes: Hashes = field(repr=False)
    quotes: Numbers = field(repr=False)

    def __len__(self) -> int:
        return len(self.hashes)


def hash_words(text: str) -> HashedWords:
    """Return the words of a text; the same words as `rashomon.text.shingles.fold_words` finds."""
    codes = np.frombuffer(f"\n{text}\n".encode("utf-32-le", "surrogatepass"), np.uint32)
    table = load_characters()
    kinds = table.learn(codes)
    starts, ends = _find_words(kinds)
    parts = table.values[codes]
    if bool((kinds & UNEVEN).any()):
        places = np.cumsum(table.lengths[codes], dtype=np.int64) - table.lengths[codes]
        powers, inverses = _powers(1 << int(places[-1]).bit_length())
        parts *= powers[places]
        begins = places[starts]
    else:
        powers, inverses = _powers(1 << len(codes).bit_length())
        parts *= powers[: len(codes)]
        begins = starts
    sums = np.cumsum(parts)
    hashes = (sums[ends - 1] - sums[starts - 1]) * inverses[begins]
    return HashedWords(starts - 1, ends - 1, hashes, np.flatnonzero(kinds & QUOTE) - 1)


def hash_runs(hashes: Hashes, length: int) -> Hashes:
    """Return a 64-bit hash for each run of `length` words, in order; none if there are fewer words.

    Source:
        Shingles after Broder 1997.
    """
    count = len(hashes) - length + 1
    if count <= 0:
        return np.zeros(0, np.uint64)
    runs = hashes[:count].copy()
    for step in range(1, length):
        runs += hashes[step : step + count] * np.uint64(scatter(step) | 1)
    return _scatter_all(runs)


def batches(lengths: list[int]) -> list[tuple[int, int]]:
    """Return half-open ranges of texts that are best hashed together, given their lengths in characters."""
    found: list[tuple[int, int]] = []
    first = held = 0
    for at, length in enumerate(lengths):
        if held and held + length > _MOST_CHARACTERS:
            found.append((first, at))
            first, held = at, 0
        held += length
    return [*found, (first, len(lengths))] if first < len(lengths) else found


def _find_words(kinds: NDArray[np.uint8]) -> tuple[Numbers, Numbers]:
    """Return where words start and end; the first and the last character belong to none.

    A word begins with a letter, digit or combining mark and goes on through these, invisible characters, and
    joining marks that a letter or digit follows.
    """
    inside = kinds & (LETTER | MARK | UNSEEN) != 0
    joins = np.flatnonzero(kinds & JOINER)
    inside[joins[_letter_follows(kinds, joins)]] = True
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    starts, ends = edges[::2], edges[1::2]
    late = np.flatnonzero(kinds[starts] & (LETTER | MARK) == 0)
    if not len(late):
        return starts, ends
    starts = starts.copy()
    while len(late):
        starts[late] += 1
        late = late[(starts[late] < ends[late]) & (kinds[starts[late]] & (LETTER | MARK) == 0)]
    kept = starts < ends
    return starts[kept], ends[kept]


def _letter_follows(kinds: NDArray[np.uint8], places: Numbers) -> NDArray[np.bool_]:
    after = places + 1
    while len(unseen := np.flatnonzero(kinds[after] & UNSEEN)):
        after[unseen] += 1
    letters: NDArray[np.bool_] = np.not_equal(kinds[after] & LETTER, 0)
    return letters


@cache
def _powers(count: int) -> tuple[Hashes, Hashes]:
    """Return the first powers of the base and of its inverse, modulo 2^64."""
    inverse = pow(BASE, -1, 1 << 64)
    bases = (np.full(count, base, np.uint64) for base in (BASE, inverse))
    powers, inverses = (np.concatenate([[np.uint64(1)], np.cumprod(base)[:-1]]) for base in bases)
    return powers, inverses


def _scatter_all(hashes: Hashes) -> Hashes:
    """Return each hash mixed so that its high bits depend on all its bits; see `characters.scatter`."""
    mixed = (hashes ^ hashes >> np.uint64(30)) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ mixed >> np.uint64(27)) * np.uint64(0x94D049BB133111EB)
    return mixed ^ mixed >> np.uint64(31)
