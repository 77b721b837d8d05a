"""Denied words: what the words of one article tell, and whether a statement affirms what a denial is of."""

from collections import Counter
from collections.abc import Mapping
from math import log

from rashomon.compare.statements.clauses import is_content, is_open, is_supposed
from rashomon.compare.statements.meanings import meaning_of
from rashomon.compare.statements.polarity import read_clauses
from rashomon.compare.statements.rarity import load_rarity
from rashomon.model.annotations import Annotations
from rashomon.model.spans import Anchor
from rashomon.text.words import split_words


def weigh_meanings(annotations: Annotations) -> dict[str, float]:
    """Return what each content word of an article tells, by its meaning: less the more of its sentences hold it.

    Weight: as in `weigh_terms`, with the sentences of the article for the sayings of a story.
    """
    spread = Counter(key for sentence in annotations.sentences for key in meanings_of(sentence.anchor.exact))
    total, rarity = len(annotations.sentences), load_rarity()
    return {key: rarity.of(key) * log(1 + total / count) / log(1 + total) for key, count in spread.items()}


def meanings_of(text: str) -> frozenset[str]:
    """Return the meanings of the plain words of a text that say something, names left out."""
    plain = (word for word in split_words(text) if not word.is_capitalised)
    return frozenset(meaning_of(word.lower) for word in plain if is_content(word))


def affirms(anchor: Anchor, denied: str, denial: frozenset[str]) -> bool:
    """Whether a clause that denies nothing and leaves nothing open tells of what a word means."""
    words, key = split_words(anchor.exact), f"word:{denied}"
    holding = [one for one in read_clauses(words) if key in one.keys]
    is_told = not is_open(words) and not is_supposed(words) and denied in meanings_of(anchor.exact)
    opposed = frozenset(f"word:{meaning}" for meaning in denial)
    return is_told and any(
        not one.denies and key not in one.denied and opposed.isdisjoint(turned for _, turned in one.opposites)
        for one in holding
    )


def most_told(shared: frozenset[str], rarities: Mapping[str, float]) -> float:
    """Return the most that a shared word tells, 0 where there is none."""
    return max((rarities.get(key, 0.0) for key in shared), default=0.0)
