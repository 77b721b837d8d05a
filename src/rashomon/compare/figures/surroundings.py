"""What stands around a figure: the words of its sentence, the words beside it, places and times named there."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rashomon.compare.figures.beside import up_to_mark
from rashomon.compare.figures.causes import nearest_cause
from rashomon.compare.figures.past import is_past
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Figure, Sentence
from rashomon.model.case import Case
from rashomon.model.links import Timex
from rashomon.model.spans import Anchor
from rashomon.text.calendar import parse_day
from rashomon.text.words import Word, fold, split_words, stem

_REPORTING = frozenset({"said", "say", "told", "tell", "add", "report", "accord"})
"""Stems of reporting words: sharing them says nothing about what is counted."""
_REACH = 8
"""Words on each side that are beside a figure."""
_DAY = 10
"""Characters of an ISO day."""
_COUNTS_AFTER = 3
"""Words after "conflicting" in which it is told that counts are: "conflicting casualty figures"."""
_TO_PLACE = 3
"""Words from a figure to the place that is its own, articles left out: "12 were killed in Arv"."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around one figure.

    `words` and `beside` are content stems of the sentence and of the eight words on each side, `wider` those of the
    sentence and the one before it; `names` its capitalised words, folded; `cause` the class of what struck those
    counted; `places` entity ids; `days` ISO days named in the sentence; `dates` these as ordinals, without any that
    of the article; `where` the words, plain and stemmed, of the place told right after the figure; `is_past`
    whether the sentence counts over a longer or earlier time than the affair's; `is_moved` whether it says that a
    number was another before; `is_conflicting` whether it says that counts differ; `timed_by` the stems of what a
    length of time is counted from: "16 minutes before the collapse".
    """

    words: frozenset[str]
    beside: frozenset[str]
    places: frozenset[str]
    days: frozenset[str]
    is_past: bool
    wider: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    cause: str | None = None
    is_moved: bool = False
    dates: frozenset[int] = frozenset()
    where: frozenset[str] = frozenset()
    timed_by: frozenset[str] = frozenset()
    is_conflicting: bool = False

    def is_elsewhere(self, other: "Surroundings") -> bool:
        """Whether both figures have a place of their own, and not the same."""
        return bool(self.where and other.where) and self.where.isdisjoint(other.where)


def times_by_sentence(case: Case, articles: Iterable[str]) -> dict[str, list[Timex]]:
    """Return the resolved times of the articles by the id of the sentence they stand in."""
    found: dict[str, list[Timex]] = {}
    for article in articles:
        times = case.timexes_of.get(article, ())
        for sentence in case.annotations_of[article].sentences if times else ():
            inside = [one for one in times if sentence.anchor.covers(one.anchor)]
            if inside:
                found[sentence.id] = inside
    return found


def survey_figure(
    case: Case, figure: Figure, times: list[Timex], reference: str | None, before: Sentence | None = None
) -> Surroundings:
    """Return what stands around a figure.

    `times` are those of its sentence, `reference` is its article's day, `before` the sentence before its own.
    """
    sentence = case.sentence_by_id[figure.sentence].anchor
    split = split_words(sentence.exact)
    words = [word for word in split if word.is_word]
    start, end = figure.anchor.start - sentence.start, figure.anchor.end - sentence.start
    told = [word for word in words if word.end <= start]
    after = [word for word in words if word.start >= end]
    own = {stem(word) for word in fold(figure.anchor.exact).split()} | _REPORTING
    lexicon = load_lexicon("quantities")
    stems = _stems(sentence.exact)
    moved = lexicon.word_set("moved")
    days = frozenset(one.value[:_DAY] for one in times if parse_day(one.value) is not None)
    return Surroundings(
        words=stems - own,
        beside=_content([*told[-_REACH:], *after[:_REACH]]) - own,
        places=_places(case, figure.article, sentence),
        days=days,
        is_past=is_past(sentence, split, start, times, reference),
        wider=(stems | _stems(before.anchor.exact) if before is not None else stems) - own,
        names=_names(words[1:]),
        cause=nearest_cause(split, start, end),
        is_moved=any(word.lower in moved for word in words),
        dates=_ordinals(days) or _ordinals([reference] if reference is not None else []),
        where=_place_after(case, figure, sentence),
        timed_by=_timed_by(split, end),
        is_conflicting=_tells_conflict([word.lower for word in words]),
    )


def weigh_words(sentences: Iterable[frozenset[str]]) -> dict[str, float]:
    """Return for each content stem how much sharing it says, in nats: rare in the story is much."""
    counted = list(sentences)
    seen = Counter(word for words in counted for word in words)
    return {word: math.log((len(counted) + 1) / number) for word, number in seen.items()}


@lru_cache(maxsize=1 << 12)
def _stems(sentence: str) -> frozenset[str]:
    """Return the content stems of a sentence; several figures look at each."""
    return _content(split_words(sentence))


def _content(words: Iterable[Word]) -> frozenset[str]:
    closed = load_lexicon("function_words").word_set("closed")
    kept = [word.lower for word in words if word.lower not in closed and len(word.lower) > 2 and word.text[0].isalpha()]
    return frozenset(map(stem, kept))


def _timed_by(split: Sequence[Word], end: int) -> frozenset[str]:
    """Return the content stems of what stands after "before" or "after" right behind a figure, up to a mark."""
    after = [word for word in split if word.start >= end]
    if not after or after[0].lower not in load_lexicon("quantities").word_set("timed_by"):
        return frozenset()
    return _content(up_to_mark(after))


def _tells_conflict(words: Sequence[str]) -> bool:
    """Whether a sentence says that counts differ: "there were conflicting casualty figures"."""
    lexicon = load_lexicon("quantities")
    conflicting, counts = lexicon.word_set("conflicting"), lexicon.word_set("conflicting_counts")
    return any(
        word in conflicting and not counts.isdisjoint(words[at + 1 : at + 1 + _COUNTS_AFTER])
        for at, word in enumerate(words)
    )


def _names(words: Iterable[Word]) -> frozenset[str]:
    closed = load_lexicon("function_words").word_set("closed")
    return frozenset(fold(word.text) for word in words if word.is_capitalised and word.lower not in closed)


def _places(case: Case, article: str, sentence: Anchor) -> frozenset[str]:
    inside = [one for one in case.annotations_of[article].mentions if sentence.covers(one.anchor)]
    found = [case.entity_of_mention.get(one.id) for one in inside if one.kind == "place"]
    return frozenset(one for one in found if one is not None)


def _place_after(case: Case, figure: Figure, sentence: Anchor) -> frozenset[str]:
    """Return the words of the place told right after a figure: "12 in Arv", "40 bodies at the hospital of Brenn"."""
    determiners = load_lexicon("function_words").word_set("determiners")
    where = load_lexicon("quantities").word_set("where")
    end = figure.anchor.end
    for one in case.annotations_of[figure.article].mentions:
        if one.kind != "place" or not end <= one.anchor.start < sentence.end:
            continue
        between = split_words(sentence.exact, end - sentence.start, one.anchor.start - sentence.start)
        told = [word.lower for word in between if word.lower not in determiners]
        if 0 < len(told) <= _TO_PLACE and all(word.is_word for word in between) and told[-1] in where:
            words = [word for word in split_words(one.anchor.exact) if word.is_word]
            return frozenset(form for word in words for form in (stem(word.lower), fold(word.text)))
    return frozenset()


def _ordinals(days: Iterable[str]) -> frozenset[int]:
    return frozenset(day.toordinal() for one in days if (day := parse_day(one)) is not None)
