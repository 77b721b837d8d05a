"""Event names: what each report of a story calls what happened, where one calls it otherwise than by its kind.

"The collision" of one report is "the tragedy" of a second and "the incident" of a third.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import permutations

from rashomon.compare.statements.rarity import load_rarity
from rashomon.compare.wording.term_uses import stems_of
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Wording
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Story
from rashomon.text.words import Word, split_words

CONCEPT = "what happened"
_REASON = f"one of several names for: {CONCEPT}; another report calls it otherwise"
_OPENING = 3
"""Sentences, the headline among them, in which a report tells of what its story is about."""

_LEAST_SHARED = 12.0
"""Rarity that the openings of two reports must share to be taken for telling of one event, as of two sentences."""


@dataclass(slots=True)
class _EventNames:
    """What one article calls events.

    `main` are the places where a name stands for what the story is about: one that says what happened, in the
    opening; one that tells, there or pointed back at ("the tragedy"). `known` are all names that the text holds,
    `opening` the stems of its first sentences.
    """

    main: defaultdict[str, list[Anchor]] = field(default_factory=lambda: defaultdict[str, list[Anchor]](list))
    known: set[str] = field(default_factory=set[str])
    opening: set[str] = field(default_factory=set[str])


@dataclass(frozen=True, slots=True)
class _Place:
    """A name at words [first, after) of a sentence, in lower case."""

    name: str
    words: Sequence[Word]
    first: int
    after: int

    def before(self) -> str:
        """Return the word before it, or nothing."""
        return self.words[self.first - 1].lower if self.first else ""

    def behind(self) -> Word | None:
        """Return the word or mark behind it."""
        return self.words[self.after] if self.after < len(self.words) else None


def find_event_names(case: Case, story: Story) -> Iterator[Wording]:
    """Yield the names for what happened of each two articles, one of which has a telling name that the other lacks.

    Nothing between a person's quotation marks; not every event that a report mentions, only what it opens with or
    points back at.
    """
    named = {one: _read(case, one) for one in story.articles if one in case.annotations_of}
    told = load_lexicon("event_names").word_set("telling") | _pointed()
    found: dict[tuple[str, int], Wording] = {}
    for one, other in permutations(named, 2):
        mine = {name: at for name, at in named[one].main.items() if name in told and name not in named[other].known}
        its = {name: at for name, at in named[other].main.items() if name not in mine}
        if mine and its and _open_alike(named[one], named[other]):
            found |= {(place.article, place.start): _wording(place) for place in _places(mine, its)}
    yield from (found[place] for place in sorted(found))


def _open_alike(one: _EventNames, other: _EventNames) -> bool:
    return sum(load_rarity().of(each) for each in one.opening & other.opening) >= _LEAST_SHARED


def _places(*named: Mapping[str, list[Anchor]]) -> Iterator[Anchor]:
    for names in named:
        for anchors in names.values():
            yield from anchors


def _wording(place: Anchor) -> Wording:
    return Wording(f"{place.article}.we{place.start}", place.article, "term_choice", CONCEPT, place, None, _REASON)


def _read(case: Case, article: str) -> _EventNames:
    text, annotations = case.article_by_id[article], case.annotations_of[article]
    quoted = [a for one in annotations.quotations if one.kind != "indirect" for a in one.content]
    names, plain = _EventNames(), load_lexicon("event_names").word_set("plain")
    for number, sentence in enumerate(annotations.sentences):
        words = split_words(text.told, sentence.anchor.start, sentence.anchor.end)
        if number < _OPENING:
            names.opening.update(stems_of(sentence.anchor.exact))
        for place in _names_in(words):
            names.known.add(place.name)
            start = words[place.first].start
            if any(a.start <= start < a.end for a in quoted) or not _is_event(place, is_headline=number == 0):
                continue
            opens = number < _OPENING and place.name not in _pointed()
            if opens or (place.name not in plain and _points_back(place)):
                names.main[place.name].append(text.anchor(start, words[place.after - 1].end))
    return names


def _names_in(words: Sequence[Word]) -> Iterator[_Place]:
    """Yield the listed names in a sentence, the longest at each place."""
    after = 0
    for first, word in enumerate(words):
        for listed in _names_by_first().get(word.lower, ()) if first >= after else ():
            if tuple(one.lower for one in words[first : first + len(listed)]) == listed:
                after = first + len(listed)
                yield _Place(" ".join(listed), words, first, after)
                break


def _is_event(place: _Place, *, is_headline: bool) -> bool:
    """Whether the name is a noun by itself: no verb, no part of another name ("fire brigade")."""
    lexicon, behind = load_lexicon("event_names"), place.behind()
    is_large = place.first > 0 and place.words[place.first].is_capitalised and not is_headline
    if is_large or place.before() in lexicon.word_set("not_behind"):
        return False
    if behind is None or not behind.is_word:
        return True
    if f"{place.name} {behind.lower}" in load_lexicon("acts").word_set("no_acts"):
        return False
    endings = ("ed", "s") if is_headline else ("ed",)
    is_followed = behind.lower in load_lexicon("function_words").word_set("closed") or behind.lower.endswith(endings)
    return is_followed and behind.lower not in lexicon.word_set("not_before")


def _points_back(place: _Place) -> bool:
    lexicon = load_lexicon("event_names")
    needed = {"this"} if place.name in lexicon.word_set("behind_this") else lexicon.word_set("pointing")
    return place.before() in needed


@cache
def _pointed() -> frozenset[str]:
    """Return the telling names that count only where they point back."""
    lexicon = load_lexicon("event_names")
    return lexicon.word_set("pointed") | lexicon.word_set("behind_this")


@cache
def _names_by_first() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the listed names by their first word, the longest first."""
    lexicon = load_lexicon("event_names")
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for section in ("plain", "telling", "pointed", "behind_this"):
        for name in lexicon.words(section):
            words = tuple(word.lower for word in split_words(name, 0, len(name)))
            found[words[0]].append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}
