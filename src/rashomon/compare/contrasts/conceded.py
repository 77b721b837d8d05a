"""Conceded: what a voice admits to one ear of what it has told another without exception.

"Every lamp had been tested", says the plant to one paper; "one lamp had left untested", it admits to another, or it
"cannot swear to every lamp".
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.compare.contrasts.reversals import (
    firm_places,
    is_conceded,
    is_firm,
    is_firmly_denied,
    is_of_its_own,
    is_taken_back,
)
from rashomon.compare.statements.likeness import Weights
from rashomon.compare.statements.meanings import meaning_of
from rashomon.compare.statements.sayings import parts_of
from rashomon.compare.statements.terms import kind_of
from rashomon.compare.utterances.gathered import Utterance
from rashomon.lexicons import load_lexicon

_TELLING = 2.0
"""Least weight of a word that both say, where it is the only one."""
_TOGETHER = 3.5
"""Least weight of all the words that both say, where there are several."""
_GOVERNED = 1.2
"""Least weight of a word that both say where it is what all or none was told of: "every lamp"."""
_OTHERWISE = 5.0
"""Least weight of all the words that both say where no more than their times or numbers differ."""
_IMAGINED = frozenset({"word:would", "word:could", "word:might"})
_SEVERAL = 3
_BEHIND = 2
"""Words behind "every" or "no" among which stands what it tells of."""
_OF_PART = 4
"""The same behind "half": "half of all the guards"."""

_Grounds = Callable[[Utterance, Utterance, Weights], list[str]]


@dataclass(frozen=True, slots=True)
class Conceded:
    """What is conceded and what was told before, by their indices; the words of both, and how it was told before."""

    at: int
    before: int
    words: str
    told: str


def find_conceded(utterances: Sequence[Utterance], weights: Weights, order: Mapping[str, int]) -> Iterator[Conceded]:
    """Yield what a voice concedes, with what it told before in an article of another origin.

    Told firmly is what is said of all, of none or of the least of something, and what is denied. Each concession is
    yielded once, with what shares most, in the order of `utterances`.

    Args:
        order: the place of each article; of reports that share as much the first is taken.
    """
    said: defaultdict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(utterances):
        if not _gives_way(one):
            said[one.voice].append(at)
    for at, one in enumerate(utterances):
        told = [other for other in said[one.voice] if utterances[other].origin != one.origin] if _gives_way(one) else []
        told.sort(key=lambda other: (order[utterances[other].quotation.article], other))
        yield from _choose(at, {other: utterances[other] for other in told}, one, weights)


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


def _gives_way(one: Utterance) -> bool:
    return is_conceded(one) or is_taken_back(one)


def _choose(at: int, told: Mapping[int, Utterance], one: Utterance, weights: Weights) -> Iterator[Conceded]:
    """Yield what is conceded at `at` with the first of what was told before that shares most, if any."""
    for grounds, how in _GROUNDS:
        shared = {before: words for before, other in told.items() if (words := grounds(one, other, weights))}
        if shared:
            best = max(shared, key=lambda before: len(shared[before]))
            yield Conceded(at, best, ", ".join(shared[best]), how)
            return


def _by_words(one: Utterance, other: Utterance, weights: Weights) -> list[str]:
    """Return the words that both say, where what was told firmly is told of them; none where they tell too little."""
    if not is_firm(other) or (is_conceded(one) and _deny_both(one, other)):
        return []
    keys = [key for key in _shared(one, other) if key not in _imagined(other)]
    told = [weights.of(key) for key in keys]
    is_enough = max(told, default=0.0) >= _TELLING if len(told) < 2 else sum(told) >= _TOGETHER
    if not is_enough:
        governed = _keys_behind(other, firm_places(other.spoken), _BEHIND)
        is_enough = any(key in governed and weights.of(key) >= _GOVERNED for key in keys)
    return [key.partition(":")[2] for key in keys] if is_enough else []


def _deny_both(one: Utterance, other: Utterance) -> bool:
    """Whether both deny the same word: "we will never forget it" told twice concedes nothing."""
    mine, its = (frozenset(key for clause in each.saying.clauses for key in clause.denied) for each in (one, other))
    return not (mine & its).isdisjoint(_shared(one, other))


def _imagined(one: Utterance) -> frozenset[str]:
    """Return the keys of the clauses that tell what would be so: "did not see how it could matter"."""
    clauses = (clause.keys for clause in one.saying.clauses if not _IMAGINED.isdisjoint(clause.keys))
    return frozenset(key for keys in clauses for key in keys)


def _by_part(one: Utterance, other: Utterance, weights: Weights) -> list[str]:
    """Return what only the concession tells of a part of: "half of the guards" beside "the guards"."""
    if not is_conceded(one) or other.saying.whole.is_limited or _is_denied_at_all(other):
        return []
    parts = load_lexicon("clauses").word_set("parts")
    behind = _keys_behind(one, (at + 1 for at, word in enumerate(one.spoken) if word in parts), _OF_PART)
    return [key.partition(":")[2] for key in _shared(one, other) if key in behind and weights.of(key) >= _TELLING]


def _by_other_time(one: Utterance, other: Utterance, weights: Weights) -> list[str]:
    """Return the words of both where they tell much the same, but of other times or numbers."""
    mine, its = parts_of(one.saying.keys), parts_of(other.saying.keys)
    differing = [
        kind for kind in ("time", "number") if kind in mine and kind in its and mine[kind].isdisjoint(its[kind])
    ]
    keys = _shared(one, other)
    if not is_conceded(one) or not differing or len(keys) < _SEVERAL or sum(map(weights.of, keys)) < _OTHERWISE:
        return []
    return [key.partition(":")[2] for key in keys]


def _by_owner(one: Utterance, other: Utterance, weights: Weights) -> list[str]:
    """Return that both tell of the speaker's own, where that was firmly denied and can no longer be ruled out."""
    del weights
    is_denial = is_firmly_denied(other) and is_of_its_own(other)
    return ["the speaker's own part"] if is_taken_back(one) and is_of_its_own(one) and is_denial else []


_GROUNDS: tuple[tuple[_Grounds, str], ...] = (
    (_by_words, "is told without exception"),
    (_by_part, "is told of the whole"),
    (_by_other_time, "is told with other times or numbers"),
    (_by_owner, "is told without exception"),
)


def _is_denied_at_all(one: Utterance) -> bool:
    """Whether anything in it is denied."""
    return one.quotation.certainty == "denied" or bool(one.denials)


def _shared(one: Utterance, other: Utterance) -> list[str]:
    return sorted(key for key in one.saying.keys & other.saying.keys if kind_of(key) == "word")


def _keys_behind(one: Utterance, places: Iterator[int], reach: int) -> frozenset[str]:
    """Return the keys of the words that stand shortly behind some places."""
    return frozenset(f"word:{meaning_of(word)}" for at in places for word in one.spoken[at : at + reach])
