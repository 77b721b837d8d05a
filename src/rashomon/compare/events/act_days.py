"""Days of acts: which time of a sentence is that of an act it tells of."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.compare.events.acts import Act
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Sentence
from rashomon.model.case import Case
from rashomon.model.links import Timex
from rashomon.text.words import Word, split_words

_BESIDE = 3
"""Words between an act that is known already and the day on which it was: "the talks, held on Thursday"."""
_LISTENERS = 6
"""Words between who was told and the day: "told a news conference in Velm on Friday"."""
_OPENING = 400
"""Characters of an article in which its own date line stands."""
_SHORT = len("fri")
"""Letters of a weekday cut short."""
_DAY = len("2031-03-05")


def is_day(timex: Timex) -> bool:
    """Whether a time is as precise as a day."""
    return timex.precision in {"day", "minute", "second"} and timex.value[:4].isdigit()


def tells_day(timex: Timex) -> bool:
    """Whether a time is of a known day, month or year; a time of day alone is of the report's, whatever it means."""
    is_clock = timex.precision in {"minute", "second"} and timex.value[:_DAY] == timex.reference
    return timex.value[:4].isdigit() and not is_clock


def is_beside(words: Sequence[Word], act: Act, timex: Timex) -> bool:
    """Whether a time is told of an act that points back: right beside it, or after it in one piece of the sentence.

    A time further before it is that of another act: "was summoned on Tuesday over the sinking".
    """
    one, other = sorted(((act.start, act.end), (timex.anchor.start, timex.anchor.end)))
    between = [word for word in words if one[1] <= word.start < other[0]]
    if sum(word.is_word for word in between) <= _BESIDE:
        return True
    return act.start < timex.anchor.start and not any(word.text in {",", ";"} for word in between)


def nearest_day(words: Sequence[Word], times: Sequence[Timex], act: Act, start: int, end: int) -> Timex | None:
    """Return the day nearest to an act in its part of the sentence; None where the day is told of something else."""
    inside = [one for one in times if start <= one.anchor.start < end and not _is_of_another(words, act, one)]
    return min(inside, key=lambda one: (abs(one.anchor.start - act.start), one.anchor.start), default=None)


def _is_of_another(words: Sequence[Word], act: Act, timex: Timex) -> bool:
    """Whether a day is that of the report ("said on Friday"), or of a clause that follows the act ("whose pilot")."""
    clauses = load_lexicon("clauses")
    before = [word.lower for word in words if word.end <= timex.anchor.start]
    said = next(
        (word for word in reversed(before) if word not in load_lexicon("function_words").word_set("closed")), ""
    )
    between = [word.lower for word in words if act.end <= word.start and word.end <= timex.anchor.start]
    is_said = said in load_lexicon("cautions").word_set("attribution") and act.start < timex.anchor.start
    if is_said or _is_told_on(between) or _is_of_publication(before):
        return True
    return not clauses.word_set("relatives").isdisjoint(between)


def _is_told_on(between: Sequence[str]) -> bool:
    """Whether words from an act to a day end with who was told of it that day: "told reporters in Velm on Friday"."""
    near = between[-_LISTENERS - 1 :]
    told = [at for at, word in enumerate(near) if word in load_lexicon("acts").word_set("telling")]
    return bool(told) and load_lexicon("clauses").word_set("openers").union({",", ";"}).isdisjoint(near[told[-1] + 1 :])


def _is_of_publication(before: Sequence[str]) -> bool:
    """Whether nothing but the label of a date line stands before a day: "Published", "Last updated on"."""
    acts = load_lexicon("acts")
    labels = acts.word_set("dating")
    return not labels.isdisjoint(before) and labels.union(acts.word_set("dating_links")).issuperset(before)


def as_dated(times: Sequence[Timex], text: str) -> list[Timex]:
    """Return the times of an article, a bare weekday as its own date line writes it out: "Friday 28 Oct 2030".

    The day by which a report is filed may be another than that of which its words tell.
    """
    written = {day: one for one in times if (day := _weekday_written(one, text)) is not None}
    return [replace(one, value=known.value) if (known := _meant(one, written)) is not None else one for one in times]


def _meant(timex: Timex, written: dict[str, Timex]) -> Timex | None:
    """Return the date that a bare weekday after it stands for."""
    told = timex.anchor.exact.lower().removeprefix("on ")
    known = written.get(told[:_SHORT]) if told in load_lexicon("dates").word_set("weekdays") else None
    return known if known is not None and known.anchor.end <= timex.anchor.start and is_day(timex) else None


def _weekday_written(timex: Timex, text: str) -> str | None:
    """Return the weekday of a date line: a full date with its weekday at the head of an article, after no "on"."""
    words = [word.lower for word in split_words(timex.anchor.exact) if word.is_word]
    before = text[: timex.anchor.start].split()[-1:]
    is_line = timex.anchor.start < _OPENING and before not in (["on"], ["of"], ["from"], ["since"], ["until"])
    is_full = is_day(timex) and timex.reference is None and len(words) > 2
    days = load_lexicon("dates").word_set("weekdays")
    return words[0][:_SHORT] if is_full and is_line and words[0] in days else None


def other_time(case: Case, sentence: Sentence, act: Act, day: Timex) -> int:
    """Return where a sentence comes, after an act and its day, to another time: "the first crash since 1959, when"."""
    after = max(act.end, day.anchor.end)
    others = [
        one.anchor.start
        for one in case.timexes_of.get(sentence.anchor.article, ())
        if after <= one.anchor.start < sentence.anchor.end and tells_day(one) and not _agree(one.value, day.value)
    ]
    return min(others, default=sentence.anchor.end)


def _agree(one: str, other: str) -> bool:
    return one.startswith(other[:_DAY]) or other.startswith(one[:_DAY])
