"""This program: numbers, figures, and times with their values, of one text with a reference day.

Numbers are the quantities that figures are made of. A figure must count or measure something, and the specifications
of numbers ("the result is ¾") hardly ever do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rashomon.annotate.divided import divide_article
from rashomon.annotate.figures import find_figures
from rashomon.annotate.figures.quantities import read_quantity
from rashomon.annotate.figures.quantity_words import quantity_words
from rashomon.annotate.timexes import find_time_expressions
from rashomon.link.timexes import resolve_times
from rashomon.model.annotations import Annotations, Figure
from rashomon.model.case import Case
from rashomon.model.links import ReferenceDate, Timex
from rashomon.text.tokens import split_tokens

from ..corpora.written import article_of
from .answers import Answers, Reading, TimeReading
from .times import meanings


def read_ours(text: str, today: date) -> Answers:
    """Everything the program reads in the text, given as an article of that day."""
    article = article_of(text)
    divided = divide_article(article)
    times = find_time_expressions(divided)
    annotations = Annotations(article.id, divided.sentences, times=times)
    case = Case(run=None, articles=(article,), annotations=(annotations,))
    reference = ReferenceDate(article.id, today.isoformat(), "given by the specification", assumed=False)
    return Answers(
        tuple(_numbers(text)),
        tuple(reading for one in find_figures(divided, times) for reading in _readings(_of_figure(one))),
        tuple(_time(one, today) for one in resolve_times(case, [reference])),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """What a quantity and a figure have in common, with its characters [start, end)."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    unit: str | None


def _numbers(text: str) -> Iterator[Reading]:
    """Every quantity of the text, in order, none overlapping."""
    words, tokens = quantity_words(), split_tokens(text)
    at = 0
    while at < len(tokens):
        found = read_quantity(tokens, at, words) if words.may_begin(tokens[at]) else None
        if found is not None:
            span = tokens[found.start].start, tokens[found.end - 1].end
            yield from _readings(_Read(*span, found.value, found.low, found.high, found.unit))
        at = max(found.end, at + 1) if found is not None else at + 1


def _of_figure(figure: Figure) -> _Read:
    anchor = figure.anchor
    return _Read(anchor.start, anchor.end, figure.value, figure.low, figure.high, figure.unit)


def _readings(read: _Read) -> Iterator[Reading]:
    """What was read as a number, and with its bounds; a range also as its two ends; a share also as a part of one."""
    ends = [read.value] if read.value is not None else [read.low, read.high]
    for end in ends:
        if end is not None:
            yield Reading(read.start, read.end, end, end, read.unit)
            if read.unit == "percent":
                yield Reading(read.start, read.end, end / 100, end / 100, None)
    if read.low != read.high:
        yield Reading(read.start, read.end, read.low, read.high, read.unit)


def _time(timex: Timex, today: date) -> TimeReading:
    value = timex.value.removeprefix("XXXX-XX-XX")
    means = frozenset((f"every {value}",)) if timex.precision == "set" else meanings(value, today, timex.end_value)
    return TimeReading(timex.anchor.start, timex.anchor.end, means)
