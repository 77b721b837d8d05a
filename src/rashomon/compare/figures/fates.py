"""Fates: what several words beside a figure together say became of those counted.

"The fate of 79 people is unknown", "112 people were being held", "the number of those who perished stands at 12".
"""

from collections.abc import Iterable, Sequence

from rashomon.compare.figures.beside import up_to_mark, words_beside
from rashomon.compare.figures.counted import states_of
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Figure, Sentence

_AFTER = 9
"""Words after a figure that tell what became of those counted."""
_RIGHT_BEFORE = 5
"""Words before a figure in which "the fate of" stands."""
_NUMBERED = 7
"""Words after "the number of" in which it is told of whom: "the number of those who had been on board"."""
_CLAUSE = 14
"""Words of a clause about those counted: "four people who had come out to buy bread perished"."""
_HOLDING, _HELD = 2, 3
"""Words before a number, and after it, that tell that those counted are held."""
_NONE = frozenset[str]()


def fate_of(figure: Figure, sentence: Sentence) -> frozenset[str]:
    """Return the state that a phrase beside a figure of people tells; none where no such phrase does."""
    before, after = words_beside(figure, sentence)
    lexicon = load_lexicon("quantities")
    clause = [word.lower for word in up_to_mark(after)]
    led = [word.lower for word in before if word.is_word][-_RIGHT_BEFORE:]
    return (
        _says(clause[:_AFTER], lexicon.groups("fates_after").items())
        or _says(led, lexicon.groups("fates_before").items())
        or _numbered([word.lower for word in reversed([*up_to_mark(reversed(before))])])
        or _perished(clause)
    )


def are_held(figure: Figure, sentence: Sentence) -> bool:
    """Whether people are counted whom somebody holds against their will: "were holding 60 people", "took 9 hostage"."""
    before, after = words_beside(figure, sentence)
    lexicon = load_lexicon("quantities")
    led = [word.lower for word in up_to_mark(reversed(before))][:_HOLDING]
    following = [word.lower for word in up_to_mark(after)][:_HELD]
    return not lexicon.word_set("holding").isdisjoint(led) or not lexicon.word_set("held_as").isdisjoint(following)


def _says(words: Sequence[str], fates: Iterable[tuple[str, tuple[str, ...]]]) -> frozenset[str]:
    told = f" {' '.join(words)} "
    return next((frozenset({name}) for name, phrases in fates if any(f" {one} " in told for one in phrases)), _NONE)


def _numbered(before: Sequence[str]) -> frozenset[str]:
    """Return of whom a number is told to be: "the number of the injured in both towns has risen to 47"."""
    counts = load_lexicon("quantities").word_set("numbers_of")
    at = next((at for at in reversed(range(len(before) - 1)) if before[at] in counts and before[at + 1] == "of"), None)
    if at is None:
        return _NONE
    return next((told for word in before[at + 2 :][:_NUMBERED] if (told := states_of(word))), _NONE)


def _perished(clause: Sequence[str]) -> frozenset[str]:
    """Return the state told after a clause about those counted, by a verb that needs no other."""
    if clause[:1] != ["who"]:
        return _NONE
    alone = load_lexicon("quantities").word_set("dying")
    return next((states_of(word) for word in clause[1:_CLAUSE] if word in alone), _NONE)
