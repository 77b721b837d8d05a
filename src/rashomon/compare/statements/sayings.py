"""Sayings: what each sentence of a story states, as terms that can be compared across articles."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rashomon.compare.origins.story_origins import origin_at
from rashomon.compare.statements.clauses import find_clauses, has_predicate
from rashomon.compare.statements.meant import Meant
from rashomon.compare.statements.polarity import Clause, read_clauses
from rashomon.compare.statements.terms import ArticleTerms, Term, kind_of
from rashomon.model.annotations import Annotations, Sentence
from rashomon.model.case import Case
from rashomon.text.words import Word, split_words

_UNREAD_BLOCKS = frozenset({"headline", "caption"})
_LONGEST = 4
"""Clauses in the longest stretch that is compared as one statement."""
_LEAST_TERMS = 2
_WHOLE = (-1, -1)
"""Where the whole sentence is kept among its stretches."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One or several clauses in a row, [start, end) of the article's text, and the keys of their terms."""

    start: int
    end: int
    keys: frozenset[str]


@lru_cache(maxsize=1 << 16)
def parts_of(keys: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """Return the keys of each kind that is among them."""
    found: dict[str, set[str]] = {}
    for key in keys:
        found.setdefault(kind_of(key), set()).add(key)
    return {kind: frozenset(part) for kind, part in found.items()}


@dataclass(frozen=True, slots=True)
class Saying:
    """What one sentence states: its words, its terms' keys, its clauses, and every stretch that may be a statement.

    `far` are the keys of its days and months far from the report, `ahead` those of them that are to come.
    """

    article: str
    origin: int
    sentence: Sentence
    keys: frozenset[str]
    words: tuple[Word, ...] = field(repr=False)
    stretches: tuple[Stretch, ...] = field(repr=False)
    clauses: tuple[Clause, ...] = field(repr=False)
    far: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    _meant: dict[tuple[int, int], Meant] = field(
        default_factory=dict[tuple[int, int], Meant], init=False, repr=False, compare=False
    )

    @property
    def whole(self) -> Meant:
        """How the whole sentence is meant."""
        known = self._meant.get(_WHOLE)
        if known is None:
            known = self._meant[_WHOLE] = Meant(self.words, self.clauses)
        return known

    def meant(self, stretch: Stretch) -> Meant:
        """Return how one of its stretches is meant; read once."""
        place = stretch.start, stretch.end
        known = self._meant.get(place)
        if known is None:
            known = self._meant[place] = self._read(*place)
        return known

    def clauses_in(self, stretch: Stretch) -> Sequence[Clause]:
        """Return the clauses of one of its stretches."""
        return self.meant(stretch).clauses

    def words_in(self, stretch: Stretch) -> Sequence[Word]:
        """Return the words of one of its stretches."""
        return self.meant(stretch).words

    def _read(self, start: int, end: int) -> Meant:
        first, last = (bisect_left(self.words, place, key=_start_of) for place in (start, end))
        return Meant(self.words[first:last], tuple(one for one in self.clauses if start <= one.start < end))


def _start_of(word: Word) -> int:
    return word.start


def read_sayings(case: Case, article: str, origin_of: Mapping[str, int], known: ArticleTerms) -> Iterator[Saying]:
    """Yield the sayings of one article in text order; headlines, captions and bare sentences give none.

    Args:
        origin_of: the origin of each article; a sentence that cites another report has that report's.
        known: the article's named terms.
    """
    record = case.article_by_id[article]
    for sentence in case.annotations_of.get(article, Annotations(article)).sentences:
        if record.blocks[sentence.block].kind in _UNREAD_BLOCKS:
            continue
        words = split_words(record.text, sentence.anchor.start, sentence.anchor.end)
        terms = known.of(words)
        stretches = tuple(_stating(words, stretches_of(words, terms)))
        if stretches:
            keys = frozenset(term.key for term in terms)
            origin = origin_at(case, sentence.anchor, origin_of)
            far, ahead = keys & known.far, keys & known.ahead
            yield Saying(article, origin, sentence, keys, tuple(words), stretches, read_clauses(words), far, ahead)


def _stating(words: Sequence[Word], stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield the stretches with a clause that tells something; an adjunct alone, "in the castle", tells nothing."""
    clauses = ((start, [word for word in words if start <= word.start < end]) for start, end in find_clauses(words))
    telling = [start for start, clause in clauses if has_predicate(clause)]
    for stretch in stretches:
        if any(stretch.start <= start < stretch.end for start in telling):
            yield stretch


def stretches_of(words: Sequence[Word], terms: Sequence[Term]) -> Iterator[Stretch]:
    """Yield every run of one to four clauses with at least two different terms."""
    clauses = find_clauses(words)
    starts = [term.start for term in terms]
    for first in range(len(clauses)):
        for last in range(first, min(first + _LONGEST, len(clauses))):
            start, end = clauses[first][0], clauses[last][1]
            inside = terms[bisect_left(starts, start) : bisect_left(starts, end)]
            keys = frozenset(term.key for term in inside)
            if len(keys) >= _LEAST_TERMS:
                yield Stretch(start, end, keys)
