"""Tense of the words around a time in another language: past, future, or nothing said."""

from collections.abc import Sequence

from rashomon.annotate.other_languages.inflection import ends_in
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Direction
from rashomon.text.tokens import Token

_REACH = 10  # tokens on each side, inside the clause
_BREAKS = frozenset({";", ":", "—", "–", "«", "»", "“", "”", "„", '"', "("})


def read_direction_in(tokens: Sequence[Token], start: int, end: int, language: str) -> Direction:
    """Return the direction that the clause around tokens [start, end) gives.

    Words of the lexicon's section `future` say that something is to come; endings of past verbs, that it has
    been. The nearer one decides.
    """
    future = load_lexicon("times", language).word_set("future")
    nearest: dict[Direction, int] = {}
    for distance, token in _around(tokens, start, end):
        if token.lower in future:
            nearest.setdefault("future", distance)
        elif token.is_word and not token.is_capitalised and ends_in(token.lower, language, "past"):
            nearest.setdefault("past", distance)
    return min(nearest, key=lambda one: (nearest[one], one)) if nearest else "none"


def _around(tokens: Sequence[Token], start: int, end: int) -> list[tuple[int, Token]]:
    found: list[tuple[int, Token]] = []
    for step, first in ((-1, start - 1), (1, end)):
        for distance in range(1, _REACH + 1):
            at = first + step * (distance - 1)
            if not 0 <= at < len(tokens) or tokens[at].text in _BREAKS:
                break
            found.append((distance, tokens[at]))
    return sorted(found, key=lambda one: (one[0], one[1].start))
