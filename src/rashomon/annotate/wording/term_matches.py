"""Term matches: listed words for contested things, and listed words that judge, in the article's own voice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.wording.others_words import OthersWords, join_ranges
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.contested_names import load_contested_names
from rashomon.model.annotations import Quotation, WordingKind
from rashomon.model.articles import Article
from rashomon.text.quoted import stands_in_marks

_MARKS = 3
"""Characters by which a content is longer than a name that is all of it: two marks, and a comma or full stop."""

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

    Names for contested things outside direct quotations, or alone in one, between marks, and not in the name of
    something else; whether a name with other uses stands for the thing is asked where reports are compared. Words
    that judge only where `others` does not hold them.
    """
    text = divided.article.text
    direct = [
        a
        for one in quotations
        for a in one.content
        if one.kind == "direct" or (one.kind == "mixed" and stands_in_marks(text, a.start, a.end))
    ]
    elsewhere = [*_occurrences(divided.article.text, beginnings, _other_things())]
    for terms in _term_lists():
        for start, end in _occurrences(divided.article.text, beginnings, terms):
            is_others = others.hold(start) if terms.kind == "loaded_term" else False
            if is_others or any(a.start <= start < a.end and a.end - a.start > end - start + _MARKS for a in direct):
                continue
            if terms.kind != "term_choice" or not _is_part(start, end, elsewhere):
                yield TermMatch(terms.kind, terms.concept, start, end, terms.reason)


def _is_part(start: int, end: int, phrases: list[tuple[int, int]]) -> bool:
    """Whether [start, end) lies in a phrase that is longer: "riot" in "riot gear"."""
    return any(opening <= start and end <= stop and stop - opening > end - start for opening, stop in phrases)


def find_plain_uses(article: Article, beginnings: Beginnings) -> OthersWords:
    """Return where listed words stand in phrases that judge nothing: "sanctions regime", "claimed responsibility"."""
    return join_ranges(_occurrences(article.text, beginnings, _plain_uses()))


@dataclass(frozen=True, slots=True)
class _TermList:
    """Terms of one kind as one pattern; each begins with one of the runs of letters `firsts`."""

    kind: WordingKind
    concept: str | None
    reason: str
    pattern: "regex.Pattern[str]"
    firsts: frozenset[str]


@cache
def _term_lists() -> tuple[_TermList, ...]:
    choices = [
        _term_list("term_choice", concept, f"one of several names for: {concept}", contested.names)
        for concept, contested in load_contested_names().items()
    ]
    judging = "a word that judges, in the article's own voice"
    return (*choices, _term_list("loaded_term", None, judging, _judging_words()))


def _judging_words() -> tuple[str, ...]:
    charged = load_lexicon("charged").groups("charged").values()
    return tuple(
        dict.fromkeys((*load_lexicon("terms").words("loaded"), *(word for words in charged for word in words)))
    )


@cache
def _plain_uses() -> _TermList:
    return _term_list("loaded_term", None, "", load_lexicon("terms").words("plain_uses"))


@cache
def _other_things() -> _TermList:
    return _term_list("term_choice", None, "", load_lexicon("terms").words("other_things"))


@cache
def _first_runs() -> frozenset[str]:
    return frozenset(run for terms in (*_term_lists(), _plain_uses(), _other_things()) for run in terms.firsts)


def _term_list(kind: WordingKind, concept: str | None, reason: str, terms: tuple[str, ...]) -> _TermList:
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    pattern = regex.compile(
        r"(?<![\w-])(?:"
        + "|".join(regex.escape(term).replace("'", "['\u2019]") for term in longest_first)
        + r")(?![\w-])",
        regex.IGNORECASE,
    )
    firsts = frozenset(_RUN.findall(term.lower())[0] for term in terms)
    return _TermList(kind, concept, reason, pattern, firsts)


def _occurrences(text: str, beginnings: Beginnings, terms: _TermList) -> Iterator[tuple[int, int]]:
    """Yield where terms stand that begin at one of the beginnings, none overlapping."""
    after = 0
    for run, start in beginnings:
        found = terms.pattern.match(text, start) if run in terms.firsts and start >= after else None
        if found is not None:
            after = found.end()
            yield start, after
