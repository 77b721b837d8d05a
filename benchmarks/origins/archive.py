"""An archive of invented articles, of which a known share are copies: the same for the same seed, in any size."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

SEED = 20_310_509
COPIES = 0.3
"""Part of the articles that are copies of one of the `_REACH` originals before them."""

_REACH = 2000
_SENTENCES = 16
_EDITED = 0.05
"""Part of a copy's words that are replaced by others."""
_CONSONANTS, _VOWELS, _ENDINGS = (
    "b d f g h k l m n p r s t v z br dr gr kl pl st tr".split(),
    "aeiou",
    "n r s l".split(),
)
_SIZES = {"N": 12_000, "V": 4_000, "A": 4_000, "M": 8_000}
"""Words of each class: nouns, verbs, adjectives, names."""
_SMALL = ("the", "a", "of", "in", "to", "and", "that", "for", "with", "on", "by", "from", "as", "was", "his", "their")
_PATTERNS = (
    "d A N d V d N p d A N p M",
    "M V p d N d A N p d N p d N d V",
    "d N p M V d N p d A A N p d N",
    "p d N p d N M V d N d V d A N",
    "M M V d A N p d N d V p d N p M",
    "d A N p d N V d N d d N V p M",
    "p M d N V d N p d N d A N V d N",
    "d N V d M V d A N p d N p d A N d V",
)
"""Sentences by word classes: d and p are small words."""


@dataclass(frozen=True, slots=True)
class Invented:
    """One article: its text, and the number of the article it was copied from, None for originals."""

    number: int
    text: str
    parent: int | None


@dataclass(frozen=True, slots=True)
class _Class:
    """The words of a class and how often each comes: rank by rank, as in any language."""

    words: tuple[str, ...]
    cumulated: np.ndarray

    def draw(self, count: int, rng: np.random.Generator) -> list[str]:
        return [self.words[at] for at in np.searchsorted(self.cumulated, rng.random(count))]


def invent(count: int, seed: int = SEED) -> Iterator[Invented]:
    """Yield `count` articles of about 250 words; the first ones are the same whatever the count."""
    rng = np.random.default_rng(seed)
    originals: deque[tuple[int, list[list[str]]]] = deque(maxlen=_REACH)
    for number in range(count):
        if originals and rng.random() < COPIES:
            parent, sentences = originals[int(rng.integers(len(originals)))]
            yield Invented(number, _write(_copy(sentences, rng)), parent)
        else:
            sentences = _sentences(_SENTENCES, rng)
            originals.append((number, sentences))
            yield Invented(number, _write(sentences), None)


def _sentences(count: int, rng: np.random.Generator) -> list[list[str]]:
    classes = _classes()
    patterns = [_PATTERNS[int(at)].split() for at in rng.integers(len(_PATTERNS), size=count)]
    flat = [one for pattern in patterns for one in pattern]
    drawn = {name: iter(classes[name].draw(flat.count(name), rng)) for name in classes}
    return [[next(drawn[one]) for one in pattern] for pattern in patterns]


def _copy(sentences: Sequence[list[str]], rng: np.random.Generator) -> list[list[str]]:
    """Cut to 30-100 % from the front, with a first sentence of its own and some other words."""
    kept = max(3, int(rng.uniform(0.3, 1.0) * len(sentences)))
    nouns = _classes()["N"]
    return _sentences(1, rng) + [
        [nouns.draw(1, rng)[0] if rng.random() < _EDITED else word for word in sentence]
        for sentence in sentences[:kept]
    ]


def _write(sentences: Sequence[list[str]]) -> str:
    written = [f"{sentence[0].capitalize()} {' '.join(sentence[1:])}." for sentence in sentences]
    paragraphs = [" ".join(written[at : at + 2]) for at in range(1, len(written), 2)]
    return "\n\n".join((written[0], *paragraphs))


@cache
def _classes() -> dict[str, _Class]:
    rng = np.random.default_rng(SEED)
    small = _Class(_SMALL, _ranks(len(_SMALL)))
    classes = {name: _Class(tuple(_words(size, rng, name)), _ranks(size)) for name, size in _SIZES.items()}
    return {**classes, "d": small, "p": small}


def _words(count: int, rng: np.random.Generator, name: str) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        syllables = [
            _CONSONANTS[int(rng.integers(len(_CONSONANTS)))] + _VOWELS[int(rng.integers(len(_VOWELS)))]
            for _ in range(int(rng.integers(2, 4)))
        ]
        word = "".join(syllables) + _ENDINGS[int(rng.integers(len(_ENDINGS)))]
        found.setdefault(word.capitalize() if name == "M" else word)
    return list(found)


def _ranks(count: int) -> np.ndarray:
    weights = 1 / np.arange(1, count + 1)
    return np.cumsum(weights / weights.sum())
