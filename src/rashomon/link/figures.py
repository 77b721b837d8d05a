"""Figure contexts: whose number it is and for which day it was given."""

from collections.abc import Sequence

from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations, Figure, Quotation
from rashomon.model.case import Case
from rashomon.model.links import FigureContext, ReferenceDate, Timex
from rashomon.model.spans import Anchor
from rashomon.text.words import fold, split_words

_AS_OF = frozenset({"by", "of", "until", "till"})
"""Words before a day that make it the day of a count: "by Monday", "as of Monday"."""
_SINCE = frozenset({"since"})
_SINCE_REACH = 2
"""Words before a day in which "since" stands: what began then holds when it is told."""
_RIGHT_BEFORE_DAY = frozenset({"", "on", "the", "late", "early", "as of"})
_DAY_OR_FINER = frozenset({"day", "part of day", "minute", "second"})
_PERFECT = frozenset({"has", "have"})
_NEAR = 4
"""Words before a number, and after it, in which it is told what has become of those counted."""
_IN = frozenset({"in", "during"})
"""Words before a month or year that make it the time of what is told."""


def place_figures(
    case: Case, references: tuple[ReferenceDate, ...], timexes: tuple[Timex, ...]
) -> tuple[FigureContext, ...]:
    """Return the context of each figure of the case, in case order.

    A figure is attributed to the innermost quotation that holds it. Its day is the latest past day its own
    sentence names, else the article's reference date, assumed or not; None where neither is known. A toll
    counts from the day it is told: the day of what happened is not the day of the count. So does the harm done to
    things ("the fire has burned 900 hectares"), and what has become of whatever is counted. What is told of a past
    month or year ("in January 2029 the bridge fell, killing nine") is of that time, and the day right after a number
    that has changed ("up from five on Wednesday") is that number's alone.
    """
    reference_of = {one.article: one.value for one in references}
    by_article: dict[str, list[Timex]] = {}
    for timex in timexes:
        by_article.setdefault(timex.anchor.article, []).append(timex)
    found: list[FigureContext] = []
    for annotations in case.annotations:
        text = case.article_by_id[annotations.article].text
        reference = reference_of.get(annotations.article)
        stated = by_article.get(annotations.article, [])
        former = _days_of_former(annotations.figures, stated, text)
        for figure in annotations.figures:
            if figure.id in former:
                found.append(_former_count(figure, annotations, former[figure.id]))
                continue
            holder = _holder(figure, annotations)
            sentence = case.sentence_by_id[figure.sentence].anchor
            inside = [one for one in stated if one.anchor.overlaps(sentence) and one not in former.values()]
            times = [one for one in inside if one.precision in _DAY_OR_FINER and one.value[:4].isdigit()]
            times = [one for one in times if not _is_since(one, text) and _may_date(one, figure, annotations, text)]
            if _is_toll(figure) or _grows(figure, sentence):
                times = [one for one in times if _dates_a_count(one, holder, text)]
            day = _past_time(figure, sentence, inside, text, reference) or _day(times, reference)
            found.append(FigureContext(figure.id, holder.id if holder is not None else None, day))
    return tuple(found)


def _days_of_former(figures: Sequence[Figure], stated: Sequence[Timex], text: str) -> dict[str, Timex]:
    """Return, by figure, the day that stands right after a number given as what another was before."""
    found: dict[str, Timex] = {}
    for figure in figures:
        if figure.beside is None:
            continue
        after = [one for one in stated if one.anchor.start >= figure.anchor.end and one.precision in _DAY_OR_FINER]
        nearest = min(after, key=lambda one: one.anchor.start, default=None)
        if nearest is None or not nearest.value[:4].isdigit():
            continue
        between = text[figure.anchor.end : nearest.anchor.start]
        if between.strip().lower() in _RIGHT_BEFORE_DAY:
            found[figure.id] = nearest
    return found


def _former_count(figure: Figure, annotations: Annotations, day: Timex) -> FigureContext:
    holder = _holder(figure, annotations)
    return FigureContext(figure.id, holder.id if holder is not None else None, day.value[:10])


def _holder(figure: Figure, annotations: Annotations) -> Quotation | None:
    holders = [one for one in annotations.quotations if any(a.overlaps(figure.anchor) for a in one.content)]
    return min(holders, key=lambda one: one.length, default=None)


def _past_time(figure: Figure, sentence: Anchor, timexes: list[Timex], text: str, reference: str | None) -> str | None:
    """Return the past month or year a sentence tells of before it gives the figure; None where it tells of the news."""
    if reference is None:
        return None
    before = [one for one in timexes if sentence.covers(one.anchor) and one.anchor.end <= figure.anchor.start]
    last = max(before, key=lambda one: one.anchor.end, default=None)
    if last is None or last.precision not in {"month", "year"} or last.end_value is not None:
        return None
    if not last.value[:4].isdecimal() or last.value >= reference[: len(last.value)]:
        return None
    opening = split_words(text, max(sentence.start, last.anchor.start - 12), last.anchor.start)
    following = [word.lower for word in split_words(text, last.anchor.end, figure.anchor.start)[:2]]
    return last.value if (opening and opening[-1].lower in _IN) or "when" in following else None


def _is_since(timex: Timex, text: str) -> bool:
    before = split_words(text, max(0, timex.anchor.start - 16), timex.anchor.start)
    return any(word.lower in _SINCE for word in (*before[-_SINCE_REACH:], *split_words(timex.anchor.exact)[:1]))


def _is_toll(figure: Figure) -> bool:
    """Whether the number counts people something happened to, which grows as more is known."""
    outcomes = load_lexicon("quantities").groups("outcomes")
    words = {*figure.scope, *fold(figure.counted or "").split(), figure.unit or ""}
    return any(words & set(members) for members in outcomes.values())


def _grows(figure: Figure, sentence: Anchor) -> bool:
    """Whether a number is of things that came to harm, or of what has become so by now: "has cost"."""
    before = [word.lower for word in split_words(sentence.exact, 0, max(figure.anchor.start - sentence.start, 0))]
    after = [word.lower for word in split_words(sentence.exact, figure.anchor.end - sentence.start)]
    near, following = before[-_NEAR:], after[:_NEAR]
    harmed = load_lexicon("quantities").groups("aspects")["harmed"]
    return not {*near, *following, *figure.scope}.isdisjoint(harmed) or not _PERFECT.isdisjoint(near[:-1])


def _may_date(timex: Timex, figure: Figure, annotations: Annotations, text: str) -> bool:
    """Whether a time may be the figure's: "by" a day, after one number, dates that number and none told later."""
    if timex.anchor.end > figure.anchor.start or not _is_as_of(timex, text):
        return True
    before = [one for one in annotations.figures if one.sentence == figure.sentence]
    return not any(one.anchor.end <= timex.anchor.start for one in before)


def _is_as_of(timex: Timex, text: str) -> bool:
    before = split_words(text, max(0, timex.anchor.start - 12), timex.anchor.start)
    return bool(before) and before[-1].lower in _AS_OF


def _dates_a_count(timex: Timex, holder: Quotation | None, text: str) -> bool:
    """Whether a time is when the count was told or made: beside the cue, or after "by" or "as of"."""
    if _is_as_of(timex, text):
        return True
    return holder is not None and not any(one.covers(timex.anchor) for one in holder.content)


def _day(times: list[Timex], reference: str | None) -> str | None:
    days = [one.value[:10] for one in times if reference is None or one.value[:10] <= reference[:10]]
    return max(days) if days else reference
