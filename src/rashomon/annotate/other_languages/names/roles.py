"""Roles beside names: "министр иностранных дел", "le ministre de l'Intérieur", "Bundeskanzlerin"."""

from collections.abc import Sequence

from rashomon.annotate.other_languages.inflection import ends_in, stem, stems_of
from rashomon.annotate.other_languages.names.pieces import is_role_word
from rashomon.lexicons import load_lexicon
from rashomon.text.tokens import Token

_LONGEST = {"ru": 7, "uk": 7, "fr": 6, "de": 4}
"""Tokens between a role's noun and the name it belongs to."""
_INNER = {
    "ru": frozenset({"по", "и"}),
    "uk": frozenset({"з", "із", "у", "і", "та"}),
    "fr": frozenset({"de", "du", "des", "d'", "l'", "la", "et"}),
    "de": frozenset({"von", "der", "des", "für"}),
}
"""Closed words a role phrase may hold."""


def role_before(tokens: Sequence[Token], start: int, language: str) -> tuple[int, int] | None:
    """Return the tokens [low, high) of the role that stands before token `start`, or None.

    French and German may put a comma between: "le ministre des Transports, Ana Ruiz".
    """
    near = start - 2 if start > 1 and tokens[start - 1].text == "," and language in ("fr", "de") else start - 1
    for at in range(near, max(-1, start - 2 - _LONGEST[language]), -1):
        token = tokens[at]
        if token.text == "." and at and is_role_word(tokens[at - 1], language):
            continue
        if not token.is_word:
            return None
        if is_role_word(token, language):
            ends = near < start - 1 or _may_end_role(tokens[near], language)
            return (_widened(tokens, at, language), near + 1) if ends else None
        if not _may_stand_inside(token, language):
            return None
    return None


def _may_end_role(token: Token, language: str) -> bool:
    """Whether a name can follow: not after "ministre de l'" or "мэр города"."""
    if token.lower in _INNER[language]:
        return False
    return stem(token.text, language) not in stems_of("places", language, "features")


def _widened(tokens: Sequence[Token], at: int, language: str) -> int:
    """Return where the role begins: further role words before its noun count."""
    while at and tokens[at - 1].is_word and is_role_word(tokens[at - 1], language):
        at -= 1
    return at


def _may_stand_inside(token: Token, language: str) -> bool:
    closed = load_lexicon("function_words", language).word_set("closed")
    if token.lower in closed:
        return token.lower in _INNER[language]
    if token.is_capitalised:
        return True
    if is_verb_like(token, language):
        return False
    return language != "de" or ends_in(token.lower, language, "adjectives")


def is_verb_like(token: Token, language: str) -> bool:
    """Whether a word in lower case is a verb, by the cue lexicon or by its ending."""
    if token.is_capitalised or not token.is_word:
        return False
    cues = load_lexicon("cues", language)
    if token.lower in cues.word_set("finite") or token.lower in cues.word_set("auxiliaries"):
        return True
    return ends_in(token.lower, language, "verbs")


def role_after(tokens: Sequence[Token], end: int, language: str) -> tuple[int, int] | None:
    """Return the tokens of an apposition after a name (", министр обороны,") if it begins with a role, or None."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return None
    articles = {"le", "la", "l'", "un", "une", "der", "die", "ein", "eine"}
    first = end + 1 + (tokens[end + 1].lower in articles)
    if first >= len(tokens) or not is_role_word(tokens[first], language):
        return None
    at = first + 1
    while at < len(tokens) and at - first <= _LONGEST[language] and _belongs(tokens[at], language):
        at += 1
    closes = at == len(tokens) or tokens[at].text in ",.;)"
    return (first, at) if closes else None


def _belongs(token: Token, language: str) -> bool:
    return token.is_word and (_may_stand_inside(token, language) or is_role_word(token, language))
