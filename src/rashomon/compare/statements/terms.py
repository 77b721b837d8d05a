"""Terms: what words speak of, so that it can be compared across articles: meanings, names, days, numbers."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple

from rashomon.compare.cells import voice_key
from rashomon.compare.events.act_days import tells_day
from rashomon.compare.statements.clauses import is_content
from rashomon.compare.statements.meanings import meaning_of
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations
from rashomon.model.case import Case
from rashomon.model.links import Entity, Timex
from rashomon.text.calendar import days_apart
from rashomon.text.tokens import new_record
from rashomon.text.words import Word, fold, stem

_BESIDE = 4
"""Words between a title or description and the name it belongs to."""
_DAY = len("2031-03-05")
_MONTH = len("2031-")
_NAMED_DAY = re.compile(r"[A-Z][a-z]")
_PARTS = 2
_LEAST_RANK = 3
_SHARES = frozenset({"a", "one", "two", "three"})
_RANK = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_FAR = 6
"""Days from a report beyond which a date is none of those that all its news is told of."""
_MINUTE = len("2031-03-05T04:20")
NAMED = ("person", "organisation", "place")
"""Kinds of terms that say who and where."""
PRECISE = frozenset({"day", "time", "number"})
"""Kinds of terms that tell when, or how many."""


class Term(NamedTuple):
    """One thing a text speaks of, at [start, end) of it.

    `key` is a kind and a value, "kind:value". Kinds: `word` (a meaning: a group of words or a stem), `role` (a title),
    `person`, `organisation`, `place`, `other` (names), `day` (a day, month or year), `time` (of day), `number` and
    `rank` (which of a row: "third", "19th").
    """

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ArticleTerms:
    """The names, dates and numbers of one article as terms, each kind in text order.

    `far` are the keys of its days, months and years that lie far from the report, `ahead` those to come.
    """

    named: tuple[Term, ...] = field(repr=False)
    numbers: tuple[Term, ...] = field(repr=False)
    far: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()

    def of(self, words: Sequence[Word]) -> list[Term]:
        """Return the terms of words that follow each other in the article, in text order."""
        if not words:
            return []
        named = _inside(self.named, words)
        named += [
            one for one in _ranks(words) if not any(one.start < term.end and term.start < one.end for term in named)
        ]
        return sorted([*named, *_inside(self.numbers, words), *_plain(words, named)], key=_order)


@lru_cache(maxsize=1 << 16)
def kind_of(key: str) -> str:
    """Return the kind in a term's key."""
    return key.partition(":")[0]


def read_terms(case: Case, article: str) -> ArticleTerms:
    """Return the named terms of one article."""
    annotations = case.annotations_of.get(article, Annotations(article))
    told = [one for one in case.timexes_of.get(article, ()) if one.value[:4].isdecimal()]
    days = [Term(_day_key(one), one.anchor.start, one.anchor.end) for one in told if _tells_day(one)]
    times = [
        Term(f"time:{one.value[_DAY:_MINUTE]}", one.anchor.start, one.anchor.end)
        for one in told
        if ":" in one.value[_DAY:_MINUTE]
    ]
    named = sorted([*_names(case, annotations), *days, *times], key=_order)
    report = next((one.value for one in case.links.references if one.article == article), None)
    far = [one for one in told if report is not None and _is_far(one.value, report)]
    ahead = [one for one in far if report is not None and one.value > report]
    return ArticleTerms(
        tuple(named), tuple(_numbers(annotations)), frozenset(map(_day_key, far)), frozenset(map(_day_key, ahead))
    )


def _tells_day(timex: Timex) -> bool:
    """Whether a time names its day; that of a mere hour is supposed to be the report's."""
    return tells_day(timex) or _NAMED_DAY.search(timex.anchor.exact) is not None


def _day_key(timex: Timex) -> str:
    return f"day:{timex.value[:_DAY]}"


def _is_far(value: str, report: str) -> bool:
    """Whether a day or month is not near a report; of years and seasons nothing is known."""
    if not value[_MONTH : _MONTH + 2].isdecimal() or report.startswith(value):
        return False
    apart = days_apart(value[:_DAY], report)
    return apart is None or apart > _FAR


def _names(case: Case, annotations: Annotations) -> Iterator[Term]:
    """Yield a term for each name; a place told with what it lies in ("Ostrel, Norland") counts as both."""
    for mention in annotations.mentions:
        entity = case.entity_by_id.get(case.entity_of_mention.get(mention.id, ""))
        if entity is not None:
            for one in _places_in(case, entity) or [entity]:
                yield Term(f"{one.kind}:{voice_key(one)}", mention.anchor.start, mention.anchor.end)


def _places_in(case: Case, entity: Entity) -> list[Entity]:
    """Return the places that the parts of a place's name stand for, none where it has no parts."""
    parts = {fold(part) for part in entity.name.split(",")} if entity.kind == "place" else set[str]()
    if len(parts) < _PARTS:
        return []
    return [one for one in case.links.entities if one.kind == "place" and fold(one.name) in parts]


def _numbers(annotations: Annotations) -> Iterator[Term]:
    for figure in annotations.figures:
        number = figure.value if figure.value is not None else figure.low
        if number is not None:
            yield Term(f"number:{number:g}", figure.anchor.start, figure.anchor.end)


def _ranks(words: Sequence[Word]) -> Iterator[Term]:
    """Yield which of a row is told, from the third on, for the first and second are said of too much; no share."""
    for at, word in enumerate(words):
        rank = _RANK.fullmatch(word.lower)
        number = rank.group(1) if rank is not None else _ordinals().get(word.lower)
        is_share = [one.lower for one in words[at + 1 : at + 2]] == ["of"] and at > 0 and words[at - 1].lower in _SHARES
        if number is not None and int(number) >= _LEAST_RANK and not is_share:
            yield Term(f"rank:{int(number)}", word.start, word.end)


@cache
def _ordinals() -> Mapping[str, str]:
    return load_lexicon("times").table("ordinals")


def _inside(terms: Sequence[Term], words: Sequence[Word]) -> list[Term]:
    first = bisect_left(terms, words[0].start, key=_start)
    last = bisect_left(terms, words[-1].end, key=_start)
    return [term for term in terms[first:last] if term.end <= words[-1].end]


def _start(term: Term) -> int:
    return term.start


def _plain(words: Sequence[Word], named: Sequence[Term]) -> Iterator[Term]:
    """Yield a term for each content word that is no part of a name or date; capitalised ones count as names."""
    people = [term for term in named if kind_of(term.key) == "person"]
    for at, word in enumerate(words):
        if not (is_content(word) or _is_first(words, at)) or any(term.start <= word.start < term.end for term in named):
            continue
        kind = "other" if at and word.is_capitalised else "role" if _is_title(words, at, people) else "word"
        value = meaning_of(word.lower) if kind == "word" else stem(word.lower)
        yield new_record(Term, (f"{kind}:{value}", word.start, word.end))


def _is_first(words: Sequence[Word], at: int) -> bool:
    """Whether a word says who did something first ("they fired first,"), not which one it was ("the first day")."""
    if words[at].lower != "first":
        return False
    closed = load_lexicon("function_words").word_set("closed")
    return not any(word.is_word and word.lower not in closed for word in words[at + 1 : at + 2])


def _is_title(words: Sequence[Word], at: int, people: Sequence[Term]) -> bool:
    """Whether a word is a title or description beside a person's name: it tells who, not what."""
    if words[at].lower not in _titles():
        return False
    near = words[max(0, at - _BESIDE) : at + _BESIDE + 1]
    return any(near[0].start < term.end and term.start < near[-1].end for term in people)


@cache
def _titles() -> frozenset[str]:
    roles = load_lexicon("roles")
    return roles.word_set("singular") | roles.word_set("modifiers")


def _order(term: Term) -> tuple[int, int, str]:
    return term.start, term.end, term.key
