"""Terms: the words and names of the sentences of a story, weighed by how few of its sentences hold them."""

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from rashomon.lexicons import load_lexicon
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.text.words import split_words, stem

_SHORTEST = 3
"""Characters of the shortest word that counts."""
_ROUNDING = 1e-9
"""Part of a weight that adding up in another order may change, and more."""
_LEAST_SHARED = 2
"""Terms that two sentences must share to be alike at all."""


class StoryTerms:
    """The terms of every sentence of a story, by its place; similarity of two sentences by the terms they share.

    A term is the entity of a mention, or the stem of a content word that is neither in a mention nor in a time
    expression: when something happened is compared apart from what happened.
    """

    def __init__(self, case: Case, articles: Iterable[str]) -> None:
        """Read the sentences of the articles."""
        self._closed = load_lexicon("function_words").word_set("closed")
        self._of: dict[Anchor, frozenset[str]] = {}
        for article in articles:
            self._read(case, article)
        seen = Counter(term for terms in self._of.values() for term in terms)
        self._shared = frozenset(term for term, count in seen.items() if count > 1)
        self._weight = {term: math.log(1 + len(self._of) / count) for term, count in seen.items()}
        self._square = {term: weight**2 for term, weight in self._weight.items()}
        self._norm = {anchor: self._length(terms) for anchor, terms in self._of.items()}

    def of(self, sentence: Anchor) -> frozenset[str]:
        """Return the terms of a sentence; none for one that is not of the story."""
        return self._of.get(sentence, frozenset())

    def keys(self, sentence: Anchor, count: int) -> list[str]:
        """Return the rarest terms of a sentence that another sentence holds too, at most `count`."""
        shared = [term for term in self.of(sentence) if term in self._shared]
        return sorted(shared, key=lambda one: (-self._weight[one], one))[:count]

    def telling_keys(self, sentence: Anchor, part: float) -> list[str]:
        """Return the rarest terms, of which another sentence holds one if both share that part of this one's weight.

        Args:
            part: of the sum of the squared weights, in (0, 1].
        """
        rarest = sorted(self.of(sentence), key=lambda one: (-self._weight[one], one))
        left, least = self._norm.get(sentence, 0.0) ** 2, part * self._norm.get(sentence, 0.0) ** 2
        found: list[str] = []
        for term in rarest:
            if left < least * (1 - _ROUNDING):
                break
            found.append(term)
            left -= self._square[term]
        return found

    def centralities(self, sentences: Sequence[Anchor]) -> list[float]:
        """Return for each sentence its mean similarity to all of them, in [0, 1]."""
        pull: dict[str, float] = {}
        for one in sentences:
            for term in self.of(one) if self._norm[one] else ():
                pull[term] = pull.get(term, 0.0) + self._square[term] / self._norm[one]
        return [self._pulled(one, pull) / len(sentences) for one in sentences]

    def _pulled(self, sentence: Anchor, pull: dict[str, float]) -> float:
        norm = self._norm[sentence]
        return sum(pull[term] for term in sorted(self.of(sentence))) / norm if norm else 0.0

    def cosine(self, one: Anchor, other: Anchor) -> float:
        """Return the cosine of the weighed terms of two sentences, in [0, 1]; 0 where they share fewer than two.

        Source:
            Inverse document frequency, Spärck Jones 1972; cosine over present terms, Salton and Buckley 1988.
        """
        common, first, second = self._common(one, other)
        return min(1.0, common / (first * second)) if common else 0.0

    def similarity(self, one: Anchor, other: Anchor) -> float:
        """Return the mean of the cosine and of the part of the shorter one's weight that the longer one holds.

        In [0, 1]. More forgiving than `cosine`: a long sentence tells other things besides.
        """
        common, first, second = self._common(one, other)
        return min(1.0, (common / (first * second) + common / min(first, second) ** 2) / 2) if common else 0.0

    def _common(self, one: Anchor, other: Anchor) -> tuple[float, float, float]:
        """Return the weight that two sentences share and the length of each; nothing for fewer than two terms."""
        shared = self.of(one) & self.of(other)
        if len(shared) < _LEAST_SHARED:
            return 0.0, 0.0, 0.0
        return sum(self._square[term] for term in sorted(shared)), self._norm[one], self._norm[other]

    def _length(self, terms: frozenset[str]) -> float:
        return math.sqrt(sum(self._square[term] for term in sorted(terms)))

    def _read(self, case: Case, article: str) -> None:
        annotations = case.annotations_of.get(article)
        if annotations is None:
            return
        text = case.article_by_id[article].text
        names = [(one.anchor, case.entity_of_mention.get(one.id)) for one in annotations.mentions]
        known = sorted((anchor.start, anchor.end, entity) for anchor, entity in names if entity is not None)
        starts = [start for start, _, _ in known]
        taken = _Spans(
            [
                *((start, end) for start, end, _ in known),
                *((one.anchor.start, one.anchor.end) for one in annotations.times),
            ]
        )
        for sentence in annotations.sentences:
            here = sentence.anchor
            inside = known[bisect_left(starts, here.start) : bisect_right(starts, here.end)]
            words = (
                stem(word.lower)
                for word in split_words(text, here.start, here.end)
                if len(word.text) >= _SHORTEST and word.lower not in self._closed and not taken.cover(word.start)
            )
            self._of[here] = frozenset([*words, *(f"@{entity}" for _, _, entity in inside)])


class _Spans:
    """Stretches of a text that may lie in each other."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._reach: list[int] = []
        for start, end in sorted(spans):
            self._starts.append(start)
            self._reach.append(max(end, self._reach[-1] if self._reach else 0))

    def cover(self, offset: int) -> bool:
        """Whether one of the stretches holds the character at `offset`."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._reach[at]
