"""Rewrites: another outlet's report told in other words, known by its being named and by the order of the facts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rashomon.deduplicate.direction import is_earlier
from rashomon.deduplicate.links import Link
from rashomon.deduplicate.outlets import outside_credits, publisher_words
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.reasons import name_article
from rashomon.deduplicate.reuse import measure_reuse
from rashomon.deduplicate.settings import ReuseSettings
from rashomon.model.stories import Derivation
from rashomon.text.name_matching import skeleton

_LETTERS = 4  # shorter names are too often particles and initials
_FACTS = 10  # names and numbers that must come in the same order
_OF_ARTICLE = 0.6  # part of the article's names and numbers they must be
_OF_COMMON = 0.75  # part of those both have: more of them out of order, and it is another report
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class FactOrder:
    """The names and numbers of a text in the order in which they first come; `words` are their indices."""

    facts: tuple[str, ...]
    words: tuple[int, ...] = field(repr=False)


def find_rewrites(readings: Sequence[Reading], chosen: Sequence[Link], settings: ReuseSettings) -> Iterator[Derivation]:
    """Yield a derivation for each article that names another's publisher and tells that report in its own words.

    Sure only where the article has most of its names and numbers from the other, in the other's order. Articles
    that share text are left to the links.
    """
    linked = {frozenset((link.article, link.parent)) for link in chosen}
    orders: dict[str, FactOrder] = {}
    for article, parent in _named_pairs(readings):
        if frozenset((article.id, parent.id)) in linked or _is_later(parent, article):
            continue
        for reading in (article, parent):
            if reading.id not in orders:
                orders[reading.id] = order_facts(reading)
        pairs = _common_order(orders[article.id], orders[parent.id])
        if pairs:
            yield _derivation(article, parent, pairs, settings)


def order_facts(reading: Reading) -> FactOrder:
    """Return a text's names (spelling evened out) and numbers, each once, in the order in which they first come."""
    seen: dict[str, int] = {}
    for at, word in enumerate(reading.words.words):
        is_number = word[0].isdecimal()
        fact = word.replace(",", "").replace(":", ".") if is_number else _name_at(reading, at)
        if fact:
            seen.setdefault(fact, at)
    return FactOrder(tuple(seen), tuple(seen.values()))


def _named_pairs(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Yield (article, other) where the article names the other's publisher, in its text or as a credit."""
    by_name: defaultdict[tuple[str, ...], list[Reading]] = defaultdict(list)
    for reading in readings:
        name = publisher_words(reading.publisher) if reading.publisher else ()
        if name:
            by_name[name].append(reading)
    for reading in readings:
        credited = {publisher_words(credit.name) for credit in outside_credits(reading.article)}
        own = publisher_words(reading.publisher) if reading.publisher else ()
        for name in sorted((credited | _named_in(reading, by_name.keys())) - {own}):
            yield from ((reading, other) for other in by_name.get(name, ()))


def _named_in(reading: Reading, names: Iterable[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Return those of the publishers' names that the text holds with a capital letter."""
    beginnings: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        beginnings[name[0]].append(name)
    words, text = reading.words, reading.article.text
    return {
        name
        for at, word in enumerate(words.words)
        if word in beginnings and text[words.starts[at]].isupper()
        for name in beginnings[word]
        if words.words[at : at + len(name)] == name
    }


def _is_later(one: Reading, other: Reading) -> bool:
    first, second = one.article.published, other.article.published
    return first is not None and second is not None and is_earlier(second.value, first.value)


def _common_order(article: FactOrder, parent: FactOrder) -> list[tuple[int, int]]:
    """Return the places of the facts both have in one order; none if they are too few to tell."""
    common = len(set(article.facts) & set(parent.facts))
    if common < max(_FACTS, _OF_ARTICLE * len(article.facts)):
        return []
    pairs = _longest_common(article.facts, parent.facts)
    enough = len(pairs) >= max(_FACTS, _OF_ARTICLE * len(article.facts), _OF_COMMON * common)
    return [(article.words[here], parent.words[there]) for here, there in pairs] if enough else []


def _longest_common(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Return the index pairs of a longest common subsequence, by dynamic programming."""
    lengths = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        for j in range(len(other) - 1, -1, -1):
            best = max(lengths[i + 1][j], lengths[i][j + 1])
            lengths[i][j] = lengths[i + 1][j + 1] + 1 if one[i] == other[j] else best
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(one) and j < len(other):
        if one[i] == other[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _name_at(reading: Reading, at: int) -> str:
    """Return the name that this word is, evened out, or nothing if it is none or opens its sentence."""
    text, start, end = reading.article.text, reading.words.starts[at], reading.words.ends[at]
    before = text[max(start - 2, 0) : start]
    opens = start == 0 or "\n" in before or before[:1] in {".", "!", "?"}
    return "" if opens or not text[start].isupper() or end - start < _LETTERS else _even_out(text[start:end])


@lru_cache(maxsize=1 << 14)
def _even_out(name: str) -> str:
    return skeleton(name)


def _derivation(
    article: Reading, parent: Reading, pairs: Sequence[tuple[int, int]], settings: ReuseSettings
) -> Derivation:
    shared = measure_reuse(article, parent, settings)
    return Derivation(
        article=article.id,
        parent=parent.id,
        from_name=parent.publisher,
        kind="rewrite",
        share=round(shared.one_share, 3),
        spans=tuple((article.anchor(here, here), parent.anchor(there, there)) for here, there in pairs[:_SHOWN]),
        reason=f"It names {parent.publisher} and has {len(pairs)} of its names and numbers in the same order as "
        f"{name_article(parent)}, in other words.",
    )
