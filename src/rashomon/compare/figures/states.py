"""States: what became of those counted, by the figure's own words, else by the words beside it."""

from itertools import pairwise, zip_longest

from rashomon.compare.figures.beside import words_beside
from rashomon.compare.figures.counted import states_of
from rashomon.compare.figures.fates import fate_of
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Figure, Sentence
from rashomon.text.words import fold, split_words

_NEAR_BEFORE, _NEAR_AFTER = 5, 6
"""Words beside a figure that may tell what became of those counted."""
_BE = frozenset({"was", "were", "is", "are", "been"})
_OTHER_VERBS = frozenset({"remain", "remained", "have", "had"})
_CARRIED = 2
"""Words after a number, its noun left out, in which its verb stands."""
_HOSPITALISED = frozenset({"hospitalised"})
_SINGULAR = frozenset({"was", "is", "has"})
"""Verbs that have another subject than several who are counted."""
_REACH = 9
"""Words between a number and the hospital those counted are in."""
_INTO = frozenset({"to", "in", "into"})
_BEFORE_PLACE = 3
"""Words before a place in which its preposition stands."""


def own_states(figure: Figure) -> frozenset[str]:
    """Return what a figure's scope and noun say became of those counted."""
    own = {*figure.scope, *fold(figure.counted or "").split(), figure.unit or ""}
    return frozenset(name for word in own for name in states_of(word))


def states_beside(figure: Figure, sentence: Sentence) -> frozenset[str]:
    """Return the state that the word nearest to a figure tells; of people, also that they are in hospital."""
    fate = fate_of(figure, sentence)
    if fate:
        return fate
    before, after = _words_near(figure, sentence)
    if _is_passive(after, "lost") or (before[-1:] == ["lost"] and not _BE.isdisjoint(before[-2:])):
        return states_of("killed")
    if _is_in_hospital(figure, sentence, before, after) and not any(states_of(word) for word in after):
        return _HOSPITALISED
    led = [] if _opens_clause(before, after) else before[-_NEAR_BEFORE:]
    beside = zip_longest(after[:_NEAR_AFTER], reversed(led), fillvalue="")
    return next((told for pair in beside for word in pair if (told := states_of(word))), frozenset[str]())


def _opens_clause(before: list[str], after: list[str]) -> bool:
    """Whether a number is the subject of a clause that tells of it alone: "four drowned and nine are missing"."""
    is_first = before[-1:] in (["and"], ["but"], ["while"]) and after[:1] != [] and after[0] in _BE | _OTHER_VERBS
    return is_first and any(states_of(word) for word in after[:_NEAR_AFTER])


def _words_near(figure: Figure, sentence: Sentence) -> tuple[list[str], list[str]]:
    """Return the nearest words before a figure, and after it up to a verb of another subject, in lower case.

    A reporting verb begins what is told of others: "put the strikers at 40 and said 12 were hurt".
    """
    told, following = words_beside(figure, sentence)
    before = [word.lower for word in told if word.is_word][-_REACH - _BEFORE_PLACE :]
    after = [word.lower for word in following if word.is_word][:_REACH]
    other = _SINGULAR if figure.value != 1 else frozenset[str]()
    other = other | load_lexicon("quantities").word_set("tag_verbs")
    stop = next((at for at, word in enumerate(after) if word in other), len(after))
    return before, after[:stop]


def _is_passive(after: list[str], word: str) -> bool:
    """Whether a word stands right after a form of "to be": "14 people were lost"."""
    return any(one in _BE and other == word for one, other in pairwise(after[: _CARRIED + 1]))


def _is_in_hospital(figure: Figure, sentence: Sentence, before: list[str], after: list[str]) -> bool:
    """Whether those counted went there: "51 were taken to the hospital", "in the hospitals of Arv are 131 people"."""
    hospitals = load_lexicon("quantities").word_set("hospitals")
    if not hospitals.isdisjoint(figure.scope) or _names_place(after, hospitals):
        return True
    if _is_passive(after, "admitted"):
        return any(word.lower in hospitals for word in split_words(sentence.anchor.exact))
    return bool(before) and before[-1] in _BE and _names_place(before, hospitals)


def _names_place(words: list[str], nouns: frozenset[str]) -> bool:
    """Whether one of the nouns stands after "to" or "in"."""
    return any(
        word in nouns and not _INTO.isdisjoint(words[max(place - _BEFORE_PLACE, 0) : place])
        for place, word in enumerate(words)
    )
