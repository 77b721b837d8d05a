"""Words, numbers and marks of a text in another language, with its elisions and compounds taken apart."""

from functools import cache

import regex

from rashomon.lexicons import load_lexicon
from rashomon.text.tokens import Token

_TOKEN = regex.compile(
    r"""
    \d{4}-\d{1,2}-\d{1,2}(?!\d)                            # 2031-04-09
  | \d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)            # 09.04.2031
  | \d{1,2}:\d{2}(?!\d)                                    # 18:30
  | \d{1,2}[hH](?:\d{2})?(?![\p{L}\d])                     # 18h30
  | 1er(?!\p{L})
  | \d+(?:[.,\u00a0\u202f]\d+)*
  | \p{L}[\p{L}\p{M}\p{Nd}]*(?:['\u2019\u02bc\u2010\u2011-][\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*)*
  | [^\s]
    """,
    regex.VERBOSE,
)
_ELISION = regex.compile(r"(?:jusqu|lorsqu|puisqu|quoiqu|qu|[cdjlmnst])['\u2019](?=\p{L})", regex.IGNORECASE)
_INVERTED = regex.compile(r"(?<=\p{L})(?:-t)?-(?=(?:ils?|elles?|on)$)")
_WHOLE = frozenset({"aujourd'hui", "d'abord", "d'ailleurs", "d'accord"})


def split_tokens_of(text: str, start: int, end: int, language: str | None) -> list[Token]:
    """Return the tokens of text [start, end) in order; offsets count from the beginning of `text`.

    Words keep hyphens and apostrophes, but for French elisions ("l'", "qu'"), inverted pronouns ("dit-il") and
    "mi-", and for German weekdays with a part of the day ("Montagabend"), which are tokens of their own.
    """
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text, start, end):
        cuts = _cuts(found.group(), language) if language in ("fr", "de") else ()
        low = found.start()
        for cut in cuts:
            tokens.append(_token(text, low, found.start() + cut))
            low = found.start() + cut
        tokens.append(_token(text, low, found.end()))
    return tokens


def _token(text: str, start: int, end: int) -> Token:
    piece = text[start:end]
    return Token(piece, start, end, _plain(piece))


def _plain(piece: str) -> str:
    return piece.lower().replace("\u2019", "'").replace("\u02bc", "'").replace("\u2011", "-").replace("\u2010", "-")


def _cuts(piece: str, language: str | None) -> tuple[int, ...]:
    """Return where a word falls into several, offsets inside it."""
    if language == "de":
        return _weekday_cut(piece)
    lower = _plain(piece)
    if lower in _WHOLE:
        return ()
    elision = _ELISION.match(piece)
    if elision is not None and elision.end() < len(piece):
        rest = _cuts(piece[elision.end() :], language)
        return (elision.end(), *(elision.end() + cut for cut in rest))
    if lower.startswith("mi-"):
        return (2, 3)
    inverted = _INVERTED.search(piece)
    return (inverted.start(), inverted.end()) if inverted is not None else ()


def _weekday_cut(piece: str) -> tuple[int, ...]:
    if not piece[0].isupper():
        return ()
    lower = piece.lower()
    for weekday in _german_weekdays():
        if lower.startswith(weekday) and lower[len(weekday) :] in load_lexicon("times", "de").table("parts_of_day"):
            return (len(weekday),)
    return ()


@cache
def _german_weekdays() -> tuple[str, ...]:
    from babel import Locale  # slow to import; only German needs it here

    listed = Locale("de").days["format"]["wide"].values()
    return (*(day.lower() for day in listed), *load_lexicon("times", "de").table("weekdays"))
