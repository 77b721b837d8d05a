"""Characters as arrays: what each is to a word, and what it is folded to, looked up for a whole text at once."""

import unicodedata
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from rashomon.text.shingles import fold_character

LETTER, MARK, UNSEEN, JOINER, QUOTE, UNEVEN = 1, 2, 4, 8, 16, 32
"""Bits of `kinds`: letters and digits; combining marks; invisible ones; what joins letters; what opens a quotation;
what is folded to nothing or to several."""

BASE = 0x9E3779B97F4A7C15
"""Odd, so that it has an inverse modulo 2^64; the bits of the golden ratio."""

_KNOWN = 128
_CODE_POINTS = 0x110000
_WORD_BITS = (1 << 64) - 1
_JOINERS = frozenset("\u2019'\u2010\u2011-.,:&")
_QUOTES = frozenset("\u201c\u201e\u00ab\"\u2018'")


@dataclass(frozen=True, slots=True)
class CharacterTable:
    """Arrays by code point, filled as characters are met; untouched parts take no memory.

    Attributes:
        kinds: bits, see above.
        lengths: how many characters it is folded to; 0 for what is dropped.
        values: its part of a word's hash: sum of `scatter(c) * BASE**i` over what it is folded to.
    """

    kinds: NDArray[np.uint8] = field(repr=False)
    lengths: NDArray[np.uint8] = field(repr=False)
    values: NDArray[np.uint64] = field(repr=False)

    def learn(self, codes: NDArray[np.uint32]) -> NDArray[np.uint8]:
        """Return the kinds of the characters, after making sure that all of them are in the table."""
        kinds = self.kinds[codes]
        if int(kinds.min(initial=_KNOWN)) < _KNOWN:
            for code in np.unique(codes[kinds < _KNOWN]).tolist():
                self._enter(code)
            kinds = self.kinds[codes]
        return kinds

    def _enter(self, code: int) -> None:
        kind = kind_of(chr(code))
        folded = "" if kind & UNSEEN else fold_character(chr(code))
        self.lengths[code] = len(folded)
        self.values[code] = hash_folded(folded)
        self.kinds[code] = kind | _KNOWN | (UNEVEN if len(folded) != 1 else 0)


@cache
def load_characters() -> CharacterTable:
    """Return the table of this process, empty at first."""
    return CharacterTable(
        np.zeros(_CODE_POINTS, np.uint8), np.zeros(_CODE_POINTS, np.uint8), np.zeros(_CODE_POINTS, np.uint64)
    )


def kind_of(char: str) -> int:
    """Return the bits of a character."""
    category = unicodedata.category(char)
    bits = {"L": LETTER, "N": LETTER, "M": MARK}.get(category[0], 0) | (UNSEEN if category == "Cf" else 0)
    return bits | (JOINER if char in _JOINERS else 0) | (QUOTE if char in _QUOTES else 0)


def hash_folded(folded: str) -> int:
    """Return the hash of folded characters, modulo 2^64: what `values` add up to over a word."""
    return sum(scatter(ord(char)) * pow(BASE, at, 1 << 64) for at, char in enumerate(folded)) & _WORD_BITS


def scatter(number: int) -> int:
    """Return 64 bits that look random, the same for the same number.

    Source:
        splitmix64, Steele, Lea and Flood 2014.
    """
    mixed = (number + 1) * BASE & _WORD_BITS
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9 & _WORD_BITS
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB & _WORD_BITS
    return mixed ^ mixed >> 31
