"""Former numbers: those that a report itself tells to have been given before: "up from 40", "first put at 40"."""

from collections.abc import Sequence

from rashomon.compare.figures.beside import up_to_mark, words_beside
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Figure, Sentence
from rashomon.text.words import Word

_BEFORE, _AFTER = 8, 4
"""Words before a number, and after it, that may tell that it was given before another."""
_PREPOSITIONS = frozenset({"as", "at", "of"})
_CHANGE = 14
"""Words before "from 40" in which a verb of change stands: "climbed to 31 percent of its usual level from 4"."""


def is_former(figure: Figure, sentence: Sentence) -> bool:
    """Whether a number is told to be the one that was given, or stood, before another one."""
    before, after = words_beside(figure, sentence)
    return _follows_from(before) or _first_given(before) or _is_earlier(after)


def _follows_from(before: Sequence[Word]) -> bool:
    """Whether it is where a change began: "up from 40", "rose from 40 to 60", "cut to 60 from 40"."""
    if not before or before[-1].lower != "from":
        return False
    lexicon = load_lexicon("counted")
    changing = lexicon.word_set("change_verbs") | lexicon.word_set("revising_verbs")
    return any(word.lower in changing for word in before[-_CHANGE:])


def _first_given(before: Sequence[Word]) -> bool:
    """Whether it was given at first: "first gave as 40", "had until Monday spoken of 40"; within one clause."""
    words = [word.lower for word in up_to_mark(reversed(before[-_BEFORE:]))]
    lexicon = load_lexicon("quantities")
    verbs = lexicon.word_set("given_by") | lexicon.word_set("before_former")
    giving = verbs | _PREPOSITIONS
    if not words or words[0] not in giving or verbs.isdisjoint(words):
        return False
    is_past = "had" in words and not lexicon.word_set("up_to_then").isdisjoint(words)
    return is_past or not lexicon.word_set("former").isdisjoint(words)


def _is_earlier(after: Sequence[Word]) -> bool:
    """Whether it is told right after a number that it was of before: "40 a day earlier"."""
    told = " ".join(word.lower for word in after[:_AFTER])
    return any(f"{told} ".startswith(f"{phrase} ") for phrase in load_lexicon("quantities").words("after_former"))
