"""How much two texts speak of the same events: shared names and content words, rare ones counting more."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log, sqrt

from rashomon.text.words import Word, split_words, stem

_NAME_WEIGHT = 1.0
_SHORTEST = 3
_SENTENCE_ENDS = frozenset({".", "!", "?", "”", '"', ":", "“", "\n"})


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


def build_space(texts: Mapping[str, str], stop_words: frozenset[str] = frozenset()) -> TextSpace:
    """Return the space of `texts` (id → text); `stop_words` (lower case) and words under 3 letters are left out.

    A term is a word without its inflection; a name is a word capitalised inside a sentence, and counts double.
    Weight: (1 + ln frequency) · ln(1 + texts / texts with the term).

    Source:
        tf-idf cosine, Salton and Buckley 1988.
    """
    counts = {text_id: _count_terms(text, stop_words) for text_id, text in sorted(texts.items())}
    spread = Counter(term for terms in counts.values() for term in terms)
    return TextSpace({text_id: _weigh(terms, spread, len(counts)) for text_id, terms in counts.items()})


def _count_terms(text: str, stop_words: frozenset[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    opens = True
    end = 0
    for word in split_words(text):
        opens = opens or "\n" in text[end : word.start]
        end = word.end
        if not word.is_word:
            opens = word.text in _SENTENCE_ENDS
            continue
        if len(word.lower) >= _SHORTEST and word.lower not in stop_words and word.text[0].isalpha():
            counts[_term(word, opens)] += 1
        opens = False
    return counts


def _term(word: Word, opens: bool) -> str:
    return f"@{word.lower}" if word.is_capitalised and not opens else stem(word.lower)


def _weigh(terms: Counter[str], spread: Counter[str], texts: int) -> dict[str, float]:
    weights = {
        term: (1 + log(count)) * log(1 + texts / spread[term]) * (_NAME_WEIGHT if term[0] == "@" else 1.0)
        for term, count in terms.items()
    }
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}
