"""The encoder's words: where they stand, and what the encoder is told of each beside its letters.

Training and reading share this module, so that a word looks the same to both.
"""

import zlib
from functools import lru_cache
from typing import NamedTuple

import regex

from rashomon.text.tokens import new_record

SUFFIX_BUCKETS = 2048
SHAPES = 10
SETTINGS = 6

_WORD = regex.compile(
    r"\p{L}++(?=\s)"  # most words; without it each is tried as an address of five kinds first
    r"|(?:https?://|www\.)[^\s<>\"“”]+"
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
    quotation marks (3) and what divides it from the word before: 0 nothing, 1 a space, 2 the end of a paragraph.
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
    quoted, before, line_end = False, -1, -1
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        word = found.group()
        begin, stop = found.span()
        gap = 0 if begin == before else 1
        if begin > line_end:
            gap, quoted = 2, False
            line_end = _line_end(text, begin)
        if word in _MARKS:
            quoted = word in _OPENING or (word == '"' and not quoted)
        words.append(new_record(EncoderWord, (word, begin, stop, *_look_of(word), gap + 3 * quoted)))
        before = stop
    return words


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


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
