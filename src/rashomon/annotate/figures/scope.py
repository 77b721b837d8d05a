"""What narrows a figure: modifiers, outcomes, place phrases, as lower-case content words."""

from collections.abc import Sequence

from rashomon.annotate.figures.vocabulary import FigureVocabulary
from rashomon.text.tokens import Token

_DETERMINERS = frozenset("the a an its their his her this that these those our".split())
_LONGEST = 4
_MEASURE_REACH = 4


def place_words(tokens: Sequence[Token], end: int, words: FigureVocabulary) -> tuple[str, ...]:
    """Return the content words of the place phrases that follow token `end`: `near the border with …`."""
    found: list[str] = []
    index = end
    while index + 1 < len(tokens) and tokens[index].lower in words.place_words and len(found) < 2 * _LONGEST:
        index += 1
        while index < len(tokens) and tokens[index].lower in _DETERMINERS:
            index += 1
        taken = 0
        while index < len(tokens) and taken < _LONGEST and _is_content(tokens[index], words):
            if taken and tokens[index - 1].is_capitalised and not tokens[index].is_capitalised:
                break
            found.append(tokens[index].lower)
            index, taken = index + 1, taken + 1
            if index < len(tokens) and tokens[index].lower in ("'s", "-"):
                index += 1
        if not taken:
            break
    return tuple(found)


def measured_words(tokens: Sequence[Token], start: int, end: int, words: FigureVocabulary) -> tuple[str, ...]:
    """Return what a measure measures: `lasted` before it, `deep` or `away` after it."""
    before = [token.lower for token in tokens[max(start - _MEASURE_REACH, 0) : start]]
    after = [token.lower for token in tokens[end : end + 2] if token.text not in ("-", ",")]
    named = [words.measure_words[word] for word in (*before, *after[:1]) if word in words.measure_words]
    return tuple(dict.fromkeys(named))


def _is_content(token: Token, words: FigureVocabulary) -> bool:
    other = token.lower in words.stops or token.lower in words.time_words or token.lower in words.outcomes
    return token.is_word and not other
