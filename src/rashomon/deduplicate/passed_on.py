"""Passed on: people whose words reach an article through a body's press service or paper alone."""

from collections.abc import Sequence
from itertools import pairwise

from rashomon.lexicons import load_lexicon
from rashomon.model.spans import Anchor
from rashomon.text.words import Word

_BESIDE = 3  # words before a name among which the rank stands by which it is taken up


class PassedOn:
    """The people whose words a body passed on so far, by their names and by the rank beside them.

    "The press service quoted the shift head, Captain Rasmus Dahl" lets both "Dahl" and "the captain" speak for the
    body from there on; who is named besides is somebody else.
    """

    def __init__(self) -> None:
        """Begin with nobody."""
        self._names: set[str] = set()
        self._ranks: set[str] = set()

    def quotes(self, words: Sequence[Word]) -> bool:
        """Whether the words say that somebody's words are passed on."""
        lowers, lexicon = [word.lower for word in words], load_lexicon("issuers")
        if not lexicon.word_set("passes_on").isdisjoint(lowers):
            return True
        return ("words", "of") in pairwise(lowers) and not lexicon.word_set("brings").isdisjoint(lowers)

    def note(self, words: Sequence[Word], persons: Sequence[Anchor]) -> None:
        """Remember those of the people named among the words."""
        for person in persons:
            inside = [at for at, word in enumerate(words) if person.start <= word.start < person.end]
            near = words[max(inside[0] - _BESIDE, 0) : inside[-1] + 1] if inside else ()
            self._ranks |= {word.lower for word in near if word.lower in _ranks()}
            self._names |= {words[at].lower for at in inside if words[at].is_capitalised} - _ranks()

    def speaks_in(self, words: Sequence[Word], persons: Sequence[Anchor]) -> bool:
        """Whether nobody but these people is named among the words, and one of them is, by name or by rank."""
        if not self._names:
            return False
        if persons:
            return all(self._holds_name(words, one) for one in persons)
        lowers = [word.lower for word in words]
        return any(one == "the" and two in self._ranks for one, two in pairwise(lowers))

    def _holds_name(self, words: Sequence[Word], person: Anchor) -> bool:
        return any(word.lower in self._names for word in words if person.start <= word.start < person.end)


def _ranks() -> frozenset[str]:
    lexicon = load_lexicon("issuers")
    return lexicon.word_set("ranks") | lexicon.word_set("officers") | lexicon.word_set("ministers")
