"""Bodies: ministries, missions, press services and their like, wherever a text names them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from rashomon.deduplicate.holders import holder_of_desk
from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word, fold, split_words, stem

_LINE = re.compile(r"[^\n]+")
_REACH = 7  # words; no body's name goes on longer to either side of its head
_LIKE = 4  # letters two words must begin with together to be one word in two spellings
_LIKE_PART = 0.6


@dataclass(frozen=True, slots=True)
class BodyPhrase:
    """Words [start, end) of a text that name a body; `words` are those that tell it from others of its head.

    `words` empty means a body named before ("the ministry"). `desk` is set where a part of the body speaks
    ("press service"), `head` is then that of the body, or empty if it is not named there.
    """

    start: int
    end: int
    head: str
    words: frozenset[str]
    name: str = field(compare=False)
    desk: str | None = None


def find_bodies(text: str, language: str = "en") -> list[BodyPhrase]:
    """Return the bodies a text names, in order and apart from each other."""
    found: list[BodyPhrase] = []
    for line in _LINE.finditer(text):
        lowered = line.group().lower()
        if any(mark in lowered for mark in _marks(language)):
            found += _read_line(text, split_words(text, *line.span()), language)
    return _join_desks(text, found)


def _read_line(text: str, words: Sequence[Word], language: str) -> list[BodyPhrase]:
    found: list[BodyPhrase] = []
    at = 0
    while at < len(words):
        phrase, after = _read_body(text, words, at, language)
        if phrase is not None and (not found or phrase.start >= found[-1].end):
            found.append(phrase)
        at = max(after, at + 1)
    return found


def is_same_body(one: BodyPhrase, other: BodyPhrase) -> bool:
    """Whether two phrases can name one body: one head, and the words of the shorter name in the longer one.

    "Ministry of Housing" and "housing ministry" are one, "Ministry of energy of Dorland" and "Energy Ministry"
    too; two defence ministries of different countries are not, if both are named with their country.
    """
    if one.head != other.head:
        return False
    fields = _fields(one), _fields(other)
    rests = one.words - fields[0], other.words - fields[1]
    if all(fields) and not all(rests):
        return _is_part(*fields)
    return _is_part(one.words, other.words)


def _fields(body: BodyPhrase) -> frozenset[str]:
    """Return those of a body's words that say what it is for; the others say whose, or where it is."""
    return body.words & _field_stems()


def _is_part(one: frozenset[str], other: frozenset[str]) -> bool:
    short, long = sorted((one, other), key=len)
    return bool(short) and all(any(_alike(a, b) for b in long) for a in short)


def best_name(phrases: Sequence[BodyPhrase]) -> str:
    """Return the fullest name among phrases for one body: well written, with most telling words, few small words."""
    return min((phrase for phrase in phrases if phrase.words), key=_by_fullness).name


def without_desk(phrase: BodyPhrase) -> BodyPhrase:
    """Return the phrase for the body alone: "Harbour Guard" for "Harbour Guard press service"."""
    if phrase.desk is None:
        return phrase
    return BodyPhrase(phrase.start, phrase.end, phrase.head, phrase.words, _without_desk_words(phrase))


def _without_desk_words(phrase: BodyPhrase) -> str:
    folded, spoken = fold(phrase.name).replace("-", " "), phrase.desk or ""
    return phrase.name[: -len(spoken)].rstrip() if spoken and folded.endswith(f" {spoken}") else phrase.name


def _by_fullness(phrase: BodyPhrase) -> tuple[int, int, int, str]:
    pieces = phrase.name.split()
    spoken = (phrase.desk or "").split()
    written_small = sum(
        piece[0].islower() and piece not in _small() and fold(piece).strip("-") not in spoken for piece in pieces
    )
    return written_small, -len(phrase.words) - (phrase.desk is not None), len(pieces), phrase.name


def _read_body(text: str, words: Sequence[Word], at: int, language: str) -> tuple[BodyPhrase | None, int]:
    desk = _desk_at(words, at, language)
    if desk is not None:
        start, end = words[at].start, words[at + desk - 1].end
        spoken = fold(text[start:end]).replace("-", " ")
        return BodyPhrase(start, end, "", frozenset(), text[start:end], spoken), at + desk
    if words[at].lower not in _words("heads", language):
        return None, at + 1
    first, last = _begin(words, at, language), _end(words, at, language)
    telling = frozenset(
        _stem_meant(word.text, language)
        for word in words[first : last + 1]
        if word.is_word and word.lower not in _small()
    )
    name = text[words[first].start : words[last].end]
    head = stem(words[at].lower)
    return BodyPhrase(words[first].start, words[last].end, head, telling - {head}, name), last + 1


def _stem_meant(word: str, language: str) -> str:
    """Return the stem of a word, or of the word that says the same of a body: "Frontier Guard", "Border Guard"."""
    return stem(load_lexicon("issuers", language).table("same_words").get(fold(word), fold(word)))


def _begin(words: Sequence[Word], at: int, language: str) -> int:
    """Return the index of the first word of the name that ends in the head."""
    first = at
    while first > max(at - _REACH, 0) and _belongs(words[first - 1], language):
        first -= 1
    while first < at and words[first].lower in _small():
        first += 1
    return first


def _end(words: Sequence[Word], at: int, language: str) -> int:
    """Return the index of the last word of the name that begins with the head: "... of energy of Dorland"."""
    last = at
    while last + 2 < len(words) and words[last + 1].lower in {"of", "for"}:
        reach = last + 2
        while reach < len(words) and reach <= at + _REACH and words[reach].lower in {"the", "and"}:
            reach += 1
        start = reach
        while reach < len(words) and reach <= at + _REACH and _belongs(words[reach], language):
            reach += 1
        if reach == start:
            break
        last = reach - 1
    while last > at and words[last].lower in _small():
        last -= 1
    return last


def _belongs(word: Word, language: str) -> bool:
    if word.lower in {"'s", "of", "and"}:
        return True
    if not word.is_word:
        return False
    if word.is_capitalised:
        return word.lower not in _words("determiners", language)
    return word.lower in _words("domains", language)


def _desk_at(words: Sequence[Word], at: int, language: str) -> int | None:
    """Return how many words of a desk ("press service", "press-service") stand here."""
    one = words[at].lower.replace("-", " ")
    two = f"{one} {words[at + 1].lower}" if at + 1 < len(words) else one
    if one in _words("desks", language):
        return 1
    return 2 if two in _words("desks", language) else None


def _join_desks(text: str, found: Sequence[BodyPhrase]) -> list[BodyPhrase]:
    """Make one phrase of a desk and the body it is the desk of: "press service of the Mission"."""
    joined: list[BodyPhrase] = []
    for phrase in found:
        before = joined[-1] if joined else None
        between = fold(text[before.end : phrase.start]).split() if before is not None else []
        if before is not None and _is_desk(before) and phrase.head and between in (["of"], ["of", "the"]):
            joined[-1] = _of_desk(phrase, before.start, phrase.end, before.desk)
        elif before is not None and before.head and _is_desk(phrase) and between in ([], ["s"], ["'s"]):
            joined[-1] = _of_desk(before, before.start, phrase.end, phrase.desk)
        else:
            joined.append(phrase)
    return [_with_holder(text, one) if _is_desk(one) else one for one in joined]


def _with_holder(text: str, desk: BodyPhrase) -> BodyPhrase:
    """Return a desk with the holder of an office whose it is; as it is where none is named."""
    holder = holder_of_desk(text, desk.start, desk.end, desk.desk or "")
    if holder is None:
        return desk
    return BodyPhrase(holder.start, holder.end, holder.office, holder.words, holder.name, desk.desk)


def _is_desk(phrase: BodyPhrase) -> bool:
    """Whether it is a press service or the like, and not said to be of which body."""
    return phrase.desk is not None and not phrase.head


def _of_desk(body: BodyPhrase, start: int, end: int, desk: str | None) -> BodyPhrase:
    return BodyPhrase(start, end, body.head, body.words, f"{body.name} {desk}", desk)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    common = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return common >= max(_LIKE, _LIKE_PART * min(len(one), len(other)))


@cache
def _marks(language: str) -> tuple[str, ...]:
    """Return letters of which a line must hold some to name a body at all, none of them inside others."""
    nouns = _words("heads", language) | {desk.split()[0] for desk in _words("desks", language)}
    return tuple(sorted(one for one in nouns if not any(other in one for other in nouns - {one})))


@cache
def _words(section: str, language: str) -> frozenset[str]:
    return load_lexicon("issuers", language).word_set(section)


@cache
def _field_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in _words("domains", "en"))


def _small() -> frozenset[str]:
    return _words("small", "en")
