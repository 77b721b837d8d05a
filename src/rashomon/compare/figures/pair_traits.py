"""Traits that two quantities share or lack: of what they count, and of where they stand."""

from functools import lru_cache

from rashomon.compare.figures.counted import ANYONE, MEASURES
from rashomon.compare.figures.quantities import Quantity
from rashomon.text.words import fold, stem

_EARLY = 4
"""Sentences of a report that tell what it is about."""
_FAR = 10
"""Sentences of one report from which on two figures are far apart."""


def compare_counted(one: Quantity, other: Quantity) -> dict[str, float]:
    """Return the traits of what two quantities count, by name; overlaps in [0, 1], all else 0 or 1."""
    figure, another = one.figure, other.figure
    kinds, others = one.kinds, other.kinds
    outcomes = one.outcomes
    return {
        "same_noun_word": figure.unit == another.unit,
        "same_outcome": bool(outcomes) and outcomes == other.outcomes,
        "outcome_missing": bool(outcomes) != bool(other.outcomes),
        "kind_missing": _tells_kind(kinds) != _tells_kind(others),
        "civilians_missing": (kinds == ANYONE and not others) or (others == ANYONE and not kinds),
        "kinds_differ": bool(kinds and others) and kinds.isdisjoint(others),
        "parts_differ": one.parts != other.parts,
        "counted": _overlap(_stems(figure.counted), _stems(another.counted)),
        "scope": _overlap(_together(figure.scope), _together(another.scope)),
        "people": one.noun == "person",
        "measure": one.noun == "age" or one.noun in MEASURES,
        "part_of_one": one.is_part != other.is_part,
    }


def _tells_kind(kinds: frozenset[str]) -> bool:
    return bool(kinds) and not kinds <= ANYONE


def compare_places(one: Quantity, other: Quantity) -> dict[str, float]:
    """Return the traits of where two quantities stand, by name; shares and distance in [0, 1], all else 0 or 1."""
    here, there = one.around, other.around
    article = one.figure.article == other.figure.article
    differ = one.value is not None and other.value is not None and one.value != other.value
    number, another = one.sentence_number, other.sentence_number
    return {
        "same_article": article,
        "distance": min(abs(number - another), _FAR) / _FAR if article else 0.0,
        "both_early": number <= _EARLY and another <= _EARLY,
        "one_says_both": article and differ and one.voice == other.voice,
        "place_shared": not here.places.isdisjoint(there.places),
        "day_differs": bool(here.days and there.days) and here.days.isdisjoint(there.days),
        "cause_shared": here.cause is not None and here.cause == there.cause,
        "wider": _share(here.wider, there.wider),
        "names": _share(here.names, there.names),
        "past_differs": here.is_past != there.is_past,
    }


@lru_cache(maxsize=4096)
def _stems(words: str | None) -> frozenset[str]:
    return frozenset(stem(word) for word in fold(words or "").split())


@lru_cache(maxsize=4096)
def _together(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    if one is other or not one or not other:
        return float(bool(one) and bool(other))
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """Return what part of the smaller set both have."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
