"""The encoder's words: where they stand, and what the encoder is told of each beside its letters.

Training and reading share this module, so that a word looks the same to both.
"""

import zlib
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class EncoderWord:
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
    spans = [one.span() for one in _WORD.finditer(text, start, len(text) if end is None else end)]
    return describe_words([text[a:b] for a, b in spans], _breaks(text, spans), spans)


def describe_words(words: list[str], breaks: list[int], spans: list[tuple[int, int]]) -> list[EncoderWord]:
    """Return the words with their features.

    Args:
        words: as written.
        breaks: for each word what stands before it: 0 nothing, 1 a space, 2 the beginning of a paragraph.
        spans: [start, end) of each.
    """
    described: list[EncoderWord] = []
    quoted = False
    for word, gap, (start, end) in zip(words, breaks, spans, strict=True):
        if gap == 2:
            quoted = False
        if word in _CLOSING:
            quoted = False
        elif word in _OPENING:
            quoted = True
        elif word == '"':
            quoted = not quoted
        described.append(EncoderWord(word, start, end, shape_of(word), suffix_of(word), gap + 3 * quoted))
    return described


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


def _breaks(text: str, spans: list[tuple[int, int]]) -> list[int]:
    found: list[int] = []
    before = None
    for start, end in spans:
        gap = "\n" if before is None else text[before:start]
        found.append(2 if "\n" in gap else 1 if gap else 0)
        before = end
    return found
