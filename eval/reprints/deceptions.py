"""Letters that look like others, or like nothing: what a copier may do against being found."""

from __future__ import annotations

import re
from random import Random

_WORD = re.compile(r"[^\W\d_]{3,}")
_LOOKALIKE = str.maketrans("aeopcyx", "аеорсух")
_INVISIBLE = ("\u200b", "\u200c", "\u2060", "\ufeff", "\u00ad")
_TOUCHED = 0.15
"""Part of the words that are changed."""


def deceive(paragraph: str) -> str:
    """Put invisible characters, marks of direction and Cyrillic lookalikes into some words; always the same ones."""
    rng = Random(paragraph)

    def other(found: re.Match[str]) -> str:
        word = found.group()
        if rng.random() > _TOUCHED:
            return word
        way = rng.randrange(3)
        if way == 0:
            at = rng.randrange(1, len(word))
            return f"{word[:at]}{rng.choice(_INVISIBLE)}{word[at:]}"
        if way == 1:
            return f"\u202a{word}\u202c" if rng.random() < 0.5 else f"{word[0]}\u200f{word[1:]}"
        return word.translate(_LOOKALIKE)

    return _WORD.sub(other, paragraph)


def plain(paragraph: str) -> str:
    """The paragraph as it is."""
    return paragraph
