"""Salience: how much a time matters to a case, by who tells of it and when."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.present.timeline.periods import Period
from rashomon.present.timeline.tellings import Telling
from rashomon.text.calendar import parse_day, shift_days

FEATURES = ("told", "ahead", "published", "next_day", "before")
_AFFAIR_DAYS = 30
"""Days before the first report that still belong to what the case is about."""

Features = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class SalienceWeights:
    """Weights of a logistic regression over `FEATURES`, in their order."""

    bias: float
    weights: Features

    def score(self, features: Features) -> float:
        """Return how likely an editor's timeline names a time with these features, in [0, 1]."""
        total = self.bias + sum(weight * value for weight, value in zip(self.weights, features, strict=True))
        return 1.0 / (1.0 + math.exp(-total))


@cache
def load_salience() -> SalienceWeights:
    """Return the shipped weights.

    Raises:
        LexiconError: the file is missing or lacks a weight.

    Source:
        Fitted by `python -m eval.timeline.fit`; see the lexicon's `origin`.
    """
    table = load_lexicon("timeline", "all").table("weights")
    return SalienceWeights(float(table["bias"]), tuple(float(table[name]) for name in FEATURES))


def survey_times(tellings: Iterable[Telling], published: Mapping[str, str]) -> dict[Period, Features]:
    """Return the features of every time told of, in the order of `FEATURES`.

    Logarithms of one more than: articles that tell of it as past (`told`) and as still to come (`ahead`), articles
    published on it and on the day after it (nothing for months and years), months beyond the first by which it lies
    before the first report (`before`).

    Args:
        tellings: those of all articles of the case that may add to it.
        published: ISO 8601 day of publication by article, where known; the same articles.
    """
    past: dict[Period, set[str]] = {}
    ahead: dict[Period, set[str]] = {}
    for one in tellings:
        (ahead if one.ahead else past).setdefault(one.period, set()).add(one.article)
    appeared = Counter(day for value in published.values() if (day := parse_day(value)) is not None)
    first = min(appeared, default=None)
    none: set[str] = set()
    return {
        period: _features(period, len(past.get(period, none)), len(ahead.get(period, none)), appeared, first)
        for period in sorted({*past, *ahead})
    }


def _features(period: Period, told: int, ahead: int, appeared: Counter[date], first: date | None) -> Features:
    is_day = period.first == period.last
    that_day = appeared[period.first] if is_day else 0
    next_day = appeared[shift_days(period.first, 1)] if is_day else 0
    early = max((first - period.last).days - _AFFAIR_DAYS, 0) / _AFFAIR_DAYS if first is not None else 0.0
    return tuple(math.log1p(count) for count in (told, ahead, that_day, next_day, early))
