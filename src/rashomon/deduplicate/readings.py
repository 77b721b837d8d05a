"""Readings: an article as this stage sees it, words of the body folded and the quoted ones marked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from rashomon.deduplicate.outlets import publisher_of
from rashomon.model.annotations import Annotations
from rashomon.model.articles import Article
from rashomon.model.spans import Anchor
from rashomon.text.addresses import address_key
from rashomon.text.quoted import find_quoted_ranges
from rashomon.text.shingles import FoldedWords, fold_word
from rashomon.text.word_hashes import Hashes, Numbers, batches, hash_words

_BODY = frozenset({"standfirst", "paragraph", "list", "quote", "subhead"})
_FIRST_PERSON = "i i'm i've i'd i'll my me we we're we've our us"
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s")
_PERSONAL = 0.6  # part of own words in the first person beyond which the whole text is a personal one

Places = NDArray[np.int32]

Read = tuple[Article, Annotations | None]
"""An article with what was found in it, if it was annotated."""


@dataclass(frozen=True, eq=False)
class Reading:
    """The body of an article in folded words.

    `own` has one byte a word: 1 where the words are the article's own, 0 where they are a speaker's, which are
    free to all: between quotation marks, or (posts and statements set without marks) in a sentence of the first
    person. `starts` and `ends` are code points of the article's text, `blocks` the index of each word's block.
    """

    article: Article = field(repr=False)
    annotations: Annotations | None = field(repr=False)
    publisher: str | None
    starts: Places = field(repr=False)
    ends: Places = field(repr=False)
    hashes: Hashes = field(repr=False)
    blocks: Places = field(repr=False)
    own: bytes = field(repr=False)

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @cached_property
    def words(self) -> FoldedWords:
        """The words themselves, made when first asked for: most articles are like no other."""
        text, starts, ends = self.article.text, self.starts.data, self.ends.data
        words = [fold_word(text[start:end]) for start, end in zip(starts, ends, strict=True)]
        return FoldedWords(tuple(words), starts, ends)

    def words_at(self, at: int, count: int) -> tuple[str, ...]:
        """Return some of the words, from word `at` on; fewer where the text ends. For a few, without making all."""
        text, places = self.article.text, range(at, min(at + count, len(self.starts)))
        return tuple(fold_word(text[int(self.starts[place]) : int(self.ends[place])]) for place in places)

    @cached_property
    def block_of(self) -> Sequence[int]:
        """The index of each word's block."""
        return self.blocks.data

    @cached_property
    def own_count(self) -> int:
        """Number of own words."""
        return self.own.count(1)

    @property
    def is_translated(self) -> bool:
        """Whether its page bears the marks of a machine's translation."""
        return any(note.kind == "machine_translated" for note in self.article.health)

    @cached_property
    def page_key(self) -> str | None:
        """What all addresses of the article's page have in common; None where its address is unknown."""
        return address_key(self.article.url) if self.article.url is not None else None

    @cached_property
    def links(self) -> Mapping[str, tuple[Anchor, ...]]:
        """The words that lead to a page, in page order, by that page's key."""
        found: dict[str, list[Anchor]] = {}
        for one in self.article.hyperlinks:
            key = address_key(one.url)
            if key is not None:
                found.setdefault(key, []).append(self.article.anchor(one.start, one.end))
        return {key: tuple(anchors) for key, anchors in found.items()}

    def anchor(self, first: int, last: int) -> Anchor:
        """Return the anchor from word `first` to word `last`, both included."""
        return self.article.anchor(int(self.starts[first]), int(self.ends[last]))


def read_article(article: Article, annotations: Annotations | None) -> Reading:
    """Return the reading of one article; headline and captions are left out."""
    return read_articles([(article, annotations)])[0]


def read_articles(articles: Sequence[Read]) -> list[Reading]:
    """Return the readings of many articles, in their order; quicker than one by one."""
    ranges = batches([len(article.text) for article, _ in articles])
    return [reading for first, last in ranges for reading in _read_together(articles[first:last])]


def _read_together(articles: Sequence[Read]) -> Iterator[Reading]:
    """Yield readings of articles whose texts are hashed as one text, divided by line ends."""
    joined = "\n".join([article.text for article, _ in articles])
    bases = np.cumsum([0, *[len(article.text) + 1 for article, _ in articles]])
    words, blocks = hash_words(joined), _find_blocks(articles, bases)
    at = np.searchsorted(blocks.starts, words.starts, "right") - 1
    inside = np.flatnonzero(blocks.is_body[at] & (words.ends <= blocks.ends[at]))
    starts, ends, hashes, at = words.starts[inside], words.ends[inside], words.hashes[inside], at[inside]
    free = _quoted_in_blocks(joined, words.quotes, blocks) + _quoted_by_annotation(articles, bases)
    own = _mark_own(starts, ends, free)
    personal = np.flatnonzero(np.isin(hashes, _first_person()) & (own != 0))
    bounds = np.searchsorted(starts, bases)
    shift = np.repeat(bases[:-1], np.diff(bounds))
    begin, stop, of_block = (each.astype(np.int32) for each in (starts - shift, ends - shift, blocks.indices[at]))
    kept = own.tobytes()
    said = np.searchsorted(personal, bounds).tolist()
    ranges = pairwise(bounds.tolist())
    for one, ((article, annotations), (first, last)) in enumerate(zip(articles, ranges, strict=True)):
        begins, stops, mine = begin[first:last], stop[first:last], kept[first:last]
        if said[one] < said[one + 1]:
            places = personal[said[one] : said[one + 1]] - first
            mine = _without_first_person(article.text, begins, stops, places.tolist(), mine)
        publisher = publisher_of(article)
        yield Reading(article, annotations, publisher, begins, stops, hashes[first:last], of_block[first:last], mine)


@dataclass(frozen=True, slots=True)
class _Blocks:
    """The blocks of articles: where in the joined text, their indices in their articles, and whether they are read.

    The first one is none: it stands for what comes before any block.
    """

    starts: Numbers
    ends: Numbers
    indices: Numbers
    is_body: NDArray[np.bool_]


def _find_blocks(articles: Sequence[Read], bases: Numbers) -> _Blocks:
    counts = np.array([len(article.blocks) for article, _ in articles])
    blocks = [block for article, _ in articles for block in article.blocks]
    shift = np.repeat(bases[:-1], counts)
    firsts = np.repeat(np.cumsum(counts) - counts, counts)
    return _Blocks(
        np.concatenate([[-1], np.array([block.start for block in blocks], np.int64) + shift]),
        np.concatenate([[-1], np.array([block.end for block in blocks], np.int64) + shift]),
        np.concatenate([[-1], np.arange(len(blocks)) - firsts]),
        np.array([False, *[block.kind in _BODY for block in blocks]]),
    )


def _quoted_in_blocks(joined: str, marks: Numbers, blocks: _Blocks) -> list[tuple[int, int]]:
    return [
        found
        for at in np.unique(np.searchsorted(blocks.starts, marks, "right") - 1).tolist()
        if blocks.is_body[at]
        for found in find_quoted_ranges(joined, int(blocks.starts[at]), int(blocks.ends[at]))
    ]


def _quoted_by_annotation(articles: Sequence[Read], bases: Numbers) -> list[tuple[int, int]]:
    return [
        (base + piece.start, base + piece.end)
        for (_, annotations), base in zip(articles, bases.tolist(), strict=False)
        for quotation in (annotations.quotations if annotations is not None else ())
        if quotation.kind == "direct"
        for piece in quotation.content
    ]


def _mark_own(starts: Numbers, ends: Numbers, free: list[tuple[int, int]]) -> NDArray[np.uint8]:
    """Return a byte for each word, 0 where a range touches it."""
    if not free:
        return np.ones(len(starts), np.uint8)
    ranges = np.array(free, np.int64)
    first, last = np.searchsorted(ends, ranges[:, 0], "right"), np.searchsorted(starts, ranges[:, 1])
    last = np.maximum(first, last)
    depth = np.bincount(first, minlength=len(starts) + 1) - np.bincount(last, minlength=len(starts) + 1)
    own: NDArray[np.uint8] = np.equal(np.cumsum(depth[: len(starts)]), 0).astype(np.uint8)
    return own


@cache
def _first_person() -> Hashes:
    return hash_words(_FIRST_PERSON).hashes


def _without_first_person(text: str, starts: Places, ends: Places, personal: Sequence[int], own: bytes) -> bytes:
    """Unmark the sentences that say "I" or "we" outside quotation marks, unless the whole text is written so."""
    kept = bytearray(own)
    for at in personal:
        first, last = at, at + 1
        while first > 0 and not _sentence_ends(text, starts, ends, first):
            first -= 1
        while last < len(own) and not _sentence_ends(text, starts, ends, last):
            last += 1
        kept[first:last] = bytes(last - first)
    return bytes(kept) if kept.count(1) >= (1 - _PERSONAL) * own.count(1) else own


def _sentence_ends(text: str, starts: Places, ends: Places, at: int) -> bool:
    """Whether a sentence or a block ends before word `at`."""
    between = text[int(ends[at - 1]) : int(starts[at])]
    return "\n" in between or _SENTENCE_END.match(between) is not None
