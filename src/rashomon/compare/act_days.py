"""Days of acts: which time of a sentence is that of an act it tells of."""

from collections.abc import Sequence

from rashomon.compare.acts import Act
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Sentence
from rashomon.model.case import Case
from rashomon.model.links import Timex
from rashomon.text.words import Word

_BESIDE = 3
"""Words between an act that is known already and the day on which it was: "the talks, held on Thursday"."""
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
    between = {word.lower for word in words if act.end <= word.start and word.end <= timex.anchor.start}
    is_said = said in load_lexicon("cautions").word_set("attribution") and act.start < timex.anchor.start
    return is_said or not between.isdisjoint(clauses.word_set("relatives"))


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
