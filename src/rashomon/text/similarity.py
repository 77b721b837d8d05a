"""How much two texts speak of the same events: shared names, numbers, dates and content words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log, sqrt

from rashomon.text.similarity_rows import SimilarityRows
from rashomon.text.tokens import Token, split_tokens
from rashomon.text.words import stem

_NUMBER_WEIGHT = 2.0
_SMALLEST_NUMBER = 4
_SMALLEST_DIGITS = 13
_SHORTEST = 3
_SENTENCE_ENDS = frozenset({".", "!", "?", "”", '"', ":", "“"})


@dataclass(frozen=True, slots=True)
class TermWords:
    """The words of a language that terms need (lower case): stop words, number words, months and weekdays."""

    stop_words: frozenset[str] = frozenset()
    numbers: Mapping[str, float] = field(default_factory=dict[str, float])
    calendar: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TextSpace:
    """The texts of a case as weighted terms, of unit length; built once for all comparisons."""

    _terms: Mapping[str, Mapping[str, float]] = field(repr=False)

    def similarity(self, one: str, other: str) -> float:
        """Return the cosine of the two texts' terms, in [0, 1]; 0 where either is unknown or empty."""
        first, second = self._terms.get(one, {}), self._terms.get(other, {})
        if len(second) < len(first):
            first, second = second, first
        return min(sum(weight * second.get(term, 0.0) for term, weight in first.items()), 1.0)

    def rows(self, texts: Sequence[str]) -> SimilarityRows:
        """Return these texts, by their ids, ready to be compared with all of them at once."""
        return SimilarityRows([self._terms.get(one, {}) for one in texts])


def build_space(texts: Mapping[str, str], words: TermWords) -> TextSpace:
    """Return the space of `texts` (id → text).

    A term is a content word without its inflection, a name (capitalised inside a sentence), a number above
    what texts are full of, a month or weekday with the day beside it. Numbers count double: they survive
    translation and mangled names. Weight: (1 + ln frequency) · ln(1 + texts / texts with the term).

    Source:
        tf-idf cosine, Salton and Buckley 1988. Weights tuned on the pairs of eval/figures.
    """
    counts = {text_id: Counter(_terms(text, words)) for text_id, text in sorted(texts.items())}
    spread = Counter(term for terms in counts.values() for term in terms)
    return TextSpace({text_id: _weigh(terms, spread, len(counts)) for text_id, terms in counts.items()})


def _terms(text: str, words: TermWords) -> Iterable[str]:
    tokens = split_tokens(text)
    opens = True
    for index, token in enumerate(tokens):
        opens = opens or "\n" in text[tokens[index - 1].end : token.start]
        if not token.is_word and not token.is_digits:
            opens = token.text in _SENTENCE_ENDS
            continue
        if (number := _number(token, words)) is not None:
            yield f"#{number:g}"
        elif token.lower in words.calendar:
            yield from _date_terms(tokens, index)
        elif token.is_word and len(token.text) >= _SHORTEST and token.lower not in words.stop_words:
            yield f"@{token.lower}" if token.is_capitalised and not opens else stem(token.lower)
        opens = False


def _number(token: Token, words: TermWords) -> float | None:
    if token.is_digits:
        plain = token.text.replace(",", "")
        return float(plain) if plain.isdecimal() and int(plain) >= _SMALLEST_DIGITS else None
    spelled = words.numbers.get(token.lower)
    return spelled if spelled is not None and spelled >= _SMALLEST_NUMBER else None


def _date_terms(tokens: Sequence[Token], index: int) -> Iterable[str]:
    """Yield the month or weekday, and the month with the day beside it."""
    if not tokens[index].is_capitalised:
        return
    name = tokens[index].lower
    yield f"%{name}"
    for beside in (index - 1, index + 1):
        day = tokens[beside].text if 0 <= beside < len(tokens) else ""
        if day.isdecimal() and len(day) <= 2:
            yield f"%{name} {int(day)}"


def _weigh(terms: Counter[str], spread: Counter[str], texts: int) -> dict[str, float]:
    weights = {
        term: (1 + log(count)) * log(1 + texts / spread[term]) * (_NUMBER_WEIGHT if term[0] == "#" else 1.0)
        for term, count in terms.items()
    }
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}
