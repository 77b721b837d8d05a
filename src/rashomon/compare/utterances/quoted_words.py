"""Quoted words: how much of two quotations is the same, word by word, where one may be a translation of the other."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import fuzz

from rashomon.compare.cells import voice_key
from rashomon.compare.statements.clauses import is_content, is_denied
from rashomon.compare.statements.meanings import meaning_of
from rashomon.model.annotations import Annotations, Quotation
from rashomon.model.case import Case
from rashomon.text.words import Word, fold, split_words

_WEIGHTS = {"number": 1.5, "name": 1.0, "word": 1.0, "small": 0.4}
"""What a word of each kind tells: a translation keeps most content words, and its small words are seldom the same."""
_SPELT_ALIKE = {"word": 80, "name": 65}
"""Percent of letters from which two long words are one, spelt or built otherwise: "telephone" and "telephonic"; names
are spelt by ear."""
_LONG = 5
_SPELT = 0.8
"""What such a pair counts, beside two words that are the same."""


@dataclass(frozen=True)
class Quoted:
    """A quotation as words to be compared.

    `voice` and `name` are the key and the folded name of its speaker, where that is an entity; `figures` are the
    numbers it tells, `place` is the number of its sentence in the article.
    """

    quotation: Quotation
    voice: str | None
    name: str
    is_person: bool
    words: tuple[Word, ...] = field(repr=False)
    figures: frozenset[float]
    place: int

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """Its words, lower case."""
        return tuple(word.lower for word in self.words if word.is_word)

    @cached_property
    def keys(self) -> Counter[tuple[str, str]]:
        """Its words by kind and meaning, and how often each is there."""
        return Counter(_key(word) for word in self.words if word.is_word)

    @cached_property
    def mass(self) -> float:
        """What its words weigh."""
        return _mass(self.keys)

    @cached_property
    def denies(self) -> bool:
        """Whether it denies something."""
        return self.quotation.certainty == "denied" or is_denied(self.words)


def read_quoted(case: Case, article: str) -> list[Quoted]:
    """Return the quotations of an article in the order of its text."""
    annotations = case.annotations_of.get(article, Annotations(article))
    places = {one.id: at for at, one in enumerate(annotations.sentences)}
    ordered = sorted(annotations.quotations, key=lambda one: (one.content[0].start, -one.content[-1].end, one.id))
    return [_read(case, annotations, one, places[one.sentence]) for one in ordered]


def shared_part(one: Sequence[Quoted], other: Sequence[Quoted]) -> float:
    """Return the part, in [0, 1], of the words of both sides that each has from the other; small words count less."""
    size = mass_of(one) + mass_of(other)
    return 2 * _shared(_keys_of(one), _keys_of(other)) / size if size else 0.0


def covered_part(one: Quoted, other: Sequence[Quoted]) -> float:
    """Return the part, in [0, 1], of a quotation's words that the other side has."""
    return _shared(one.keys, _keys_of(other)) / one.mass if one.mass else 0.0


def mass_of(quoted: Iterable[Quoted]) -> float:
    """Return what the words of quotations weigh together."""
    return sum(one.mass for one in quoted)


def is_cut_from(short: Quoted, full: Quoted) -> bool:
    """Whether the words of one quotation stand in a row in the other."""
    size = len(short.spoken)
    return any(full.spoken[at : at + size] == short.spoken for at in range(len(full.spoken) - size + 1))


def _read(case: Case, annotations: Annotations, quotation: Quotation, place: int) -> Quoted:
    words = [word for anchor in quotation.content for word in split_words(anchor.exact)]
    figures = frozenset(
        value
        for figure in annotations.figures
        if any(anchor.covers(figure.anchor) for anchor in quotation.content)
        and (value := figure.value if figure.value is not None else figure.low) is not None
    )
    attribution = case.attribution_of.get(quotation.id)
    speaker = attribution.speaker if attribution is not None else None
    entity = case.entity_by_id.get(speaker.entity or "") if speaker is not None else None
    if entity is None:
        return Quoted(quotation, None, "", is_person=False, words=tuple(words), figures=figures, place=place)
    is_person = entity.kind == "person"
    return Quoted(quotation, voice_key(entity), fold(entity.name), is_person, tuple(words), figures, place)


def _key(word: Word) -> tuple[str, str]:
    if word.text[0].isdecimal():
        return "number", word.lower
    if not is_content(word):
        return "small", word.lower
    return ("name", fold(word.text)) if word.is_capitalised else ("word", meaning_of(word.lower))


def _keys_of(quoted: Sequence[Quoted]) -> Counter[tuple[str, str]]:
    if len(quoted) == 1:
        return quoted[0].keys
    keys = Counter[tuple[str, str]]()
    for one in quoted:
        keys.update(one.keys)
    return keys


def _mass(keys: Counter[tuple[str, str]]) -> float:
    return sum(_WEIGHTS[kind] * count for (kind, _), count in keys.items())


def _shared(mine: Counter[tuple[str, str]], its: Counter[tuple[str, str]]) -> float:
    same = mine.keys() & its.keys()
    found = sum(_WEIGHTS[key[0]] * min(mine[key], its[key]) for key in same)
    left = [key for key in mine.keys() - same if key[0] in _SPELT_ALIKE and len(key[1]) >= _LONG]
    others = [key for key in its.keys() - same if key[0] in _SPELT_ALIKE and len(key[1]) >= _LONG]
    for kind, word in sorted(left):
        alike = next((key for key in sorted(others) if key[0] == kind and _are_spelt_alike(kind, word, key[1])), None)
        if alike is not None:
            others.remove(alike)
            found += _SPELT * _WEIGHTS[kind]
    return found


def _are_spelt_alike(kind: str, one: str, other: str) -> bool:
    return fuzz.ratio(one, other) >= _SPELT_ALIKE[kind]
