"""Read what bounds a number or makes it vague: hedges before and after it, "another" before it."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.annotate.figures.quantity import Quantity
from rashomon.annotate.figures.quantity_words import QuantityWords
from rashomon.annotate.figures.units import with_unit
from rashomon.text.tokens import Token


def with_hedges(tokens: Sequence[Token], bare: Quantity, words: QuantityWords) -> Quantity:
    """Read hedges and "another" before the number, outermost last, and hedges after it."""
    found = bare
    start = bare.start
    spoken: list[str] = [bare.hedge] if bare.hedge else []
    while start > 0:
        increment = words.increments.ending_at(tokens, start)
        hedge = words.hedges.ending_at(tokens, start)
        if increment is not None and (hedge is None or increment[1] <= hedge[1]):
            found, start = replace(found, additional=True, start=increment[1]), increment[1]
        elif hedge is not None and not is_preposition(tokens, hedge[1], start, words):
            kind, start = hedge[0], hedge[1]
            if kind != "exact":
                spoken.insert(0, " ".join(token.lower for token in tokens[hedge[1] : _end_of(tokens, hedge[1], words)]))
                found = replace(_bounded(found, kind), start=hedge[1])
        else:
            break
    after = words.after_hedges.starting_at(tokens, found.number_end) if found.number_end < len(tokens) else None
    if after is not None and bare.end == bare.number_end:
        spoken.append(" ".join(token.lower for token in tokens[found.number_end : after[1]]))
        found = replace(_bounded(found, after[0]), number_end=after[1], end=after[1])
        found = replace(with_unit(tokens, found, words), start=found.start)
    return replace(found, hedge="; ".join(spoken) or None)


def _end_of(tokens: Sequence[Token], start: int, words: QuantityWords) -> int:
    found = words.hedges.starting_at(tokens, start)
    return found[1] if found else start + 1


def is_preposition(tokens: Sequence[Token], start: int, end: int, words: QuantityWords) -> bool:
    """Whether a hedge word is a preposition here: "talked about two plans", "all over two cities"."""
    before = tokens[start - 1].lower if start else ""
    word = tokens[start].lower
    if end - start > 1:
        return False
    if word == "over" and start and (tokens[start - 1].is_digits or before in words.sum_words):
        return True
    return before in words.no_hedge_after.get(word, frozenset())


def _bounded(found: Quantity, kind: str) -> Quantity:
    if found.shape == "range":
        return found
    if kind == "floor":
        low = found.value if found.value is not None else found.low
        return replace(found, shape="vague" if found.value is None else "floor", low=low, high=None)
    if kind == "ceiling":
        high = found.value
        return replace(found, shape="ceiling", low=None if high is not None else found.low, high=high)
    if found.shape in ("exact", "about"):
        return replace(found, shape="about", low=None, high=None)
    return found


def bounded_like(found: Quantity, other: Quantity) -> Quantity:
    """Return an exact quantity with the hedge of another: what is said of one is said of both."""
    if other.shape not in ("floor", "ceiling", "about"):
        return found
    return replace(_bounded(found, other.shape), hedge=other.hedge)
