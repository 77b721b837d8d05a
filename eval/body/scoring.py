"""Scores of a body beside the one a person took from the page.

Source:
    Shingles: scrapinghub's article-extraction-benchmark, README and evaluate.py (four words; each page counts the
    same; F1 of mean precision and mean recall). Words: WCXB, README.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
_SHINGLE = 4  # words


@dataclass(frozen=True, slots=True)
class PageScore:
    """One page: parts of the shingles of both texts, in [0, 1] and adding up to 1; F1 of words; all words alike."""

    hits: float
    extra: float
    missed: float
    words: float
    exact: bool


@dataclass(frozen=True, slots=True)
class SetScore:
    """Means over the pages of a set, in [0, 1]."""

    pages: int
    f1: float
    precision: float
    recall: float
    exact: float
    words: float


def score_page(body: str, gold: str) -> PageScore:
    """Compare a body with gold; both may be empty."""
    own, right = _WORD.findall(body), _WORD.findall(gold)
    got, wanted = _shingles(own), _shingles(right)
    hits = (got & wanted).total()
    total = got.total() + wanted.total() - hits
    parts = (hits, got.total() - hits, wanted.total() - hits)
    shares = [part / total if total else 0.0 for part in parts]
    return PageScore(shares[0], shares[1], shares[2], _word_f1(own, right), own == right)


def score_set(pages: Sequence[PageScore]) -> SetScore:
    """Return the means over pages, at least one."""
    precision = _mean([_share(one.hits, one.extra, one.missed) for one in pages if one.hits + one.extra > 0])
    recall = _mean([_share(one.hits, one.missed, one.extra) for one in pages if one.hits + one.missed > 0])
    return SetScore(
        pages=len(pages),
        f1=2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        precision=precision,
        recall=recall,
        exact=_mean([float(one.exact) for one in pages]),
        words=_mean([one.words for one in pages]),
    )


def _shingles(words: list[str]) -> Counter[tuple[str, ...]]:
    count = max(1, len(words) - _SHINGLE + 1)
    return Counter(one for one in (tuple(words[at : at + _SHINGLE]) for at in range(count)) if one)


def _word_f1(own: list[str], right: list[str]) -> float:
    if not own or not right:
        return float(not own and not right)
    shared = (Counter(word.lower() for word in own) & Counter(word.lower() for word in right)).total()
    return 2 * shared / (len(own) + len(right))


def _share(hits: float, wrong: float, other: float) -> float:
    if wrong == other == 0:
        return 1.0
    return hits / (hits + wrong) if hits or wrong else 0.0


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0
