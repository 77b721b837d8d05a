"""Bearings: whose a number is and how it is measured, by its own clause; two that differ are then of two things.

Reports of one event are full of numbers of one unit that have nothing to do with each other: what two banks lost, how
long two careers lasted, how far into a flight of eleven hours a plane turned. That they differ is no dispute.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from rashomon.compare.cells import voice_key
from rashomon.compare.figures.beside import words_beside
from rashomon.compare.figures.counted import MEASURES
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Figure, Sentence
from rashomon.model.case import Case
from rashomon.text.words import POSSESSIVES, Word, stem

_NEAR = 5
"""Content words to either side of a number by which two measures have to share one."""
_OWNED = 3
"""Words from an owner's name to the number: "Ostrin's original 40 million crown offer"."""
_ASIDE = 12
"""Most words of an aside between a subject and its verb."""
_LIKE = 2
"""Content stems next to both of two numbers from which they stand in like words."""
_NONE = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Bearings:
    """What the clause of a number tells of it.

    `whose` are the keys of people and bodies named there that do not give the number themselves, and of who gives it
    where the clause says that it is their own ("their earnings"); `owner` is the one whose the number is told to be
    right before it; `side` says of a measure what it is measured to or along ("into", "long", "flight" of an 11-hour
    flight); `near` are the content stems next to it.
    """

    whose: frozenset[str] = _NONE
    owner: str | None = None
    side: str | None = None
    near: frozenset[str] = _NONE


def take_bearings(case: Case, figure: Figure, sentence: Sentence, voice: str | None, noun: str) -> Bearings:
    """Return what the clause of a number tells of it.

    Args:
        voice: the key of whose number it is.
        noun: the class of what is counted, or the unit's dimension.
    """
    before, after = words_beside(figure, sentence)
    led = _with_subject([*_clause(reversed(before))][::-1], before)
    followed = [*_clause(after)]
    named = _named(case, sentence, [*led, *followed])
    whose = frozenset(key for key, _ in named if key != voice)
    if voice is not None and _is_own([*led, *followed]):
        whose |= {voice}
    return Bearings(
        whose=whose,
        owner=_owner(named, led),
        side=_side(figure, followed) if noun in MEASURES else None,
        near=_stems([*led[-_NEAR:], *followed[:_NEAR]], figure),
    )


def are_of_two_things(one: Bearings, other: Bearings, noun: str) -> bool:
    """Whether two numbers that differ are told of two people or bodies, or measure two things."""
    if one.owner is not None and other.owner is not None and one.owner != other.owner:
        return True
    if one.whose and other.whose and one.whose.isdisjoint(other.whose):
        return True
    if noun not in MEASURES:
        return False
    if one.side is not None and other.side is not None and one.side != other.side:
        return True
    return one.near.isdisjoint(other.near)


def share_surroundings(one: Bearings, other: Bearings) -> bool:
    """Whether two numbers stand in like words."""
    return len(one.near & other.near) >= _LIKE


def _clause(words: Iterable[Word]) -> Iterator[Word]:
    """Yield the words before the first mark that is no part of a name."""
    return takewhile(lambda word: word.is_word or word.text in POSSESSIVES, words)


def _with_subject(led: list[Word], before: Sequence[Word]) -> list[Word]:
    """Return the words of a clause before a number with its subject, where an aside between commas stands after that.

    "Orla Venn, a baker, gave up after nine years": what stands before the aside is who gave up.
    """
    comma = len(before) - len(led) - 1
    if comma < 0 or before[comma].text != "," or not led or led[0].is_capitalised or led[0].lower in _joining():
        return led
    least = max(comma - _ASIDE, -1)
    opening = next((at for at in range(comma - 1, least, -1) if before[at].text == ","), None)
    if opening is None or not all(word.is_word or word.text in POSSESSIVES for word in before[opening + 1 : comma]):
        return led
    return [*[*_clause(reversed(before[:opening]))][::-1], *led]


@cache
def _joining() -> frozenset[str]:
    return load_lexicon("function_words").word_set("closed")


def _named(case: Case, sentence: Sentence, clause: Sequence[Word]) -> list[tuple[str, int]]:
    """Return the keys of people and bodies named in a clause, each with where its name ends in the sentence."""
    if not clause:
        return []
    start = sentence.anchor.start
    places = {start + word.start for word in clause}
    found: list[tuple[str, int]] = []
    for mention in case.annotations_of[sentence.anchor.article].mentions:
        entity = case.entity_by_id.get(case.entity_of_mention.get(mention.id, ""))
        if mention.anchor.start in places and entity is not None and entity.kind in {"person", "organisation"}:
            found.append((voice_key(entity), mention.anchor.end - start))
    return found


def _owner(named: Sequence[tuple[str, int]], led: Sequence[Word]) -> str | None:
    """Return whose the number is told to be right before it; nobody's where it is a count of theirs."""
    key_at = {end: key for key, end in named}
    for at in range(len(led) - 1, max(len(led) - 2 - _OWNED, -1), -1):
        if led[at].text in POSSESSIVES and led[at].start in key_at:
            between = {word.lower for word in led[at + 1 :]}
            return key_at[led[at].start] if between.isdisjoint(_tallies()) else None
    return None


def _is_own(clause: Sequence[Word]) -> bool:
    """Whether a clause says of something that it is the speaker's own, and not of a count: "their earnings"."""
    owning = load_lexicon("quantities").word_set("own")
    for at, word in enumerate(clause):
        if word.lower in owning and not (at + 1 < len(clause) and clause[at + 1].lower in _tallies()):
            return True
    return False


@cache
def _tallies() -> frozenset[str]:
    lexicon = load_lexicon("quantities")
    return lexicon.word_set("tallies") | lexicon.word_set("accounts")


def _side(figure: Figure, followed: Sequence[Word]) -> str | None:
    """Return the word behind a measure: of an "11-hour flight" the noun, else one that says to or along what."""
    if not followed:
        return None
    word = followed[0].lower
    if word in load_lexicon("quantities").word_set("sides"):
        return word
    return stem(word) if "-" in figure.anchor.exact else None


def _stems(words: Iterable[Word], figure: Figure) -> frozenset[str]:
    closed = load_lexicon("function_words").word_set("closed")
    own = {stem(one) for one in figure.anchor.exact.lower().replace("-", " ").split()}
    told = (word.lower for word in words if word.text[0].isalpha() and word.lower not in closed)
    return frozenset(map(stem, told)) - own
