"""Disputed claims: what somebody disputes in a sentence that tells whose claim it is.

"The board dismissed the union's claim that a gate had jammed"; "She rejected an allegation by the port that".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.compare.denials.rebuttals import is_disputing_verb
from rashomon.lexicons import load_lexicon
from rashomon.text.words import POSSESSIVE_MARKS, Word

_THING = 9
"""Words after a verb among which stands what it disputes: "dismissed as theatre the harbour board's latest claim"."""
_THAT = 12
"""Words after that before "that"."""
_SHORTEST = 4
"""Words of a claim that can be disputed."""
_ENDS = frozenset(".;:?!–—")
_WHOSE = frozenset({"by", "from", "of"})


@dataclass(frozen=True, slots=True)
class DisputedClaim:
    """What is disputed, at [start, end) of the text, and whose it is, at [owner, owner_end).

    The sentence disputes it from `subject` on, by a verb at `verb`.
    """

    subject: int
    verb: int
    verb_end: int
    owner: int
    owner_end: int
    start: int
    end: int


def find_disputed_claims(words: Sequence[Word]) -> list[DisputedClaim]:
    """Return the claims of others that a sentence says somebody disputes, in text order."""
    lower = [word.lower for word in words]
    if load_lexicon("rebuttals").word_set("things").isdisjoint(lower) or "that" not in lower:
        return []
    read = ((at, is_disputing_verb(lower, at)) for at in range(len(lower)))
    found = (_claim_behind(words, lower, at, end) for at, end in read if end)
    return [one for one in found if one is not None]


def _claim_behind(words: Sequence[Word], lower: Sequence[str], verb: int, after: int) -> DisputedClaim | None:
    lexicon = load_lexicon("rebuttals")
    stop = _until(words, after, _ENDS)
    thing = _first(lower, after, min(after + _THING, stop), lexicon.word_set("things"))
    that = _first(lower, thing + 1, min(thing + _THAT, stop), frozenset({"that"})) if thing is not None else None
    first = max((at + 1 for at in range(verb) if words[at].text in _ENDS), default=0)
    if thing is None or that is None or not lexicon.word_set("deciders").isdisjoint(lower[first:verb]):
        return None
    owner = _owner(lower, after, thing, that)
    end = _end_of_claim(words, lower, that + 1)
    if owner is None or sum(word.is_word for word in words[that + 1 : end]) < _SHORTEST:
        return None
    return DisputedClaim(
        words[first].start,
        words[verb].start,
        words[after - 1].end,
        words[owner[0]].start,
        words[owner[1] - 1].end,
        words[that + 1].start,
        words[end - 1].end,
    )


def _owner(lower: Sequence[str], after: int, thing: int, that: int) -> tuple[int, int] | None:
    """Return the places of the words that say whose claim it is: "the board's claim", "a claim by the board"."""
    if thing + 1 < that and lower[thing + 1] in _WHOSE:
        return thing + 2, that
    marked = [at for at in range(after, thing) if lower[at] in POSSESSIVE_MARKS]
    return (after, marked[-1]) if marked and marked[-1] > after else None


def _end_of_claim(words: Sequence[Word], lower: Sequence[str], first: int) -> int:
    """Return where a claim ends: at a colon or semicolon, or before ", saying"."""
    going = load_lexicon("rebuttals").word_set("going_on")
    stop = _until(words, first, _ENDS)
    comma = (at for at in range(first, stop - 1) if words[at].text == "," and lower[at + 1] in going)
    return next(comma, stop)


def _until(words: Sequence[Word], first: int, marks: frozenset[str]) -> int:
    return next((at for at in range(first, len(words)) if words[at].text in marks), len(words))


def _first(lower: Sequence[str], start: int, stop: int, listed: frozenset[str]) -> int | None:
    return next((at for at in range(start, stop) if lower[at] in listed), None)
