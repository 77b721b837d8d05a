"""Folded words with their places, and hashes of runs of them: what copies are found by."""

from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b

import regex

from rashomon.text.words import fold

_WORD = regex.compile(
    r"[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}]|[\u2019'\u2010\u2011\-.,:&](?=\p{Cf}*[\p{L}\p{N}]))*"
)
_UNSEEN = regex.compile(r"\p{Cf}+")
_LOOKS_LIKE = str.maketrans("аеорсухіјѕһԁɡαοεινρτυχκ", "aeopcyxijshdgaoeivptuxk")
_KNOWN_WORDS = 1 << 16  # folded words kept in memory: more than the vocabulary of most archives, a few MiB


@dataclass(frozen=True, slots=True)
class FoldedWords:
    """The words of a text, folded, each with its half-open range of code points.

    Folded words are for comparing only: lower case, no accents, no invisible characters, letters that look
    alike in Latin, Greek and Cyrillic taken for one. Punctuation marks are no words.
    """

    words: tuple[str, ...] = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)

    def __len__(self) -> int:
        return len(self.words)


def fold_words(text: str, start: int = 0, end: int | None = None) -> FoldedWords:
    """Return the folded words of text [start, end); offsets count from the beginning of `text`."""
    found = [(one.group(), one.start(), one.end()) for one in _WORD.finditer(text, start, end)]
    return FoldedWords(
        tuple([_fold_word(word) for word, _, _ in found]),
        tuple([begin for _, begin, _ in found]),
        tuple([stop for _, _, stop in found]),
    )


@lru_cache(maxsize=_KNOWN_WORDS)
def _fold_word(word: str) -> str:
    if word.isascii():
        return word.lower()
    return fold(_UNSEEN.sub("", word)).replace("\u2010", "-").replace("\u2011", "-").translate(_LOOKS_LIKE)


def hash_shingles(words: tuple[str, ...] | list[str], length: int) -> list[int]:
    """Return a 64-bit hash for each run of `length` words, in order; none if there are fewer words.

    The same in every process. Two different runs share a hash once in 10^19: whoever needs certainty compares
    the words.

    Source:
        Shingles after Broder 1997.
    """
    return [
        int.from_bytes(blake2b(" ".join(words[at : at + length]).encode(), digest_size=8).digest(), "big")
        for at in range(len(words) - length + 1)
    ]
