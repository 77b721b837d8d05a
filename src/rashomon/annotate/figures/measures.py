"""Measures: durations, distances, ages, sums and shares."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.annotate.figures.bare_counts import is_toll_word
from rashomon.annotate.figures.draft import Draft
from rashomon.annotate.figures.heads import read_head
from rashomon.annotate.figures.quantity import Quantity
from rashomon.annotate.figures.scope import measured_words, place_words
from rashomon.annotate.figures.vocabulary import FigureVocabulary
from rashomon.text.tokens import Token

_HYPHENS = "-\u2010\u2011"
_LONGEST = 3
_MOMENTS = frozenset({"day", "second", "minute", "night", "week"})


def draft_measure(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary) -> Draft | None:
    """Return the draft of a number with a unit of measure, or None for an idiom ("one day")."""
    if _is_idiom(tokens, found) or is_toll_word(tokens, found):
        return None
    end, named = _adjective(tokens, found, words)
    scope = measured_words(tokens, found.start, found.end, words)
    quantity = _loosened(found, words) if found.compound and "old" not in (*named, *scope) else found
    head = read_head(tokens, found.end, words) if _is_of(tokens, found.end) else None
    counted = (head.start, head.end) if head and head.unit else _of_words(tokens, found.end, words)
    narrowed = tuple(dict.fromkeys((*named, *scope, *_lowers(tokens, counted))))
    places = () if counted else place_words(tokens, end, words)
    return Draft(found.start, end, quantity, found.unit, counted, narrowed, (), places=places)


def _is_idiom(tokens: Sequence[Token], found: Quantity) -> bool:
    """Whether "one day" tells no length."""
    bare_one = found.value == 1 and found.spelled and found.shape == "exact" and not found.compound
    return bare_one and found.unit in _MOMENTS


def _adjective(tokens: Sequence[Token], found: Quantity, words: FigureVocabulary) -> tuple[int, tuple[str, ...]]:
    """Return the end with an adjective of measure joined by hyphens (`-old`, `-deep`), and that adjective."""
    end = found.end
    if end + 1 < len(tokens) and tokens[end].text in _HYPHENS and tokens[end + 1].lower in words.measure_words:
        return end + 2, (words.measure_words[tokens[end + 1].lower],)
    if end < len(tokens) and tokens[end].lower == "old":
        return end + 1, ("old",)
    return end, ()


def _loosened(found: Quantity, words: FigureVocabulary) -> Quantity:
    """A time before a noun ("a two-year siege") is a label, rounded to its unit."""
    if found.unit not in words.quantity.time_units or found.shape != "exact":
        return found
    return replace(found, low=None, high=None)


def _is_of(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower == "of"


def _of_words(tokens: Sequence[Token], at: int, words: FigureVocabulary) -> tuple[int, int] | None:
    """Return the noun phrase of `34 inches of snow`, `412 km of new pipe`."""
    if not _is_of(tokens, at):
        return None
    end = at + 1
    while end < len(tokens) and end - at <= _LONGEST and tokens[end].is_word and tokens[end].lower not in words.stops:
        end += 1
    return (at + 1, end) if end > at + 1 else None


def _lowers(tokens: Sequence[Token], counted: tuple[int, int] | None) -> tuple[str, ...]:
    return tuple(token.lower for token in tokens[slice(*counted)] if token.is_word) if counted else ()
