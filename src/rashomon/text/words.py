"""Words with their places, and the few word operations every stage needs."""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

import regex

from rashomon.text.tokens import new_record

_WORD = regex.compile(
    r"\p{L}\.(?:\p{L}\.)+"  # initialisms: U.S.
    r"|[\p{L}\p{M}\p{N}]+(?:[\u2019'\u2010\u2011\-.&](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*"
    r"|[^\s\p{L}\p{N}]"
)
_SENTENCE, _KEPT = 600, 1 << 10
"""Characters of stretches whose words are kept, and how many, the last ones asked for: what reads a sentence reads it
again and again."""
POSSESSIVES = frozenset({"'s", "’s"})
"""The ending of a possessive as a word of its own."""
POSSESSIVE_MARKS = POSSESSIVES | {"'", "’"}
"""The same, and the bare mark after a plural."""
_POSSESSIVE = regex.compile(r"(?:[\u2019']s|(?<=s)[\u2019'])$")


class Word(NamedTuple):
    """A word or a single punctuation mark at [start, end).

    `lower` is its lower-case form, straight quotes; `is_word` says whether it is a word or number, no mark;
    `is_capitalised` whether its first letter is upper case.
    """

    text: str
    start: int
    end: int
    lower: str
    is_word: bool
    is_capitalised: bool


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words and punctuation marks of text [start, end), possessive endings as words of their own."""
    stop = len(text) if end is None else end
    return [*_kept_words(text, start, stop)] if stop - start <= _SENTENCE else _find_words(text, start, stop)


@lru_cache(maxsize=_KEPT)
def _kept_words(text: str, start: int, end: int) -> tuple[Word, ...]:
    return tuple(_find_words(text, start, end))


def _find_words(text: str, start: int, end: int) -> list[Word]:
    words: list[Word] = []
    for found in _WORD.finditer(text, start, end):
        piece = found.group()
        begin = found.start()
        word = _word(piece, begin)
        cut = _possessive_at(piece) if "'" in word.lower else 0
        words += (_word(piece[:cut], begin), _word(piece[cut:], begin + cut)) if cut else (word,)
    return words


def _possessive_at(piece: str) -> int:
    """Return where the possessive ending of a word begins, 0 where it has none."""
    ending = _POSSESSIVE.search(piece) if len(piece) > 2 else None
    return ending.start() if ending is not None else 0


def _word(piece: str, start: int) -> Word:
    lower = piece.lower()
    if "\u2019" in lower:
        lower = lower.replace("\u2019", "'")
    first = piece[0]
    return new_record(Word, (piece, start, start + len(piece), lower, first.isalnum(), first.isupper()))


def fold(text: str) -> str:
    """Return `text` in lower case without accents, straight apostrophes: for comparing, never for showing."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("\u2019", "'")).lower()
    return "".join(char for char in plain if not unicodedata.combining(char))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return a lower-case English word without its inflection ending: `talks` and `talking` give `talk`.

    Cautious by design: it conflates inflections, seldom derivations.

    Source:
        The plural and verb endings of Porter 1980, steps 1a and 1b.
    """
    if len(word) <= 3 or not word.isalpha():
        return word
    for ending, repair in (("sses", "ss"), ("ies", "y"), ("ied", "y")):
        if word.endswith(ending):
            return word[: -len(ending)] + repair
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return stem(word[:-1]) if word.endswith(("ings", "eds")) else _trim_e(word[:-1])
    for ending in ("ing", "ed"):
        base = word[: -len(ending)]
        if word.endswith(ending) and len(base) >= 3 and any(char in "aeiouy" for char in base):
            return _undouble(base)
    return _trim_e(word)


def _undouble(base: str) -> str:
    doubled = len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz"
    return base[:-1] if doubled else base


def _trim_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
