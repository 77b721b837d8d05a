"""Folded words with their places: what texts are compared by."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from rashomon.text.words import fold

_WORD = regex.compile(
    r"[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}]|[\u2019'\u2010\u2011\-.,:&](?=\p{Cf}*[\p{L}\p{N}]))*"
)
_UNSEEN = regex.compile(r"\p{Cf}+")
_LOOKS_LIKE = str.maketrans("аеорсухіјѕһԁɡαοεινρτυχκς\u2010\u2011", "aeopcyxijshdgaoeivptuxkσ--")
_KNOWN_WORDS = 1 << 16  # folded words kept in memory: more than the vocabulary of most archives, a few MiB


@dataclass(frozen=True, slots=True)
class FoldedWords:
    """The words of a text, folded, each with its half-open range of code points.

    Folded words are for comparing only: lower case, no accents, no invisible characters, letters that look
    alike in Latin, Greek and Cyrillic taken for one. Punctuation marks are no words.
    """

    words: tuple[str, ...] = field(repr=False)
    starts: Sequence[int] = field(repr=False)
    ends: Sequence[int] = field(repr=False)

    def __len__(self) -> int:
        return len(self.words)


def fold_words(text: str, start: int = 0, end: int | None = None) -> FoldedWords:
    """Return the folded words of text [start, end); offsets count from the beginning of `text`."""
    found = [(one.group(), one.start(), one.end()) for one in _WORD.finditer(text, start, end)]
    return FoldedWords(
        tuple([fold_word(word) for word, _, _ in found]),
        tuple([begin for _, begin, _ in found]),
        tuple([stop for _, _, stop in found]),
    )


@lru_cache(maxsize=_KNOWN_WORDS)
def fold_word(word: str) -> str:
    """Return a word as it is compared."""
    return word.lower() if word.isascii() else fold_character(_UNSEEN.sub("", word))


def fold_character(char: str) -> str:
    """Return what a visible character is compared as: nothing, one character or several."""
    return fold(char).translate(_LOOKS_LIKE)
