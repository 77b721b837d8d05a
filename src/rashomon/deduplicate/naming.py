"""Naming: where a report says in its own text that another publisher had the story: "as the Herald first reported"."""

from functools import cache

from rashomon.deduplicate.outlets import agency_named, agency_names
from rashomon.deduplicate.publisher_names import PublisherNames, names_of
from rashomon.deduplicate.readings import Reading
from rashomon.lexicons import LANGUAGES, load_lexicon
from rashomon.model.spans import Anchor
from rashomon.text.shingles import fold_words

_BEFORE = 3  # words between "told" and the name: "told the weekly newspaper Herald"
_AFTER = 1  # words between the name and "reported": "the Herald newspaper reported"
_STOPS = frozenset(".!?;:\n")


def find_naming(reading: Reading, publisher: str | None) -> Anchor | None:
    """Return the first words by which a report says that this publisher had the story, or None.

    The publisher's name alone says nothing: reports name outlets for many reasons.
    """
    return next(iter(find_namings(reading, publisher)), None) if publisher is not None else None


def find_namings(reading: Reading, publisher: str) -> list[Anchor]:
    """Return all such words, in text order."""
    return find_all_namings(reading, names_of(publisher)).get(publisher, [])


def find_all_namings(reading: Reading, publishers: PublisherNames) -> dict[str, list[Anchor]]:
    """Return such words for each of many publishers that the report says had the story, in text order."""
    cited: dict[tuple[int, int], Anchor | None] = {}
    found: dict[str, list[Anchor]] = {}
    for place in publishers.places_in(reading):
        at = place.start, place.end
        if at not in cited:
            cited[at] = _cited(reading, *at)
        anchor = cited[at]
        if anchor is not None:
            found.setdefault(place.publisher, []).append(anchor)
    return {name: sorted(anchors, key=lambda one: (one.start, -one.end)) for name, anchors in found.items()}


def find_agencies(reading: Reading, shared: bytes) -> dict[str, Anchor]:
    """Return the known agencies that words of the reading say had the story: "told Reuters".

    Args:
        shared: a byte for each word, 1 for those that count.
    """
    found: dict[str, Anchor] = {}
    for place in _agencies().places_in(reading):
        agency = agency_named(" ".join(place.name)) if shared[place.start] else None
        cited = _cited(reading, place.start, place.end) if agency is not None and agency not in found else None
        if agency is not None and cited is not None:
            found[agency] = cited
    return found


def _cited(reading: Reading, start: int, end: int) -> Anchor | None:
    """Return the name at words [start, end) with the words beside it that make it the story's origin."""
    words = reading.words.words
    language = reading.article.language
    for gap in range(_BEFORE + 1):
        for cue in _cues("told_before", language):
            first = start - gap - len(cue)
            if first >= 0 and words[first : start - gap] == cue and _in_one_clause(reading, first, end):
                return reading.anchor(first, end - 1)
    for gap in range(_AFTER + 1):
        for cue in _cues("told_after", language):
            last = end + gap + len(cue)
            if words[end + gap : last] == cue and _in_one_clause(reading, start, last):
                return reading.anchor(start, last - 1)
    return None


def _in_one_clause(reading: Reading, first: int, end: int) -> bool:
    text, words = reading.article.text, reading.words
    between = (text[words.ends[at] : words.starts[at + 1]] for at in range(first, end - 1))
    return all(_STOPS.isdisjoint(marks) for marks in between)


@cache
def _cues(section: str, language: str) -> tuple[tuple[str, ...], ...]:
    lexicon = load_lexicon("namings", language if language in LANGUAGES else "en")
    return tuple(fold_words(cue).words for cue in lexicon.words(section))


@cache
def _agencies() -> PublisherNames:
    """Return the names of all known agencies."""
    return PublisherNames(agency_names())
