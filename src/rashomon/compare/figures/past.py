"""Past: whether a sentence counts over a longer or an earlier time than that of the affair it tells of."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rashomon.lexicons import load_lexicon
from rashomon.model.links import Timex
from rashomon.model.spans import Anchor
from rashomon.text.calendar import parse_day
from rashomon.text.words import Word

_RELATIVES = frozenset({"who", "which", "whose", "where"})
_APPOSED_RELATIVES = _RELATIVES | {"that"}
_ARTICLES = frozenset({"a", "an", "the"})
_APPOSED = 5
"""Words of an apposition in which its relative clause begins: "a rebel group that has fought since 2031"."""
_AFFAIR_DAYS = 10
"""Days before a report that still belong to the affair it tells of."""
_MONTH, _YEAR = 7, 4
"""Characters of an ISO month and year."""
_LONG = frozenset({"PXM", "PXY"})
"""Values of "in recent months", "for years"."""
_SUPERLATIVE = re.compile(r"\w*iest|worst|\w*most|first|(?:bigg|larg|great|high|strong|long|grav|sharp|steep)est")
_RECORD = 7
"""Words after a superlative in which the time is told of which it is a record: "the worst in a decade"."""
_SINCE_REACH = 5
"""Words after "since" in which a date or a longer time is told; else it tells since what, or why."""


def is_past(
    sentence: Anchor, split: Sequence[Word], figure: int, times: Iterable[Timex], reference: str | None
) -> bool:
    """Whether a sentence counts over a longer or earlier time than the affair's; a record is of the affair.

    Clauses between commas without the figure ("which has been shut since May"), and what a record is the first since
    ("the deadliest crash since a truce ended the war in 2016"), tell nothing of it.

    Args:
        split: the words and marks of the sentence.
        figure: where the figure begins in it.
        reference: the day of the article.
    """
    kept = [*_without_records(_without_asides(split, figure))]
    starts = [sentence.start + word.start for word in kept]
    told = (one for one in times if any(one.anchor.start <= start < one.anchor.end for start in starts))
    return any(_is_earlier(one, reference) for one in told) or _counts_longer([word.lower for word in kept])


def _counts_longer(lower: Sequence[str]) -> bool:
    """Whether words tell of a longer time: "decades", "the war", "since March", and not "since the roof fell in"."""
    lexicon = load_lexicon("quantities")
    longer, dated = lexicon.word_set("longer"), lexicon.word_set("since_when")
    return any(
        word in longer and (word != "since" or any(_dates(one, dated) for one in lower[at + 1 :][:_SINCE_REACH]))
        for at, word in enumerate(lower)
    )


def _dates(word: str, dated: frozenset[str]) -> bool:
    return word in dated or word in load_lexicon("times").table("months") or (word.isdigit() and len(word) == _YEAR)


def _without_asides(split: Sequence[Word], figure: int) -> list[Word]:
    """Return the words and marks but for clauses between commas without the figure."""
    kept: list[Word] = []
    aside: list[Word] | None = None
    for at, word in enumerate(split):
        if word.text != ",":
            (kept if aside is None else aside).append(word)
        elif aside is not None:
            kept.extend(aside if aside and aside[0].start <= figure <= word.start else [])
            aside = None
        elif _opens_aside([one.lower for one in split[at + 1 : at + 2 + _APPOSED]]):
            aside = []
        else:
            kept.append(word)
    return [*kept, *(aside or ())]


def _opens_aside(lower: Sequence[str]) -> bool:
    """Whether what follows a comma is told by the way: "who …", "a group that …"."""
    if not lower or lower[0] in _RELATIVES:
        return bool(lower)
    noun = lower[0] in _ARTICLES and not _APPOSED_RELATIVES.isdisjoint(lower[1:])
    return noun and "," not in lower


def _without_records(split: Sequence[Word]) -> Iterator[Word]:
    """Yield the words but for those that tell of what something is a record, up to the next mark."""
    left, skipping = 0, False
    opening = load_lexicon("quantities").word_set("record_openers")
    for word in split:
        if not word.is_word:
            left, skipping = 0, False
            continue
        if _SUPERLATIVE.fullmatch(word.lower):
            left = _RECORD
        elif left and word.lower in opening:
            skipping = True
        if not skipping:
            left = max(left - 1, 0)
            yield word


def _is_earlier(timex: Timex, reference: str | None) -> bool:
    """Whether a time is longer, or lies before the affair that a report of `reference` tells of."""
    if timex.value in _LONG:
        return True
    day, now = parse_day(timex.value), parse_day(reference)
    if now is None or not timex.value[:_YEAR].isdigit():
        return False
    if day is not None:
        return (now - day).days > _AFFAIR_DAYS
    month = len(timex.value) >= _MONTH and timex.value[_YEAR + 1 : _MONTH].isdigit()
    length = _MONTH if month else _YEAR
    return timex.value[:length] < now.isoformat()[:length]
