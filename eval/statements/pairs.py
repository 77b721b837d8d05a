"""Pairs of sentences of different documents that are said to tell of one event: by the product, by its peers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from math import log, sqrt

from rashomon.annotate import annotate_article
from rashomon.compare.statements.agreement import compare_sayings
from rashomon.compare.statements.likeness import Weights, weigh_terms
from rashomon.compare.statements.rarity import load_rarity
from rashomon.compare.statements.sayings import Saying, read_sayings
from rashomon.compare.statements.terms import read_terms
from rashomon.extract import extract_articles
from rashomon.link import link_case
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.pages import Page, page_id
from rashomon.stage import IssueLog
from rashomon.text.charset import read_characters_of
from rashomon.text.words import split_words, stem

from .events import MarkedSentence, MarkedText


@dataclass(frozen=True, slots=True)
class SentencePair:
    """Two checked sentences of different documents of one topic.

    Attributes:
        is_one: whether they tell of at least one common event.
        ours: whether the product takes them for the same statement.
        cosine: of their tf-idf stems, in [0, 1].
        overlap: stems in both over stems in either, in [0, 1].
    """

    is_one: bool
    ours: bool
    cosine: float
    overlap: float
    words: str


@dataclass(frozen=True, slots=True)
class MarkedPair:
    """Two checked sentences of different documents, whether they tell of one event, and what is read in them."""

    one: tuple[MarkedText, MarkedSentence]
    other: tuple[MarkedText, MarkedSentence]
    is_one: bool
    sayings: tuple[tuple[Saying, Saying], ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """The documents of one topic as the product reads them: the sayings of each checked sentence, by its place."""

    texts: tuple[MarkedText, ...]
    sayings: Mapping[tuple[str, int], Sequence[Saying]]
    weights: Weights

    def pairs(self) -> Iterator[MarkedPair]:
        """Yield every pair of checked sentences of different documents."""
        marked = [(text, one) for text in self.texts for one in text.sentences]
        for one, other in combinations(marked, 2):
            if one[0].name != other[0].name:
                left = self.sayings.get((one[0].name, one[1].start), ())
                right = self.sayings.get((other[0].name, other[1].start), ())
                yield MarkedPair(one, other, bool(one[1].chains & other[1].chains), tuple(product(left, right)))


def read_topic(texts: Sequence[MarkedText]) -> Topic:
    """Read, annotate and link the documents of one topic."""
    found = [(text, article) for text in texts for article in _articles_of(text)]
    case = Case(None, articles=tuple(article for _, article in found))
    case = replace(case, annotations=tuple(annotate_article(one, IssueLog("annotate")) for one in case.articles))
    case = replace(case, links=link_case(case, IssueLog("link")))
    sayings: list[Saying] = []
    of_sentence: dict[tuple[str, int], list[Saying]] = {}
    origin_of = {article.id: number for number, (_, article) in enumerate(found)}
    for text, article in found:
        own = list(read_sayings(case, article.id, origin_of, read_terms(case, article.id)))
        sayings += own
        for sentence in text.sentences:
            of_sentence[text.name, sentence.start] = [one for one in own if _lies_in(one, article, sentence)]
    return Topic(tuple(texts), of_sentence, weigh_terms(sayings, load_rarity()))


def pairs_of(texts: Sequence[MarkedText]) -> Iterator[SentencePair]:
    """Yield every pair of checked sentences of different documents of one topic."""
    topic = read_topic(texts)
    stems = {(text.name, one.start): _stems(text, one) for text in texts for one in text.sentences}
    spread = Counter(word for words in stems.values() for word in words)
    for pair in topic.pairs():
        (document, one), (beside, other) = pair.one, pair.other
        left, right = stems[document.name, one.start], stems[beside.name, other.start]
        compared = [compare_sayings(a, b, topic.weights) for a, b in pair.sayings]
        yield SentencePair(
            is_one=pair.is_one,
            ours=any(each is not None and each.relation == "same" and each.is_sure for each in compared),
            cosine=_cosine(left, right, spread, len(stems)),
            overlap=len(left & right) / max(len(left | right), 1),
            words=f"{document.text[one.start : one.end][:120]} | {beside.text[other.start : other.end][:120]}",
        )


def _articles_of(text: MarkedText) -> list[Article]:
    """The document as the program reads a saved text: it tells the headline and what is no text."""
    raw = text.text.encode()
    identity, digest = page_id(raw)
    decoded = read_characters_of(raw, lambda _: None).decoded
    page = Page(identity, f"{text.topic}_{text.name}.txt", digest, raw, "text/plain", decoded)
    return list(extract_articles(page, IssueLog("extract")))[:1]


def _lies_in(saying: Saying, article: Article, sentence: MarkedSentence) -> bool:
    start, end = article.map.page_span(saying.sentence.anchor.start, saying.sentence.anchor.end)
    return sentence.start <= start and end <= sentence.end + 1


def _stems(text: MarkedText, one: MarkedSentence) -> frozenset[str]:
    return frozenset(stem(word.lower) for word in split_words(text.text, one.start, one.end) if word.is_word)


def _cosine(one: frozenset[str], other: frozenset[str], spread: Counter[str], total: int) -> float:
    def square(words: frozenset[str]) -> float:
        return sum(log(1 + total / spread[word]) ** 2 for word in sorted(words))

    length = sqrt(square(one) * square(other))
    return square(one & other) / length if length else 0.0
