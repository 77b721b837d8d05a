"""Conceded: what a voice admits to one ear of what it has told another without exception.

"Every lamp had been tested", says the plant to one paper; "one lamp had left untested", it admits to another.
"""

from collections.abc import Iterator, Mapping, Sequence

from rashomon.compare.statements.likeness import Weights
from rashomon.compare.statements.terms import kind_of
from rashomon.compare.utterances import Utterance
from rashomon.lexicons import load_lexicon

_TELLING = 2.0
"""Least weight of a word that both say, where it is the only one."""
_TOGETHER = 3.5
"""Least weight of all the words that both say, where there are several."""


def find_conceded(utterances: Sequence[Utterance], weights: Weights) -> Iterator[tuple[int, int, str]]:
    """Yield what a voice concedes and what it told firmly in an article of another origin, with the words of both.

    Told firmly is what is said of all, of none or of the least of something, and what is denied. Indices of
    `utterances`, the concession first, in their order; each concession once, with what shares most.
    """
    firm: dict[str, list[int]] = {}
    for at, one in enumerate(utterances):
        if _is_firm(one) and not _is_conceded(one):
            firm.setdefault(one.voice, []).append(at)
    for at, one in enumerate(utterances):
        said = firm.get(one.voice, ()) if _is_conceded(one) else ()
        told = [other for other in said if utterances[other].origin != one.origin]
        shared = {other: _shared(one, utterances[other], weights) for other in told}
        best = max(told, key=lambda other: (len(shared[other]), -other), default=at)
        if shared.get(best):
            yield at, best, ", ".join(shared[best])


def find_backed(utterances: Sequence[Utterance], places: Mapping[str, int]) -> dict[int, int]:
    """Return, for each denial, what its voice goes on to say in direct speech, in its sentence or the next.

    Args:
        places: the number of each sentence in its article, by its id.
    """
    found: dict[int, int] = {}
    for at, one in enumerate(utterances):
        following = utterances[at + 1] if at + 1 < len(utterances) else None
        if one.quotation.certainty != "denied" or following is None or following.quotation.kind != "direct":
            continue
        if (following.voice, following.quotation.article) == (one.voice, one.quotation.article):
            if 0 <= places[following.quotation.sentence] - places[one.quotation.sentence] <= 1:
                found[at] = at + 1
    return found


def _shared(one: Utterance, other: Utterance, weights: Weights) -> list[str]:
    """Return the words that both say, none where they tell too little."""
    keys = sorted(key for key in one.saying.keys & other.saying.keys if kind_of(key) == "word")
    told = [weights.of(key) for key in keys]
    is_enough = max(told, default=0.0) >= _TELLING if len(told) < 2 else sum(told) >= _TOGETHER
    return [key.partition(":")[2] for key in keys] if is_enough else []


def _is_conceded(one: Utterance) -> bool:
    cue = one.quotation.cue
    return cue is not None and cue.exact.lower() in load_lexicon("clauses").word_set("conceding")


def _is_firm(one: Utterance) -> bool:
    absolutes = load_lexicon("clauses").word_set("absolutes")
    return one.quotation.certainty == "denied" or not absolutes.isdisjoint(one.spoken)
