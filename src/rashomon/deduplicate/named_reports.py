"""Named reports: those of the publishers that an article names, looked up by what they tell."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import floor

import numpy as np

from rashomon.deduplicate.fact_orders import FactOrder, order_facts
from rashomon.deduplicate.outlets import outside_credits, publisher_words
from rashomon.deduplicate.readings import Reading
from rashomon.text.word_hashes import hash_words

Name = tuple[str, ...]
"""The folded words of a publisher's name."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The fact orders of one publisher's reports, and for each fact the places of the reports that have it."""

    orders: tuple[FactOrder, ...] = field(repr=False)
    holders: dict[str, list[int]] = field(repr=False)


class NamedReports:
    """The reports of each publisher; an article meets those that share enough of its facts, not all there are."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._reports: defaultdict[Name, list[Reading]] = defaultdict(list)
        for reading in readings:
            name = _name_of(reading)
            if name:
                self._reports[name].append(reading)
        self._by_first: defaultdict[str, list[Name]] = defaultdict(list)
        for name in self._reports:
            self._by_first[name[0]].append(name)
        self._firsts = np.unique(hash_words("\n".join(sorted(self._by_first))).hashes)
        self._told: dict[Name, _Told] = {}

    def named_by(self, article: Reading) -> list[Name]:
        """Return the publishers with reports that the article names, with a capital letter or as a credit; sorted."""
        found = {publisher_words(credit.name) for credit in outside_credits(article.article)} & self._reports.keys()
        for at in np.flatnonzero(np.isin(article.hashes, self._firsts)).tolist():
            (first,) = article.words_at(at, 1)
            if article.article.text[int(article.starts[at])].isupper():
                found.update(one for one in self._by_first.get(first, ()) if article.words_at(at, len(one)) == one)
        return sorted(found - {_name_of(article)})

    def with_facts(
        self, facts: Sequence[str], least: float, names: Sequence[Name]
    ) -> Iterator[tuple[Reading, FactOrder]]:
        """Yield the reports of these publishers that may share at least so many of the facts, with their fact orders.

        Whatever shares so many has one of the rarest facts, whichever so many others it lacks.
        """
        for name in names if len(facts) >= least else ():
            told = self._told_by(name)
            rarest = sorted(facts, key=lambda fact: len(told.holders.get(fact, ())))[: len(facts) - floor(least) + 1]
            places = {at for fact in rarest for at in told.holders.get(fact, ())}
            yield from ((self._reports[name][at], told.orders[at]) for at in sorted(places))

    def _told_by(self, name: Name) -> _Told:
        told = self._told.get(name)
        if told is None:
            orders = tuple(map(order_facts, self._reports[name]))
            holders: defaultdict[str, list[int]] = defaultdict(list)
            for at, order in enumerate(orders):
                for fact in order.facts:
                    holders[fact].append(at)
            told = self._told[name] = _Told(orders, dict(holders))
        return told


def _name_of(reading: Reading) -> Name:
    return publisher_words(reading.publisher) if reading.publisher else ()
