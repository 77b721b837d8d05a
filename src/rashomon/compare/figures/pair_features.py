"""Pairs of quantities, as numbers a scorer can weigh: what two figures share, and what holds them apart."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.compare.figures.counted import ANYONE
from rashomon.compare.figures.magnitudes import are_close, is_specific, log_ratio, size_of, values_fit
from rashomon.compare.figures.objections import count_contrary
from rashomon.compare.figures.pair_traits import compare_counted, compare_places
from rashomon.compare.figures.quantities import Quantity
from rashomon.compare.figures.surroundings import weigh_words

FEATURES = (
    "alone",
    "beside",
    "both_early",
    "cause_shared",
    "causes_differ",
    "civilians_missing",
    "close",
    "contrary",
    "counted",
    "day_differs",
    "distance",
    "equal",
    "equal_specific",
    "first",
    "fits",
    "kind_missing",
    "kinds_differ",
    "log_ratio",
    "main",
    "measure",
    "names",
    "neighbours_agree",
    "one_says_both",
    "outcome_missing",
    "part_of_one",
    "parts_differ",
    "past_differs",
    "people",
    "place_shared",
    "rival",
    "same_article",
    "same_noun_word",
    "same_outcome",
    "scope",
    "toll",
    "toll_ratio",
    "value_rarity",
    "voices_differ",
    "wider",
    "words",
    "words_across",
    "words_if_differs",
)
"""What is measured of a pair; all symmetric. How they were chosen: training/same_figure/CARD.md."""

_Key = tuple[str, str, frozenset[str], frozenset[str]]
_NO_VALUES = frozenset[float]()


@dataclass(frozen=True, slots=True)
class _Side:
    """What is read of a figure once, for all pairs it is in: whether it is a toll, the first of its kind, alone."""

    is_toll: bool
    is_first: bool
    is_alone: bool
    neighbours: frozenset[tuple[str, float | None]]
    topicality: float


class PairReader:
    """Measures pairs of one story's quantities: how much a shared word says depends on the story."""

    def __init__(self, quantities: Iterable[Quantity]) -> None:
        """Weigh the words of a story's figures; `topic` becomes those of its headlines."""
        listed = list(quantities)
        self._weights = weigh_words(one.around.words for one in listed)
        self._squared = {word: weight**2 for word, weight in self._weights.items()}
        self._squares: dict[frozenset[str], float] = {}
        self.topic = frozenset(word for one in listed if one.in_headline for word in one.around.words)
        self._values: dict[tuple[str, str, frozenset[str]], set[float]] = defaultdict(set)
        own: dict[_Key, set[float]] = defaultdict(set)
        for one in listed:
            own[_key(one)].add(size_of(one))
            if one.value is not None:
                self._values[one.figure.article, one.noun, one.outcomes].add(one.value)
        alone = {key for key, values in own.items() if len(values) == 1}
        first = _first_of_their_kind(listed)
        neighbours = _neighbours(listed)
        self._sides = {
            one.figure.id: _Side(
                is_toll=_is_toll(one),
                is_first=one.figure.id in first,
                is_alone=_key(one) in alone,
                neighbours=neighbours[one.figure.id],
                topicality=self._topicality(one.around.words),
            )
            for one in listed
        }
        self._common = Counter(one.value for one in listed)
        self._total = len(listed)

    def measure(self, one: Quantity, other: Quantity) -> dict[str, float]:
        """Return the features of a pair by name, most in [0, 1]."""
        equal = one.value is not None and one.value == other.value
        fits = not equal and values_fit(one, other)
        differs = not equal and not fits
        words = self._cosine(one.around.words, other.around.words)
        here, there = self._sides[one.figure.id], self._sides[other.figure.id]
        toll = here.is_toll and there.is_toll
        ratio = 0.0 if equal else log_ratio(one, other)
        rival = differs and self.has_rival(one, other)
        across = differs and not rival and one.figure.article != other.figure.article
        measured = compare_counted(one, other)
        measured |= compare_places(one, other)
        measured |= {
            "equal": equal,
            "equal_specific": equal and is_specific(one.value),
            "fits": fits,
            "close": differs and are_close(one, other),
            "log_ratio": ratio,
            "words": words,
            "words_if_differs": words if differs else 0.0,
            "causes_differ": differs and _causes_differ(one, other),
            "beside": self._cosine(one.around.beside, other.around.beside),
            "main": min(here.topicality, there.topicality),
            "toll": toll,
            "toll_ratio": ratio if toll else 0.0,
            "first": here.is_first and there.is_first,
            "alone": here.is_alone and there.is_alone,
            "neighbours_agree": not here.neighbours.isdisjoint(there.neighbours),
            "value_rarity": math.log(self._total / self._common[one.value]) if equal else 0.0,
            "rival": rival,
            "voices_differ": across and one.voice is not None and other.voice is not None and one.voice != other.voice,
            "words_across": words if across else 0.0,
        }
        measured["contrary"] = count_contrary(one, other, measured)
        return measured

    def has_rival(self, one: Quantity, other: Quantity) -> bool:
        """Whether the other's article has a figure of the same class that agrees, so that this one need not."""
        if one.figure.article == other.figure.article:
            return False
        there = self._values.get((other.figure.article, one.noun, one.outcomes), _NO_VALUES)
        if one.value in there:
            return True
        return other.value in self._values.get((one.figure.article, other.noun, other.outcomes), _NO_VALUES)

    def are_alone(self, one: Quantity, other: Quantity) -> bool:
        """Whether each is the only number its article gives for its class, state and kind."""
        return self._sides[one.figure.id].is_alone and self._sides[other.figure.id].is_alone

    def _topicality(self, words: frozenset[str]) -> float:
        """Return the share of the weight of a sentence's words that the headlines' words have."""
        whole = math.fsum(self._weights[word] for word in words)
        headed = math.fsum(self._weights[word] for word in words & self.topic)
        return headed / whole if whole else 0.0

    def _cosine(self, one: frozenset[str], other: frozenset[str]) -> float:
        if one.isdisjoint(other):
            return 0.0
        both = math.fsum(map(self._squared.__getitem__, one & other))
        return both / math.sqrt(self._square(one) * self._square(other)) if both else 0.0

    def _square(self, words: frozenset[str]) -> float:
        """Return the sum of the words' squared weights; each set is added up once."""
        known = self._squares.get(words)
        if known is None:
            known = self._squares[words] = math.fsum(map(self._squared.__getitem__, words))
        return known


def _key(one: Quantity) -> _Key:
    return one.figure.article, one.noun, one.outcomes, one.kinds


def _neighbours(quantities: Sequence[Quantity]) -> dict[str, frozenset[tuple[str, float | None]]]:
    """Return class and value of the figures right before and after each one in its article, by figure id."""
    found: dict[str, frozenset[tuple[str, float | None]]] = {}
    for at, one in enumerate(quantities):
        beside = [quantities[place] for place in (at - 1, at + 1) if 0 <= place < len(quantities)]
        told = {(other.noun, other.value) for other in beside if other.figure.article == one.figure.article}
        found[one.figure.id] = frozenset(told - {(one.noun, one.value)})
    return found


def _first_of_their_kind(quantities: Sequence[Quantity]) -> frozenset[str]:
    """Return the ids of figures that give the first value of their class and state in their article."""
    first: dict[tuple[str, str, frozenset[str]], float] = {}
    return frozenset(
        one.figure.id
        for one in quantities
        if first.setdefault((one.figure.article, one.noun, one.outcomes), size_of(one)) == size_of(one)
    )


def _is_toll(one: Quantity) -> bool:
    """Whether a figure is the whole number of people something happened to, now."""
    whole = not (one.kinds - ANYONE or one.parts - ANYONE or one.is_part or one.is_more)
    return one.noun == "person" and bool(one.outcomes) and whole and not one.around.is_past


def _causes_differ(one: Quantity, other: Quantity) -> bool:
    here, there = one.around.cause, other.around.cause
    return here is not None and there is not None and here != there
