"""Readings: an article as this stage sees it, words of the body folded and the quoted ones marked."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from rashomon.deduplicate.outlets import publisher_of
from rashomon.model.annotations import Annotations
from rashomon.model.articles import Article
from rashomon.model.spans import Anchor
from rashomon.text.quoted import find_quoted_ranges
from rashomon.text.shingles import FoldedWords, fold_words, hash_shingles

_BODY = frozenset({"standfirst", "paragraph", "list", "quote", "subhead"})
_FIRST_PERSON = frozenset({"i", "i'm", "i've", "i'd", "i'll", "my", "me", "we", "we're", "we've", "our", "us"})
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s")
_PERSONAL = 0.6  # part of own words in the first person beyond which the whole text is a personal one


@dataclass(frozen=True, slots=True)
class Reading:
    """The body of an article in folded words.

    `own` has one byte a word: 1 where the words are the article's own, 0 where they are a speaker's, which are
    free to all: between quotation marks, or (posts and statements set without marks) in a sentence of the first
    person. `block_of` gives the index of each word's block.
    """

    article: Article = field(repr=False)
    annotations: Annotations | None = field(repr=False)
    publisher: str | None
    words: FoldedWords = field(repr=False)
    block_of: tuple[int, ...] = field(repr=False)
    own: bytes = field(repr=False)

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @property
    def own_count(self) -> int:
        """Number of own words."""
        return self.own.count(1)

    def anchor(self, first: int, last: int) -> Anchor:
        """Return the anchor from word `first` to word `last`, both included."""
        return self.article.anchor(self.words.starts[first], self.words.ends[last])

    def own_shingles(self, length: int) -> set[int]:
        """Return the hashes of runs of `length` words that are all own words."""
        hashes = hash_shingles(self.words.words, length)
        whole = b"\1" * length
        return {one for at, one in enumerate(hashes) if self.own[at : at + length] == whole}


def read_article(article: Article, annotations: Annotations | None) -> Reading:
    """Return the reading of an article; the headline, captions and corrections are no part of it."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    block_of: list[int] = []
    own = bytearray()
    quoted = _quoted_by_annotation(annotations)
    for index, block in enumerate(article.blocks):
        if block.kind not in _BODY:
            continue
        found = fold_words(article.text, block.start, block.end)
        ranges = find_quoted_ranges(article.text, block.start, block.end)
        ranges += [(start, end) for start, end in quoted if start < block.end and block.start < end]
        words += found.words
        starts += found.starts
        ends += found.ends
        block_of += [index] * len(found)
        own += _mark_own(found, ranges)
    folded = FoldedWords(tuple(words), tuple(starts), tuple(ends))
    own = _without_first_person(article.text, folded, own)
    return Reading(article, annotations, publisher_of(article), folded, tuple(block_of), bytes(own))


def _quoted_by_annotation(annotations: Annotations | None) -> list[tuple[int, int]]:
    quotations = annotations.quotations if annotations is not None else ()
    return [(one.start, one.end) for found in quotations if found.kind == "direct" for one in found.content]


def _mark_own(found: FoldedWords, ranges: list[tuple[int, int]]) -> bytearray:
    own = bytearray(b"\1") * len(found)
    for start, end in ranges:
        first, last = bisect_right(found.ends, start), bisect_left(found.starts, end)
        own[first:last] = bytes(max(last - first, 0))
    return own


def _without_first_person(text: str, folded: FoldedWords, own: bytearray) -> bytearray:
    """Unmark the sentences that say "I" or "we" outside quotation marks, unless the whole text is written so."""
    personal = [at for at, word in enumerate(folded.words) if word in _FIRST_PERSON and own[at]]
    kept = bytearray(own)
    for at in personal:
        first, last = at, at + 1
        while first > 0 and not _sentence_ends(text, folded, first):
            first -= 1
        while last < len(folded) and not _sentence_ends(text, folded, last):
            last += 1
        kept[first:last] = bytes(last - first)
    return kept if kept.count(1) >= (1 - _PERSONAL) * own.count(1) else own


def _sentence_ends(text: str, folded: FoldedWords, at: int) -> bool:
    """Whether a sentence or a block ends before word `at`."""
    between = text[folded.ends[at - 1] : folded.starts[at]]
    return "\n" in between or _SENTENCE_END.match(between) is not None
