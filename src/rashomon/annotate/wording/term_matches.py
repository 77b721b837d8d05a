"""Term matches: listed words for contested things, and listed words that judge, in the article's own voice."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.wording.others_words import OthersWords, join_ranges
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Quotation, WordingKind
from rashomon.model.articles import Article

_MARKS = 3
"""Characters by which a content is longer than a name that is all of it: two marks, and a comma or full stop."""

_OPENING_MARKS = frozenset("“«„‘\"'")

_RUN = re.compile(r"[^\W_]+")
Beginnings = list[tuple[str, int]]
"""Runs of letters and digits, in lower case, and where they begin, in text order."""


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A listed term at [start, end): its kind, the concept it names (None for a loaded term) and why it counts."""

    kind: WordingKind
    concept: str | None
    start: int
    end: int
    reason: str


def find_beginnings(article: Article) -> Beginnings:
    """Return the runs of letters, in lower case, with which a listed term or a phrase that judges nothing may begin."""
    firsts = _first_runs()
    return [(run, one.start()) for one in _RUN.finditer(article.text) if (run := one.group().lower()) in firsts]


def find_term_matches(
    divided: DividedArticle, beginnings: Beginnings, quotations: tuple[Quotation, ...], others: OthersWords
) -> Iterator[TermMatch]:
    """Yield the listed terms, list by list, each list in text order.

    Names for contested things outside direct quotations, or alone in one, between marks; those with other uses only
    beside a word that tells which, or between marks. Words that judge only where `others` does not hold them.
    """
    direct = [a for one in quotations if one.kind == "direct" for a in one.content]
    for terms in _term_lists():
        for start, end in _occurrences(divided.article.text, beginnings, terms):
            is_others = others.hold(start) if terms.kind == "loaded_term" else False
            if is_others or any(a.start <= start < a.end and a.end - a.start > end - start + _MARKS for a in direct):
                continue
            is_marked = divided.article.told[max(0, start - 1) : start] in _OPENING_MARKS
            if is_marked or not terms.beside or _stands_beside(divided, start, end, terms.beside):
                yield TermMatch(terms.kind, terms.concept, start, end, terms.reason)


def _stands_beside(divided: DividedArticle, start: int, end: int, words: frozenset[str]) -> bool:
    """Whether the sentence has one of the words outside [start, end)."""
    at = bisect_right(divided.sentences, start, key=lambda one: one.anchor.start) - 1
    return at >= 0 and any(word.lower in words for word in divided.sentence_words[at] if not start <= word.start < end)


def find_plain_uses(article: Article, beginnings: Beginnings) -> OthersWords:
    """Return where listed words stand in phrases that judge nothing: "sanctions regime", "claimed responsibility"."""
    return join_ranges(_occurrences(article.text, beginnings, _plain_uses()))


@dataclass(frozen=True, slots=True)
class _TermList:
    """Terms of one kind as one pattern; each begins with one of the runs of letters `firsts`.

    Where `beside` is not empty, they count only in a sentence that has one of its words.
    """

    kind: WordingKind
    concept: str | None
    reason: str
    pattern: "regex.Pattern[str]"
    firsts: frozenset[str]
    beside: frozenset[str]


@cache
def _term_lists() -> tuple[_TermList, ...]:
    lexicon = load_lexicon("terms")
    beside = lexicon.groups("beside")
    choices = [
        _term_list("term_choice", concept, f"one of several names for: {concept}", terms, beside.get(concept, ()))
        for concept, terms in lexicon.groups("concepts").items()
    ]
    judging = "a word that judges, in the article's own voice"
    return (*choices, _term_list("loaded_term", None, judging, lexicon.words("loaded")))


@cache
def _plain_uses() -> _TermList:
    return _term_list("loaded_term", None, "", load_lexicon("terms").words("plain_uses"))


@cache
def _first_runs() -> frozenset[str]:
    return frozenset(run for terms in (*_term_lists(), _plain_uses()) for run in terms.firsts)


def _term_list(
    kind: WordingKind, concept: str | None, reason: str, terms: tuple[str, ...], beside: tuple[str, ...] = ()
) -> _TermList:
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    pattern = regex.compile(
        r"(?<![\w-])(?:"
        + "|".join(regex.escape(term).replace("'", "['\u2019]") for term in longest_first)
        + r")(?![\w-])",
        regex.IGNORECASE,
    )
    firsts = frozenset(_RUN.findall(term.lower())[0] for term in terms)
    return _TermList(kind, concept, reason, pattern, firsts, frozenset(beside))


def _occurrences(text: str, beginnings: Beginnings, terms: _TermList) -> Iterator[tuple[int, int]]:
    """Yield where terms stand that begin at one of the beginnings, none overlapping."""
    after = 0
    for run, start in beginnings:
        found = terms.pattern.match(text, start) if run in terms.firsts and start >= after else None
        if found is not None:
            after = found.end()
            yield start, after
