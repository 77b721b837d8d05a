"""Tokens for time and number grammars: numbers, dates and clock times whole, hyphens and endings apart."""

import re
from typing import NamedTuple, Protocol, TypeVar

_TOKEN = re.compile(
    r"""
    [^\W\d_]++(?=\s)                                # letters before a blank: what most words are, read at once
  | \d{4}-\d{1,2}-\d{1,2}(?!\d)                      # 2031-04-09
  | \d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)      # 09.04.2031
  | \d{1,2}:\d{2}(?::\d{2})?(?!\d)                   # 18:30
  | (?:\d{2}|['\u2019])?\d0s(?!\w)                   # 1990s, '90s
  | \d+(?:st|nd|rd|th)(?!\w)                         # 21st
  | \d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?!\d)(?:\.\d+)?  # 110,000
  | \d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?        # 12,34,567: Indian groups
  | \d{1,3}(?:[ ]\d00)+(?![\d.,]\d)(?!\d)             # 212 000: groups as other languages part them
  | \d+,\d{1,2}(?![\d,])                            # 6,8: a comma for the point, as in translated text
  | \d+(?:\.\d+)?
  | (?<![\w.,])\.\d+(?!\w)                           # .08
  | [aApP]\.\s?[mM]\.?(?!\w)                         # p.m.
  | (?:[^\W\d_]\.){2,}                               # U.S.
  | [oO]['\u2019][cC]lock(?!\w)
  | n['\u2019]t(?!\w) | ['\u2019](?:s|S|ll|d|ve|re|m)(?!\w)
  | (?:USD|EUR|GBP|CHF|JPY|CNY|INR|AUD|CAD|NZD|HKD|SGD|Rs)(?=\d)  # USD115: a sum, no word
  | [^\W\d_](?:(?!n['\u2019]t(?!\w))[^\W_])*         # words, letters first: G7
  | \S
    """,
    re.VERBOSE,
)


_Record = TypeVar("_Record", bound=tuple[object, ...])


class _NewRecord(Protocol):
    def __call__(self, record: type[_Record], fields: tuple[object, ...], /) -> _Record: ...


new_record: _NewRecord = vars(tuple)["__new__"]
"""Makes a NamedTuple of a class and a tuple of its fields: the class's own call is a Python function that costs twice
as much, and each text has thousands of words."""


class Token(NamedTuple):
    """A word, number or mark at [start, end) of the text it was read from; `lower` has straight apostrophes."""

    text: str
    start: int
    end: int
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_capitalised(self) -> bool:
        """Whether its first letter is upper case."""
        return self.text[0].isupper()

    @property
    def is_digits(self) -> bool:
        """Whether it begins with a digit, or with a point and a digit."""
        return self.text[0].isdecimal() or (self.text[0] == "." and self.text[-1].isdecimal())


def split_tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of text [start, end) in order; offsets count from the beginning of `text`.

    Hyphens are tokens of their own (`mid`, `-`, `May`), so are endings (`Monday`, `'s`).
    """
    stop = len(text) if end is None else end
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text, start, stop):
        piece = found.group()
        lower = piece.lower()
        if "\u2019" in lower:
            lower = lower.replace("\u2019", "'")
        tokens.append(new_record(Token, (piece, *found.span(), lower)))
    return tokens


def glued(left: Token, right: Token) -> bool:
    """Whether nothing stands between the two."""
    return left.end == right.start
