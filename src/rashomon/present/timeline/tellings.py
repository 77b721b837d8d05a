"""Tellings: the sentences of an article that say when something happened."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations, Quotation, Sentence, TimeExpression
from rashomon.model.articles import Article
from rashomon.model.links import Timex
from rashomon.model.spans import Anchor
from rashomon.present.timeline.periods import DAY, Period, fineness, period_of
from rashomon.text.calendar import days_apart, parse_day

_TELLS_NOTHING = frozenset({"headline", "caption", "standfirst"})
"""Kinds of block that say again, and shorter, what the paragraphs tell."""
_LEAD = 3
"""Sentences of the paragraphs that make the lead."""
_BESIDE_CUE = 40
"""Most characters between a reporting word and the time of the reporting: "told reporters in Tavin on Monday"."""
_LABEL_REACH = 30
"""Characters before or after a time in which "last updated" may stand."""
_OF_SOME_DAY = frozenset({"clock", "day_part"})
"""Forms that give a time of day and no day."""
_FIRM = frozenset({"day", "day_range", "numeric_day", "named_day", "weekday", "month", "year"})
"""Forms of time expressions that name a date."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence with one time in it.

    `period` are the days that the time stands for, `expression` its words. `ahead` is true where it was still to
    come, `spoken` where it is the time of the saying, not of what is said, `alone` where the sentence names no other
    time as precise, `lead` where it stands among the first sentences.
    """

    article: str
    anchor: Anchor
    timex: Timex
    expression: TimeExpression
    period: Period
    ahead: bool
    spoken: bool
    alone: bool
    lead: bool

    @property
    def is_day(self) -> bool:
        """Whether it names one day, or a time of one."""
        return fineness(self.timex.precision) <= DAY and self.period.first == self.period.last

    @property
    def is_firm(self) -> bool:
        """Whether the words themselves give the date: not "today", "last month", nor by an assumed day."""
        return self.expression.form in _FIRM and "assumption" not in self.timex.basis

    @property
    def day(self) -> str:
        """The first of its days, ISO 8601."""
        return self.period.first.isoformat()

    @property
    def when(self) -> str:
        """The time as TIMEX3 or EDTF, a range with both its ends."""
        end = self.timex.end_value
        first = period_of(self.timex.value)
        is_range = end is not None and first is not None and first.last < self.period.last
        return f"{self.timex.value}/{end}" if is_range else self.timex.value


def find_tellings(article: Article, annotations: Annotations, times: Sequence[Timex]) -> Iterator[Telling]:
    """Yield the tellings of one article in text order.

    Times inside direct quotations, days that are a guess, and the page's own stamps are left out; of the times of a
    sentence only the most precise count, each day once.

    Args:
        times: the resolved times of the article, in text order.
    """
    expressions = {one.id: one for one in annotations.times}
    lead = _lead_end(article, annotations)
    for sentence, found in _times_by_sentence(article, annotations, times, expressions):
        voices = [one for one in annotations.quotations if one.cue and sentence.anchor.covers(one.cue)]
        chosen = _most_precise(found)
        for timex, period in chosen:
            yield Telling(
                article=article.id,
                anchor=sentence.anchor,
                timex=timex,
                expression=expressions[timex.id],
                period=period,
                ahead=_is_ahead(article, expressions[timex.id], period),
                spoken=_is_spoken(timex.anchor, voices),
                alone=len(chosen) == 1,
                lead=sentence.anchor.start < lead,
            )


def _times_by_sentence(
    article: Article, annotations: Annotations, times: Sequence[Timex], expressions: Mapping[str, TimeExpression]
) -> list[tuple[Sentence, list[tuple[Timex, Period]]]]:
    """Return the sentences that tell when something happened, in text order, each with its times that count."""
    direct = [anchor for one in annotations.quotations if one.kind == "direct" for anchor in one.content]
    starts = [one.anchor.start for one in annotations.sentences]
    found: dict[int, list[tuple[Timex, Period]]] = {}
    for timex in times:
        at = bisect_right(starts, timex.anchor.start) - 1
        period = period_of(timex.value, timex.end_value)
        if at < 0 or period is None or not annotations.sentences[at].anchor.covers(timex.anchor):
            continue
        if article.blocks[annotations.sentences[at].block].kind in _TELLS_NOTHING:
            continue
        if any(one.covers(timex.anchor) for one in direct) or _is_stamp(article, timex):
            continue
        if not _dates_nothing(article, expressions[timex.id], timex):
            found.setdefault(at, []).append((timex, period))
    return [(annotations.sentences[at], told) for at, told in sorted(found.items())]


def _lead_end(article: Article, annotations: Annotations) -> int:
    told = [one for one in annotations.sentences if article.blocks[one.block].kind not in _TELLS_NOTHING]
    return told[min(_LEAD, len(told)) - 1].anchor.end if told else 0


def _most_precise(found: Sequence[tuple[Timex, Period]]) -> list[tuple[Timex, Period]]:
    """Return the times of the finest kind (times of day and days are of one), of those on one day the finest."""
    kind = min(max(fineness(timex.precision), DAY) for timex, _ in found)
    same = [(timex, period) for timex, period in found if max(fineness(timex.precision), DAY) == kind]
    by_period: dict[Period, Timex] = {}
    for timex, period in same:
        known = by_period.get(period)
        if known is None or fineness(timex.precision) < fineness(known.precision):
            by_period[period] = timex
    return [(timex, period) for period, timex in by_period.items()]


def _dates_nothing(article: Article, expression: TimeExpression, timex: Timex) -> bool:
    """Whether its day is a guess.

    "Overnight"; a time of day that was put on the day of publication for want of another; a weekday that no verb puts
    before or after the report ("rain is forecast to ease on Saturday"), unless it is that day or the one beside it.
    """
    published = article.published.value[:10] if article.published is not None else None
    bare_clock = expression.form in _OF_SOME_DAY and timex.reference in {None, published}
    untold = expression.form == "weekday" and expression.direction == "none"
    gap = days_apart(timex.value, published)
    return (
        bare_clock
        or (untold and gap is not None and gap > 1)
        or timex.anchor.exact.lower() in load_lexicon("timeline").word_set("date_nothing")
    )


def _is_stamp(article: Article, timex: Timex) -> bool:
    """Whether the page says of itself when it was changed: "Last updated at 07:15 GMT", "Updated: 3 March"."""
    before = article.text[max(0, timex.anchor.start - _LABEL_REACH) : timex.anchor.start].lower()
    after = article.text[timex.anchor.end : timex.anchor.end + _LABEL_REACH].lower()
    labels = load_lexicon("dates").words("updated")
    return any(one in before or one in after for one in labels if " " in one) or any(
        before.rstrip().endswith(f"{one}:") for one in labels
    )


def _is_ahead(article: Article, expression: TimeExpression, period: Period) -> bool:
    published = parse_day(article.published.value) if article.published is not None else None
    if published is None:
        return expression.direction == "future"
    return period.first > published or (expression.direction == "future" and period.last >= published)


def _is_spoken(time: Anchor, voices: Sequence[Quotation]) -> bool:
    """Whether a time stands beside a reporting word of its sentence and inside none of the reported words."""
    if any(part.covers(time) for one in voices for part in one.content):
        return False
    return any(_is_beside(time, one.cue) for one in voices if one.cue is not None)


def _is_beside(time: Anchor, cue: Anchor) -> bool:
    gap = time.start - cue.end if time.start >= cue.end else cue.start - time.end
    return 0 <= gap <= _BESIDE_CUE
