"""A name read for comparing: which of its words name, which only address, number or incorporate."""

import unicodedata
from dataclasses import dataclass, field
from typing import Literal

import regex

from rashomon.text.names.sounds import consonants, skeleton, sound

NameKind = Literal["person", "body"]

_APOSTROPHES = regex.compile(r"[\u2019'\u02bc`\u00b4\u02bf\u02be\u200c-\u200f]")
_INITIALS = regex.compile(r"\b(?:\p{L}\.)+(?:\p{L}\b)?")
_WORDS = regex.compile(r"[\p{L}\p{N}\p{M}]+")
_ABJAD = regex.compile(r"[\p{Arabic}\p{Hebrew}]")
_CYRILLIC = regex.compile(r"\p{Cyrillic}")


@dataclass(frozen=True, slots=True)
class NameWords:
    """What has to be known to read names: all keys and words folded.

    `letters` transliterates; `forms` maps a legal form to its class, `phrases` a form of several words to one;
    `numbers` maps ordinals, number words and Roman numbers to digits; `given` are
    given names known to be no spellings of each other; `endings` are case endings in Latin
    letters, longest first.
    """

    letters: dict[int, str]
    titles: frozenset[str]
    small: frozenset[str]
    forms: dict[str, str]
    phrases: tuple[tuple[str, str], ...]
    numbers: dict[str, str]
    nicknames: dict[str, frozenset[str]]
    given: frozenset[str]
    endings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameWord:
    """One naming word with its keys; `stem` lacks a case ending where the language has them, else equals `text`."""

    text: str
    skeleton: str
    sound: str
    stem: str
    consonants: str | None


@dataclass(frozen=True, slots=True)
class ReadName:
    """A name as it is compared.

    `joined` and `sounds` hold its naming words without spaces, `size` counts their letters; of two names, the one
    of lower `rank` is laid on the other.
    """

    words: tuple[NameWord, ...]
    texts: tuple[str, ...]
    numbers: tuple[str, ...]
    forms: frozenset[str]
    joined: str
    sounds: str
    size: int
    rank: tuple[int, int, str]


@dataclass(slots=True)
class NameReader:
    """Reads names with the words it was given; remembers what it read."""

    known: NameWords
    inflected: bool = False
    _read: dict[tuple[str, NameKind], ReadName] = field(default_factory=dict[tuple[str, NameKind], ReadName])

    def read(self, name: str, kind: NameKind) -> ReadName:
        """Return the name read as that of a person or a body; `inflected` readers take off case endings."""
        key = (name, kind)
        found = self._read.get(key)
        if found is None:
            found = self._read[key] = _read_name(name, kind, self.known, self.inflected)
        return found

    def forget(self) -> None:
        """Forget the names read so far (for measuring)."""
        self._read.clear()


def latinise(text: str, letters: dict[int, str]) -> str:
    """Return text in lower-case Latin letters without accents; letters the table lacks are kept."""
    lower = text.lower()
    if lower.isascii():
        return lower
    plain = unicodedata.normalize("NFKD", lower)
    return "".join(char for char in plain if not unicodedata.combining(char)).translate(letters)


def _read_name(name: str, kind: NameKind, known: NameWords, inflected: bool) -> ReadName:
    is_abjad = _ABJAD.search(name) is not None
    has_endings = inflected or _CYRILLIC.search(name) is not None
    words = _split(name, kind, known)
    naming, numbers, forms = (_sort_body if kind == "body" else _sort_person)(words, known)
    core = [word for word in naming if word not in known.small] or naming
    read = tuple(_word(word, known, is_abjad, has_endings) for word in core)
    joined = "".join(naming)
    size = sum(map(len, core))
    sounds = "".join(word.sound for word in read)
    return ReadName(
        read, tuple(core), tuple(sorted(numbers)), frozenset(forms), joined, sounds, size, (len(read), size, joined)
    )


def _split(name: str, kind: NameKind, known: NameWords) -> list[str]:
    """Return the words of a name, given name first: "Ruiz, Ana" is Ana Ruiz."""
    if kind == "person" and name.count(",") == 1:
        family, given = name.split(",")
        name = f"{given} {family}"
    text = latinise(_APOSTROPHES.sub("", name), known.letters).replace("&", " and ")
    text = _INITIALS.sub(lambda found: found.group().replace(".", " " if kind == "person" else ""), text)
    return _WORDS.findall(text) or [text.strip() or "?"]


def _sort_person(words: list[str], known: NameWords) -> tuple[list[str], list[str], set[str]]:
    naming: list[str] = []
    numbers: list[str] = []
    for at, word in enumerate(words):
        if word in known.titles or (at > 1 and word in known.forms and word not in known.small):
            continue
        if at > 0 and len(words) > 2 and word in known.numbers and len(word) > 1:
            numbers.append(known.numbers[word])
        elif word not in naming or word in known.small:
            naming.append(word)
    return naming or words, numbers, set()


def _sort_body(words: list[str], known: NameWords) -> tuple[list[str], list[str], set[str]]:
    text = " ".join(words)
    for phrase, form in known.phrases:
        text = text.replace(phrase, form)
    naming: list[str] = []
    numbers: list[str] = []
    forms: set[str] = set()
    for at, word in enumerate(text.split()):
        if word in known.forms:
            forms.add(known.forms[word])
        elif word.isdigit() or (word in known.numbers and (at > 0 or not word.isalpha() or len(word) > 2)):
            numbers.append(known.numbers.get(word, word))
        else:
            naming.append(word)
    return naming or words, numbers, forms


def _word(word: str, known: NameWords, is_abjad: bool, has_endings: bool) -> NameWord:
    stem = _without_ending(word, known.endings) if has_endings else word
    return NameWord(word, skeleton(word), sound(word), stem, consonants(word) if is_abjad else None)


def _without_ending(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            return stem.rstrip("i") if len(stem.rstrip("i")) >= 3 else stem
    return word
