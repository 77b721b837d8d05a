"""One side: a body and who holds its office or speaks for it: "Ana Orr, the port's director", "a spokesman for it"."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from rashomon.compare.cells import voice_key
from rashomon.compare.denials.told_voices import ToldVoice
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations, Mention
from rashomon.model.case import Case
from rashomon.text.words import POSSESSIVE_MARKS, Word, split_words

_CLASSES = ("spokesperson", "head", "premier", "minister", "mayor", "governor", "police_chief", "chief")
"""Offices whose holders speak for a body; who works for it or argues its case may tell another story."""
_TITLE = 6
"""Words of an office between a person and a body."""
_OF = frozenset({"of", "for", "at", "with", "from"})
_COMMA = ","


def are_of_one_side(case: Case, annotations: Annotations, one: ToldVoice, other: ToldVoice) -> bool:
    """Whether an article tells, in any of its sentences, that one of two voices holds an office of the other."""
    person, body = (one, other) if one.is_person else (other, one)
    if not person.is_person or body.is_person or person.key is None or body.key is None:
        return False
    text = case.article_by_id[annotations.article].text
    people, bodies = (list(_mentions(case, annotations, voice.key)) for voice in (person, body))
    return any(
        _holds(split_words(text, sentence.anchor.start, sentence.anchor.end), here, there)
        for sentence in annotations.sentences
        for here in people
        for there in bodies
        if sentence.anchor.covers(here.anchor) and sentence.anchor.covers(there.anchor)
    )


def _mentions(case: Case, annotations: Annotations, key: str | None) -> Iterator[Mention]:
    for mention in annotations.mentions:
        entity = case.entity_by_id.get(case.entity_of_mention.get(mention.id, ""))
        if entity is not None and voice_key(entity) == key:
            yield mention


def _holds(words: Sequence[Word], person: Mention, body: Mention) -> bool:
    """Whether a sentence names the person's office of the body, before or after the name."""
    first, last = sorted((person.anchor, body.anchor), key=lambda one: one.start)
    before = [word.lower for word in words if word.end <= first.start]
    between = [word.lower for word in words if first.end <= word.start and word.end <= last.start]
    after = [word.lower for word in words if word.start >= last.end]
    if len(between) > _TITLE + 1:
        return False
    if first == body.anchor:
        is_led = between[:1] == [_COMMA] and _ends_with_office_of(before)
        return is_led or _is_title(between)
    if between[:1] != [_COMMA]:
        return False
    owned = after[:1] and after[0] in POSSESSIVE_MARKS and len(between) <= _TITLE // 2
    return _ends_with_office_of(between) or (bool(owned) and not office_nouns().isdisjoint(_up_to_comma(after[1:])))


def _is_title(between: Sequence[str]) -> bool:
    """Whether words lead from a body to a name: "Arv Council chairman Bo Orr", "the port's first director, Bo Orr"."""
    words = [word for word in between if word != _COMMA]
    if words and words[0] in POSSESSIVE_MARKS:
        return not office_nouns().isdisjoint(words[1:])
    return bool(words) and _title_words().issuperset(words)


def _ends_with_office_of(words: Sequence[str]) -> bool:
    """Whether words end with an office and "of", before an article: "a spokesman for the"."""
    near = list(words[-_TITLE:])
    while near and near[-1] in load_lexicon("function_words").word_set("determiners"):
        near.pop()
    offices = office_nouns()
    return any(office in offices and of in _OF for office, of in pairwise(near[-_TITLE:])) and near[-1] in _OF


def _up_to_comma(words: Sequence[str]) -> Sequence[str]:
    end = words.index(_COMMA) if _COMMA in words else len(words)
    return words[: min(end, _TITLE)]


@cache
def office_nouns() -> frozenset[str]:
    """Return the nouns of offices, as the last words of what they are called."""
    return frozenset(phrase.split()[-1] for phrase in _phrases())


@cache
def _title_words() -> frozenset[str]:
    return frozenset(word for phrase in _phrases() for word in phrase.split())


def _phrases() -> Sequence[str]:
    classes = load_lexicon("roles").groups("classes")
    return [*load_lexicon("rebuttals").words("mouthpieces"), *(one for name in _CLASSES for one in classes[name])]
