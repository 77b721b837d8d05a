"""Disowned: what a voice told one ear it never did, saw or had, and speaks of to another as done, seen or there.

"I have not read the survey" and "she had read the survey twice"; "no talks were held" and "he had talked to their
leader"; "nobody warned us" and "we had been warned"; "no such list exists" and "the list was a draft".
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product

from rashomon.compare.contrasts.reversals import (
    had_done,
    hardly_knew,
    has_done,
    is_conceded,
    is_firmly_denied,
    knew_well,
    nonexistent,
    speaks_of,
    told_of,
)
from rashomon.compare.statements.likeness import Weights
from rashomon.compare.statements.sayings import parts_of
from rashomon.compare.statements.terms import NAMED, kind_of
from rashomon.compare.utterances.gathered import Utterance

_SEEN = 1.0
"""Least weight of a word for what was seen, where both have it."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """The day an article appeared (ISO 8601, empty where it is not known) and its place in a story, originals first."""

    day: str
    place: int


@dataclass(frozen=True, slots=True)
class Disowned:
    """What is denied and what is told as so, by their indices; `what` names it to a reader."""

    denial: int
    other: int
    what: str


@dataclass(frozen=True, slots=True)
class _Kind:
    """A section of the lexicon of reversals; `is_shared` where both have to share a word for what it was."""

    section: str
    what: str
    is_shared: bool = False


_KINDS = (
    _Kind("contact", "having been in touch"),
    _Kind("perception", "having seen it", is_shared=True),
    _Kind("notice", "having been told"),
    _Kind("acquaintance", "having known them well", is_shared=True),
)

_Read = tuple[Sequence[Utterance], Weights, Mapping[str, Appearance]]
"""What pairs are judged by: the utterances, the weights of their terms, when the articles appeared."""


def find_disowned(
    utterances: Sequence[Utterance], weights: Weights, appeared: Mapping[str, Appearance]
) -> Iterator[Disowned]:
    """Yield what a voice denies, with what it tells otherwise in an article of another origin.

    What is told later has to be of before the denial: somebody may well have talked since. Of the articles of one
    origin the first is taken, of the words in it those in direct speech.
    """
    read = utterances, weights, appeared
    for kind in _KINDS:
        denials, told = (_by_voice(utterances, partial(test, kind)) for test in (_denies, _tells))
        for voice in sorted(denials.keys() & told.keys()):
            pairs = [pair for pair in product(denials[voice], told[voice]) if _may_contradict(*pair, kind, read)]
            yield from (Disowned(*pair, kind.what) for pair in _first_of_each_origin(pairs, read))
    yield from _missing(utterances)


def _by_voice(utterances: Sequence[Utterance], test: Callable[[Utterance], bool]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(utterances):
        if not one.saying.whole.is_supposed and test(one):
            found[one.voice].append(at)
    return found


def _denies(kind: _Kind, one: Utterance) -> bool:
    if kind.section == "acquaintance":
        return hardly_knew(one)
    return told_of(one, kind.section, denied=True) and (kind.section != "notice" or is_firmly_denied(one))


def _tells(kind: _Kind, one: Utterance) -> bool:
    if kind.section == "acquaintance":
        return knew_well(one)
    if kind.section == "notice" and is_conceded(one):
        return told_of(one, kind.section, denied=False)
    is_done = had_done if kind.section == "notice" else has_done
    return not one.saying.whole.is_open and is_done(one, kind.section)


def _may_contradict(denial: int, told: int, kind: _Kind, read: _Read) -> bool:
    utterances, weights, _ = read
    one, other = utterances[denial], utterances[told]
    if one.origin == other.origin or _name_others(one, other):
        return False
    shared = "person" if kind.section == "acquaintance" else "word"
    words = [key for key in one.saying.keys & other.saying.keys if kind_of(key) == shared]
    if kind.is_shared and max(map(weights.of, words), default=0.0) < _SEEN:
        return False
    return _was_before(one, other, kind, read)


def _name_others(one: Utterance, other: Utterance) -> bool:
    """Whether the two name different people, bodies or places, the speaker left out."""
    sides = (each.saying.keys for each in (one, other))
    mine, its = (parts_of(frozenset(key for key in keys if key.partition(":")[2] != one.voice)) for keys in sides)
    return any(kind in mine and kind in its and mine[kind].isdisjoint(its[kind]) for kind in NAMED)


def _was_before(one: Utterance, other: Utterance, kind: _Kind, read: _Read) -> bool:
    """Whether what is told was so when it was denied."""
    _, _, appeared = read
    denied, told = (appeared[each.quotation.article].day for each in (one, other))
    days = [key.partition(":")[2] for key in other.saying.keys if kind_of(key) == "day"]
    if not denied or not told or told <= denied:
        return True
    return max(days) <= denied if days else had_done(other, kind.section) or is_conceded(other)


def _first_of_each_origin(pairs: Sequence[tuple[int, int]], read: _Read) -> list[tuple[int, int]]:
    utterances, _, appeared = read
    found: dict[tuple[int, int], tuple[tuple[int, int, int], tuple[int, int]]] = {}
    for pair in pairs:
        one, other = (utterances[at] for at in pair)
        indirect = [each.quotation.kind for each in (one, other)].count("indirect")
        place = sum(appeared[each.quotation.article].place for each in (one, other))
        rank = (indirect, place, sum(pair)), pair
        found[one.origin, other.origin] = min(found.get((one.origin, other.origin), rank), rank)
    return [pair for _, pair in found.values()]


def _missing(utterances: Sequence[Utterance]) -> Iterator[Disowned]:
    """Yield what is said not to exist, with what its denier says of it in articles of other origins."""
    told = _by_voice(utterances, lambda _: True)
    for at, one in enumerate(utterances):
        for thing in nonexistent(one):
            for to in told[one.voice]:
                if utterances[to].origin != one.origin and speaks_of(utterances[to], thing):
                    yield Disowned(at, to, f"the {thing}")
