"""Naming: where a report says in its own text that another publisher had the story: "as the Herald first reported"."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from rashomon.deduplicate.outlets import agency_named, agency_names, names_in_text
from rashomon.deduplicate.readings import Reading
from rashomon.lexicons import LANGUAGES, load_lexicon
from rashomon.model.spans import Anchor
from rashomon.text.shingles import fold_words

_BEFORE = 3  # words between "told" and the name: "told the weekly newspaper Herald"
_AFTER = 1  # words between the name and "reported": "the Herald newspaper reported"
_INITIALS = 4  # letters up to which a name has to stand in capitals
_ELIDED = re.compile(r"^[ld]['’]", re.IGNORECASE)
_STOPS = frozenset(".!?;:\n")


def find_naming(reading: Reading, publisher: str | None) -> Anchor | None:
    """Return the first words by which a report says that this publisher had the story, or None.

    The publisher's name alone says nothing: reports name outlets for many reasons.
    """
    return next(iter(find_namings(reading, publisher)), None) if publisher is not None else None


def find_namings(reading: Reading, publisher: str) -> list[Anchor]:
    """Return all such words, in text order."""
    found = (_cited(reading, at, at + len(name)) for name in names_in_text(publisher) for at in _places(reading, name))
    return sorted((one for one in found if one is not None), key=lambda anchor: (anchor.start, -anchor.end))


def find_agencies(reading: Reading, shared: Collection[int]) -> dict[str, Anchor]:
    """Return the known agencies that words of the reading, of the `shared` ones, say had the story: "told Reuters"."""
    found: dict[str, Anchor] = {}
    words, text = reading.words, reading.article.text
    for at in sorted(shared):
        for name in _agencies().get(bare_word(words.words[at]), ()):
            end = at + len(name)
            if words.words[at + 1 : end] != name[1:] or not _is_written_as_name(
                text[words.starts[at] : words.ends[at]]
            ):
                continue
            cited = _cited(reading, at, end)
            agency = agency_named(" ".join(name))
            if cited is not None and agency is not None:
                found.setdefault(agency, cited)
    return found


def _places(reading: Reading, name: Sequence[str]) -> Iterator[int]:
    """Yield where the words of the name stand, with a capital letter; short names in capitals throughout."""
    words, text = reading.words, reading.article.text
    for at, word in enumerate(words.words):
        is_name = bare_word(word) == name[0] and words.words[at + 1 : at + len(name)] == name[1:]
        if is_name and _is_written_as_name(text[words.starts[at] : words.ends[at]]):
            yield at


def _is_written_as_name(word: str) -> bool:
    word = bare_word(word)
    return word.isupper() or (word[0].isupper() and len(word) > _INITIALS)


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


def bare_word(word: str) -> str:
    """Return a word without the article or preposition that French runs into it."""
    return _ELIDED.sub("", word)


@cache
def _agencies() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the names of all known agencies, as words, by their first word; longer names first."""
    found: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for agency in agency_names():
        for name in names_in_text(agency):
            found[name[0]].add(name)
    return {first: tuple(sorted(names, key=lambda name: (-len(name), name))) for first, names in found.items()}
