"""Sites: where what a figure counts happened, so that the dead of one town are not those of another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from rashomon.compare.figures.places_told import PlaceTold, held_by, places_told
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Figure, Sentence
from rashomon.model.case import Case
from rashomon.model.stories import Story
from rashomon.text.words import split_words

_BACK = 2
"""Sentences back in which a report last told where it is, for a sentence that names no place."""
_NONE = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Site:
    """Where something happened: the smallest `places` told, and `reach`, these with all that hold them.

    Both are empty where nothing tells.
    """

    places: frozenset[str] = _NONE
    reach: frozenset[str] = _NONE

    def is_apart(self, other: "Site") -> bool:
        """Whether both are known, and neither is the other or lies in it."""
        known = bool(self.places and other.places)
        return known and self.places.isdisjoint(other.reach) and other.places.isdisjoint(self.reach)


class Sites:
    """Where the figures of a story's reports are, as all of these tell which place lies in which."""

    def __init__(self, case: Case, story: Story) -> None:
        """Read every sentence of the story's reports."""
        self._case = case
        self._told: dict[str, list[PlaceTold]] = {}
        held: dict[str, set[str]] = {}
        for article in story.articles:
            told = places_told(case, article) if article in case.annotations_of else {}
            self._told |= told
            for places in told.values():
                for inner, outer in held_by(case.article_by_id[article].text, places):
                    held.setdefault(inner, set()).add(outer)
        self._reach = _reaches(held, self._told.values())

    def locate(self, figure: Figure) -> tuple[Site, bool]:
        """Return where what a figure counts happened, and whether its own sentence tells it."""
        sentence = self._case.sentence_by_id[figure.sentence]
        own = self._of_clause(figure, sentence)
        if own or self._is_headline(sentence) or _is_not_there(sentence):
            return self._site(own), bool(own)
        number = int(sentence.id.rpartition(".s")[2])
        for back in range(1, _BACK + 1):
            before = self._case.sentence_by_id.get(f"{figure.article}.s{number - back}")
            sites = self._sites_of(before) if before is not None else _NONE
            if sites:
                return self._site(sites), False
        return Site(), False

    def together(self, sites: Iterable[Site]) -> Site:
        """Return the site of what is told in several sentences."""
        return self._site(_NONE.union(*(one.places for one in sites)))

    def _of_clause(self, figure: Figure, sentence: Sentence) -> frozenset[str]:
        """Return the places that the figure's own clause tells, else its sentence."""
        told = [one for one in self._told.get(sentence.id, []) if one.is_site]
        start, end = _clause(self._case.article_by_id[figure.article].text, figure, sentence)
        own = frozenset(one.key for one in told if start <= one.mention.anchor.start < end)
        return own or frozenset(one.key for one in told)

    def _sites_of(self, before: Sentence) -> frozenset[str]:
        if self._case.article_by_id[before.anchor.article].blocks[before.block].kind == "caption":
            return _NONE
        return frozenset(one.key for one in self._told.get(before.id, []) if one.is_site)

    def _is_headline(self, sentence: Sentence) -> bool:
        return self._case.article_by_id[sentence.anchor.article].blocks[sentence.block].kind == "headline"

    def _site(self, places: frozenset[str]) -> Site:
        """Return a site of the smallest of some places."""
        outer = frozenset(
            one for one, other in permutations(places, 2) if one in self._reach[other] and other not in self._reach[one]
        )
        return Site(places - outer, _NONE.union(*(self._reach[one] for one in places)))


def _clause(text: str, figure: Figure, sentence: Sentence) -> tuple[int, int]:
    """Return where the figure's stretch of the sentence begins and ends, divided by ";", "while" and the like."""
    apart = load_lexicon("quantities").word_set("apart")
    words = split_words(text, sentence.anchor.start, sentence.anchor.end)
    divides = [word.start for word in words if word.text == ";" or word.lower in apart]
    start = max((at for at in divides if at < figure.anchor.start), default=sentence.anchor.start)
    return start, min((at for at in divides if at >= figure.anchor.end), default=sentence.anchor.end)


def _is_not_there(sentence: Sentence) -> bool:
    """Whether a sentence says that it tells of another place than those before: "elsewhere", "in the capital"."""
    words = {word.lower for word in split_words(sentence.anchor.exact)}
    return not words.isdisjoint(load_lexicon("quantities").word_set("not_there"))


def _reaches(held: Mapping[str, set[str]], told: Iterable[Sequence[PlaceTold]]) -> dict[str, frozenset[str]]:
    """Return for each place itself and all that hold it; "Old Arv" lies in "Arv"."""
    names = {one.key: one.name for places in told for one in places}
    keys_of: dict[str, list[str]] = {}
    for key, name in names.items():
        for word in name:
            keys_of.setdefault(word, []).append(key)
    outer = {
        key: held.get(key, set()) | {other for word in name for other in keys_of[word] if names[other] <= name}
        for key, name in names.items()
    }
    return {key: _closure(key, outer) for key in names}


def _closure(key: str, outer: Mapping[str, set[str]]) -> frozenset[str]:
    found, waiting = {key}, [key]
    while waiting:
        for one in outer.get(waiting.pop(), ()):
            if one not in found:
                found.add(one)
                waiting.append(one)
    return frozenset(found)
