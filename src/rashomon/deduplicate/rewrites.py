"""Rewrites: another outlet's report told in other words, known by its being named and by the order of the facts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rashomon.deduplicate.direction import appeared_later
from rashomon.deduplicate.fact_orders import FactOrder, order_facts
from rashomon.deduplicate.links import Link
from rashomon.deduplicate.named_reports import NamedReports
from rashomon.deduplicate.outlets import signs_itself
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.reasons import name_article
from rashomon.deduplicate.reuse import Reuse, measure_reuse
from rashomon.deduplicate.settings import ReuseSettings
from rashomon.model.stories import Derivation

_FACTS = 10  # names and numbers that must come in the same order
_OF_ARTICLE = 0.6  # part of the article's names and numbers they must be
_OF_COMMON = 0.75  # part of those both have: more of them out of order, and it is another report
_AMONG = 0.95  # part of a reworded copy's new words that must stand in paragraphs with words of the other
_SHOWN = 8


def find_rewrites(readings: Sequence[Reading], chosen: Sequence[Link], settings: ReuseSettings) -> Iterator[Derivation]:
    """Yield a derivation for each article that names another's publisher and tells that report in its own words.

    Sure only where the article has most of its names and numbers from the other, in the other's order. Articles
    that share text are left to the links.
    """
    linked = {frozenset((link.article, link.parent)) for link in chosen}
    reports = NamedReports(readings)
    for article in readings:
        named = reports.named_by(article)
        order = order_facts(article) if named else FactOrder((), ())
        for parent, told in reports.with_facts(order.facts, _least_common(order), named):
            if frozenset((article.id, parent.id)) in linked or appeared_later(parent, article):
                continue
            pairs = _common_order(order, told)
            if pairs:
                yield _derivation(article, parent, pairs, settings)


def name_reworded(links: Iterable[Link], settings: ReuseSettings) -> list[Link]:
    """Return the links, those as rewrites whose article shares a good part of its words, not most, with a report that
    an agency signs, and has most of its names and numbers from there in the same order.
    """
    return [replace(link, kind="rewrite") if _is_reworded(link, settings) else link for link in links]


def _is_reworded(link: Link, settings: ReuseSettings) -> bool:
    if not link.directed or link.kind != "shared_text" or link.reuse.one_share < settings.tailed_share:
        return False
    if not signs_itself(link.reuse.other.article) or not _runs_through(link.reuse):
        return False
    return bool(_common_order(order_facts(link.reuse.one), order_facts(link.reuse.other)))


def _runs_through(reuse: Reuse) -> bool:
    """Whether the new words stand among the shared ones: else they are text beside a copied part."""
    one = reuse.one
    touched = {one.block_of[word] for word in reuse.one_words}
    new = [at for at in range(max(reuse.one_words) + 1) if one.own[at] and at not in reuse.one_words]
    return sum(one.block_of[at] in touched for at in new) >= _AMONG * len(new)


def _common_order(article: FactOrder, parent: FactOrder) -> list[tuple[int, int]]:
    """Return the places of the facts both have in one order; none if they are too few to tell."""
    common = len(set(article.facts) & set(parent.facts))
    if common < _least_common(article):
        return []
    pairs = _longest_common(article.facts, parent.facts)
    enough = len(pairs) >= max(_least_common(article), _OF_COMMON * common)
    return [(article.words[here], parent.words[there]) for here, there in pairs] if enough else []


def _least_common(article: FactOrder) -> float:
    """Return how many of the article's facts another report must have."""
    return max(_FACTS, _OF_ARTICLE * len(article.facts))


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
