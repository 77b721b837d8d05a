"""Told terms: what each sentence of a report tells in its own words, in a form that clumsy translation leaves alone."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from rashomon.deduplicate.readings import Reading
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Sentence
from rashomon.text.names.sounds import consonants
from rashomon.text.words import stem

_DIGITS = re.compile(r"\d(?:[\d.,:]*\d)?")
_SHORTEST = 3  # letters
_BEGINNING = 5  # letters of a word's stem that count: “settled” and “settlement” are one
_KEY = 2  # consonants that a name needs to be known by them
_SMALLEST = 4  # a spelled number below it is too often no count
_TELLING = 3  # terms that a sentence needs


@dataclass(frozen=True, slots=True)
class ToldSentence:
    """A sentence by its terms: numbers (`#`), names by their consonants (`@`), and the beginnings of other words."""

    sentence: Sentence
    terms: frozenset[str] = field(repr=False)


def read_told(reading: Reading) -> tuple[ToldSentence, ...]:
    """Return the sentences of a report's body that tell at least three terms outside quotation marks, in text order."""
    sentences = reading.annotations.sentences if reading.annotations is not None else ()
    names = _names(reading, sentences)
    found = [ToldSentence(one, frozenset(_terms(reading, one, names))) for one in sentences]
    return tuple(one for one in found if len(one.terms) >= _TELLING)


def _terms(reading: Reading, sentence: Sentence, names: frozenset[str]) -> Iterator[str]:
    for at in _places(reading, sentence):
        word = reading.words.words[at]
        number = _number(word)
        if number is not None:
            yield f"#{number}"
        elif len(word) < _SHORTEST or word in _small():
            continue
        elif word in names:
            yield f"@{consonants(word)}"
        else:
            yield stem(word)[:_BEGINNING].replace("z", "s")


def _places(reading: Reading, sentence: Sentence) -> Iterator[int]:
    """Yield the places of a sentence's words that no speaker says."""
    anchor = sentence.anchor
    for at in range(bisect_left(reading.words.starts, anchor.start), len(reading.words)):
        if reading.words.ends[at] > anchor.end:
            return
        if reading.own[at]:
            yield at


def _names(reading: Reading, sentences: tuple[Sentence, ...]) -> frozenset[str]:
    """Return the folded words that stand capitalised inside a sentence and have consonants enough to be known by."""
    text, words = reading.article.text, reading.words
    firsts = {one.anchor.start for one in sentences}
    return frozenset(
        word
        for word, start in zip(words.words, words.starts, strict=True)
        if text[start].isupper() and start not in firsts and len(consonants(word)) >= _KEY
    )


def _number(word: str) -> str | None:
    """Return the value of a number in digits or in words below a hundred, or None."""
    digits = _DIGITS.match(word)
    if digits is not None:
        return digits.group().replace(",", "").replace(":", ".")
    spelled = _spelled()
    parts = [spelled.get(part, 0) for part in word.split("-")]
    return str(sum(parts)) if all(parts) and sum(parts) >= _SMALLEST else None


@cache
def _spelled() -> Mapping[str, int]:
    lexicon = load_lexicon("numbers")
    return {word: int(value) for word, value in (lexicon.table("ones") | lexicon.table("tens")).items()}


@cache
def _small() -> frozenset[str]:
    return load_lexicon("function_words").word_set("closed")
