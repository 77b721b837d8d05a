"""Heard: the utterances of a story, found again by their article or by the rare terms they share."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from rashomon.compare.statements.likeness import Weights
from rashomon.compare.utterances.gathered import Utterance

_LEAST_SHARED = 2
_MOST_LOOKED_AT = 4000
"""Holders of an utterance's terms, those of the rarest terms first, that are looked at."""
_MOST_SHARING = 64
"""Utterances, those with the most terms in common, that one is compared with; so costs grow with the story alone."""


class Heard:
    """Utterances in case order."""

    def __init__(self, utterances: Sequence[Utterance], weights: Weights) -> None:
        self.utterances = utterances
        self._weights = weights
        self._of_article: dict[str, list[Utterance]] = {}
        self._holders: dict[str, list[int]] = {}
        for at, one in enumerate(utterances):
            self._of_article.setdefault(one.quotation.article, []).append(one)
            for key in one.saying.keys:
                self._holders.setdefault(key, []).append(at)

    def in_article(self, article: str) -> list[Utterance]:
        """Return the utterances of one article."""
        return self._of_article.get(article, [])

    def holding(self, key: str) -> list[int]:
        """Return the places of the utterances that hold a term, in case order."""
        return self._holders.get(key, [])

    def sharing(self, one: Utterance) -> list[int]:
        """Return the places of the utterances that share two terms with one, in case order."""
        rarest = sorted(one.saying.keys, key=lambda key: (-self._weights.of(key), key))
        met = Counter(islice((at for key in rarest for at in self._holders.get(key, ())), _MOST_LOOKED_AT))
        shared = [at for at, count in met.items() if count >= _LEAST_SHARED]
        return sorted(sorted(shared, key=lambda at: (-met[at], at))[:_MOST_SHARING])
