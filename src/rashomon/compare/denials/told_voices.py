"""Told voices: who speaks in an article, by name or by the words it describes them with."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from rashomon.compare.cells import speaker_key, unnamed_key, voice_key
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations, Mention, Quotation
from rashomon.model.case import Case
from rashomon.model.links import Entity
from rashomon.text.words import Word, fold, split_words


@dataclass(frozen=True, slots=True)
class ToldVoice:
    """A voice: the words it is called by, the noun among them that says what it is, its key and name for a reader.

    `key` is that under which its words are counted.
    """

    words: frozenset[str]
    head: str
    key: str | None
    name: str
    is_person: bool

    def is_apart(self, other: "ToldVoice") -> bool:
        """Whether two voices are surely not one, nor one that speaks for the other.

        People share no word of what they are called by. Neither of two bodies or groups is called by what the other
        is: "the school board" and "teachers of the school", but not "the board" and "the board's lawyer".
        """
        if self.key == other.key:
            return False
        if self.is_person or other.is_person:
            return self.words.isdisjoint(other.words)
        return self.head not in other.words and other.head not in self.words


def describe_voice(case: Case, quotation: Quotation) -> ToldVoice | None:
    """Return who speaks in a quotation; None for nobody, and for a pronoun left open."""
    attribution = case.attribution_of.get(quotation.id)
    speaker = attribution.speaker if attribution is not None else None
    if speaker is None:
        return None
    entity = case.entity_by_id.get(speaker.entity or "")
    return _voice(speaker.text, entity, speaker_key(case, quotation.id))


def describe_subject(case: Case, annotations: Annotations, start: int, end: int) -> ToldVoice | None:
    """Return who is named or described in [start, end) of an article, the last who is; None for a bare pronoun."""
    named = _describe_person(case, annotations, start, end) or describe_named(case, annotations, start, end)
    if named is not None:
        return named
    text = case.article_by_id[annotations.article].text
    first, last = _subject_of(split_words(text, start, end)) or (start, end)
    told = " ".join(text[first:last].split())
    return _voice(told, None, unnamed_key(told))


def _subject_of(words: Sequence[Word]) -> tuple[int, int] | None:
    """Return where the subject stands among words before a verb: after the last comma, or before an insertion."""
    clauses = load_lexicon("clauses")
    openers = clauses.word_set("openers") - clauses.word_set("relatives") - {"which", "that"}
    cuts = [at for at, word in enumerate(words) if word.text == "," or word.lower in openers]
    parts = [words[cuts[-1] + 1 :], words[: cuts[0]]] if cuts else [words]
    named = next((part for part in parts if _called(part)), None)
    return (named[0].start, named[-1].end) if named else None


def _describe_person(case: Case, annotations: Annotations, start: int, end: int) -> ToldVoice | None:
    """Return the person named last in [start, end) who opens an apposition: "Ana Orr, the mayor of Velm,"."""
    text = case.article_by_id[annotations.article].text
    inside = [one for one in annotations.mentions if start <= one.anchor.start and one.anchor.end <= end]
    known = [(one, entity) for one in inside if (entity := _entity_of(case, one)) is not None]
    people = [
        (one, entity) for one, entity in known if entity.kind == "person" and text[one.anchor.end : end].startswith(",")
    ]
    return _voice(people[-1][0].anchor.exact, people[-1][1], voice_key(people[-1][1])) if people else None


def describe_named(case: Case, annotations: Annotations, start: int, end: int) -> ToldVoice | None:
    """Return the person, body or place named last in [start, end) of an article."""
    inside = [one for one in annotations.mentions if start <= one.anchor.start and one.anchor.end <= end]
    known = [(one, entity) for one in inside if (entity := _entity_of(case, one)) is not None]
    if not known:
        return None
    mention, entity = known[-1]
    return _voice(mention.anchor.exact, entity, voice_key(entity))


def _entity_of(case: Case, mention: Mention) -> Entity | None:
    entity = case.entity_by_id.get(case.entity_of_mention.get(mention.id, ""))
    return entity if entity is not None and entity.kind != "other" else None


def _voice(told: str, entity: Entity | None, key: str | None) -> ToldVoice | None:
    name = entity.name if entity is not None else _within_a_sentence(" ".join(told.split()))
    words = frozenset(fold(word.text) for word in (*_called(split_words(told)), *_called(split_words(name))))
    if not words:
        return None
    ends = load_lexicon("speakers").word_set("head_ends")
    opening = list(takewhile(lambda word: word.is_word and word.lower not in ends, split_words(told)))
    called = _called(opening) or _called(split_words(name))
    return ToldVoice(words, fold(called[-1].text), key, name, entity is not None and entity.kind == "person")


def _within_a_sentence(told: str) -> str:
    """Return a description as it is written after the first word of a sentence: "residents", "a group of jurists"."""
    first = next((word for word in split_words(told) if word.is_word), None)
    if first is None or not first.is_capitalised or (len(first.text) > 1 and first.text.isupper()):
        return told
    is_small = first.lower in load_lexicon("function_words").word_set("closed") or first.lower in _people()
    return told[: first.start] + first.lower + told[first.end :] if is_small else told


def _called(words: Sequence[Word]) -> list[Word]:
    """Return the words that say who it is."""
    return [word for word in words if word.text[0].isalpha() and word.lower not in _empty() and not _is_manner(word)]


def _is_manner(word: Word) -> bool:
    return word.lower.endswith("ly") and not word.is_capitalised


@cache
def _empty() -> frozenset[str]:
    words = load_lexicon("function_words")
    ends = load_lexicon("speakers").word_set("head_ends")
    sections = ("leaning", "determiners", "auxiliaries")
    return ends.union(*(words.word_set(section) for section in sections), {"him", "them", "her", "us", "me", "who"})


@cache
def _people() -> frozenset[str]:
    singular = load_lexicon("person_nouns").word_set("words")
    return singular | {f"{noun}s" for noun in singular}
