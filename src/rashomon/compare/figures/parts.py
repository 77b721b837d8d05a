"""Parts: what makes a figure a part of a whole that is counted too: children among the dead, five of the 31."""

from collections.abc import Iterable

from rashomon.compare.figures.counted import states_of
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Figure, Sentence
from rashomon.model.case import Case
from rashomon.text.words import fold, split_words, stem

_PART_BEFORE, _PART_AFTER = 5, 3
"""Words before a number, and words after it up to a mark, among which such words make it a part."""
_SEVERITY_REACH = 4
"""Words after a number in which it is told how badly those counted were hurt."""
_TAKEN_IN = frozenset({"injured", "hospitalised"})
"""States in which those are whom a hospital counts."""
_BETWEEN = 5
"""Most words between a part and its whole: "18 of the 31", "a family of 5 among 12 killed"."""


def parts_of(figure: Figure, sentence: Sentence, outcomes: frozenset[str]) -> frozenset[str]:
    """Return the stems of words that make a figure a part of a whole: children, foreign, seriously."""
    return _subsets(figure, outcomes) | _severity_after(figure, sentence)


def is_part(figure: Figure, following: Figure | None, sentence: Sentence) -> bool:
    """Whether a figure is a part of another, by the words beside it, or of the next one of its sentence."""
    return _is_part(figure, sentence) or is_of_next(figure, following, sentence)


def is_share(case: Case, voice: str | None, outcomes: frozenset[str]) -> bool:
    """Whether a hospital tells how many it took in: "St Orla's Hospital said 20 people had been brought in".

    Where there is one hospital that may be all who were hurt, yet no other voice's count of them is then denied.
    """
    if voice is None or not outcomes <= _TAKEN_IN:
        return False
    entity = case.entity_by_id.get(voice)
    name = fold(entity.name if entity is not None else voice)
    return not load_lexicon("quantities").word_set("hospitals").isdisjoint(name.split())


def _subsets(figure: Figure, outcomes: frozenset[str]) -> frozenset[str]:
    subset = load_lexicon("quantities").word_set("subset")
    words = subset.intersection((*figure.scope, *fold(figure.counted or "").split()[:-1]))
    head = stem(fold(figure.unit or ""))
    return frozenset(stem(word) for word in words if states_of(word).isdisjoint(outcomes) and stem(word) != head)


def _severity_after(figure: Figure, sentence: Sentence) -> frozenset[str]:
    """Return what the words after a figure say of how badly those counted were hurt: "eight have serious injuries"."""
    words = split_words(sentence.anchor.exact, max(figure.anchor.end - sentence.anchor.start, 0))[:_SEVERITY_REACH]
    severity = load_lexicon("quantities").word_set("severity")
    return frozenset(stem(word.lower) for word in words if word.lower in severity)


def _is_part(figure: Figure, sentence: Sentence) -> bool:
    """Whether the words beside a figure make it a part of one told before: "including", "of them"."""
    text, at = sentence.anchor.exact, figure.anchor.start - sentence.anchor.start
    before = [word.lower for word in split_words(text, 0, max(at, 0)) if word.is_word][-_PART_BEFORE:]
    words = split_words(text, max(at, 0))
    ends = next((place for place, word in enumerate(words) if not word.is_word), len(words))
    number = sum(word.is_word for word in split_words(figure.anchor.exact))
    after = [word.lower for word in words[: min(ends, number + _PART_AFTER)]]
    lexicon = load_lexicon("quantities")
    return _says(before, lexicon.words("part_before")) or _says(after, lexicon.words("part_after"))


def _says(words: list[str], phrases: Iterable[str]) -> bool:
    told = f" {' '.join(words)} "
    return any(f" {phrase} " in told for phrase in phrases)


def is_of_next(figure: Figure, following: Figure | None, sentence: Sentence) -> bool:
    """Whether a figure is a part of the next one: "18 of the 31 lorries", "a family of 5 among 12 killed"."""
    if following is None or following.sentence != figure.sentence:
        return False
    start, end = (place - sentence.anchor.start for place in (figure.anchor.end, following.anchor.start))
    between = split_words(sentence.anchor.exact, min(start, end), end)
    if not all(word.is_word for word in between):
        return False
    words = [word.lower for word in between]
    while words and words[-1] in load_lexicon("function_words").word_set("determiners"):
        words.pop()
    return 0 < len(words) <= _BETWEEN and words[-1] in load_lexicon("quantities").words("wholes")
