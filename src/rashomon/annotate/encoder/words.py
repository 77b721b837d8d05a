"""The encoder's words: where they stand, and what the encoder is told of each beside its letters.

Training and reading share this module, so that a word looks the same to both.
"""

import zlib
from functools import lru_cache
from typing import NamedTuple

import regex

SUFFIX_BUCKETS = 2048
SHAPES = 10
SETTINGS = 6

_WORD = regex.compile(
    r"(?:https?://|www\.)[^\s<>\"“”]+"
    r"|[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+"
    r"|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?!\p{L})"
    r"|(?:\p{L}\.){2,}"
    r"|[\p{L}\p{M}\p{N}]+?(?=n['’]t(?![\p{L}\p{N}]))"
    r"|n['’]t(?![\p{L}\p{N}])"
    r"|['’](?:s|S|ll|d|ve|re|m)(?![\p{L}\p{N}])"
    r"|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?=\p{L}{3})[\p{L}\p{M}]+)?"
    r"|\.{2,}|-{2,}"
    r"|\S"
)
_OPENING = "“„«"
_CLOSING = "”»"
_MARKS = frozenset((*_OPENING, *_CLOSING, '"'))
_MOST_KNOWN = 50_000
"""Words whose look is kept: a bound on memory, more than a year of news uses."""


class EncoderWord(NamedTuple):
    """A word, number or mark at [start, end).

    `shape` is its case and kind, `suffix` a hash of its last three letters, `setting` whether it stands between
    quotation marks and what divides it from the word before.
    """

    text: str
    start: int
    end: int
    shape: int
    suffix: int
    setting: int


def split_encoder_words(text: str, start: int = 0, end: int | None = None) -> list[EncoderWord]:
    """Return the words of text [start, end) in order; hyphens and English clitics are words of their own.

    Source:
        Word division after the English Universal Dependencies treebanks (EWT, GUM).
    """
    words: list[EncoderWord] = []
    quoted, before = False, -1
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        word = found.group()
        begin, stop = found.span()
        gap = _gap(text, before, begin)
        quoted = quoted and gap != 2
        if word in _MARKS:
            quoted = word in _OPENING or (word == '"' and not quoted)
        words.append(EncoderWord(word, begin, stop, *_look_of(word), gap + 3 * quoted))
        before = stop
    return words


def _gap(text: str, before: int, begin: int) -> int:
    """Return what stands before a word: 0 nothing, 1 a space, 2 the beginning of a paragraph."""
    if begin == before:
        return 0
    return 2 if before < 0 or text.find("\n", before, begin) >= 0 else 1


@lru_cache(maxsize=_MOST_KNOWN)
def _look_of(word: str) -> tuple[int, int]:
    return shape_of(word), suffix_of(word)


def shape_of(word: str) -> int:
    """Return the case and kind of a word as a number below SHAPES."""
    if word.isalpha():
        if word.islower():
            return 0
        if word.isupper():
            return 2 if len(word) > 1 else 6
        return 1 if word[0].isupper() and word[1:].islower() else 3
    if word[0].isdigit():
        return 4 if len(word) == 4 and word.isdigit() else 5
    if any(char.isalpha() for char in word):
        return 8 if word[0].isupper() or "." in word else 9
    return 7


def suffix_of(word: str) -> int:
    """Return the bucket of the last three letters in lower case, in [0, SUFFIX_BUCKETS)."""
    return zlib.crc32(word[-3:].lower().encode()) % SUFFIX_BUCKETS
