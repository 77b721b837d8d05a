"""Voices: the phrases of a block that could name a speaker."""

from dataclasses import dataclass

from rashomon.annotate.quotations.phrase_tails import extend_right
from rashomon.annotate.quotations.phrase_words import (
    POSSESSIVES,
    PhraseWords,
    determiners,
    modifiers,
    read_phrase_words,
)
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Mention
from rashomon.text.words import Word

_PRONOUNS = frozenset({"he", "she", "they", "it"})
_PARTS = frozenset({"one", "two", "three", "some", "many", "most", "several"})
_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Voice:
    """Words [first, last] of a block; `kind` is name, description, pronoun, group or thing."""

    first: int
    last: int
    kind: str


def find_voices(words: list[Word], mentions: list[Mention], skipped: list[bool]) -> list[Voice]:
    """Return candidate speakers in text order, longest first where they share words, quoted ones left out."""
    phrase = read_phrase_words(words, mentions, skipped)
    found: list[Voice] = []
    index = 0
    while index < len(words):
        voice = None if skipped[index] else _voice_at(phrase, index)
        if voice is None:
            index += 1
            continue
        found.append(voice)
        index = max(voice.last, index) + 1
    return found


def _voice_at(phrase: PhraseWords, index: int) -> Voice | None:
    words, lower = phrase.words, phrase.words[index].lower
    if lower in _PRONOUNS:
        return Voice(index, index, "pronoun")
    if _is_partitive(words, index):
        if words[index + 2].lower == "those":
            present = index + 3 < len(words) and words[index + 3].lower in {"present", "involved", "there"}
            return Voice(index, index + 2 + present, "group")
        whole = _head_at(phrase, index + 2)
        return Voice(index, whole[0], "group") if whole is not None and whole[1] == "group" else None
    head = _head_at(phrase, index)
    if head is None or (head[1] == "name" and lower in {"that", "this", "these"}):
        return None
    if lower == "that" and index + 1 < len(words) and words[index + 1].lower in determiners():
        return None
    last, kind = head
    return Voice(index, extend_right(phrase, last, kind), kind)


def _is_partitive(words: list[Word], index: int) -> bool:
    """Whether some of several speak: "one of the drivers", "many of her neighbours"."""
    return words[index].lower in _PARTS and index + 2 < len(words) and words[index + 1].lower == "of"


def _head_at(phrase: PhraseWords, index: int) -> tuple[int, str] | None:
    """Return the last word and kind of the noun phrase that begins at `index`, or None."""
    words = phrase.words
    first = phrase.reach[index] if phrase.reach[index] == index else phrase.reach[index + 1]
    if first < 0 or first - index >= _LONGEST:
        return None
    at = index
    head: tuple[int, str] | None = None
    while at < len(words) and at - index < _LONGEST and not phrase.skipped[at]:
        mention = phrase.mention_at(at)
        if mention is not None and head is not None and words[at].lower in determiners():
            break  # "reporters the mayor": two voices
        if mention is not None:
            last = phrase.last_word(at, mention)
            if not (mention.described or _all_role_words(phrase, index, at) or _narrows(phrase, index, at, last)):
                return None
            head = (last, "description" if mention.described else "name")
            at = last + 1
            if at < len(words) and words[at].lower in POSSESSIVES:
                head = None
                at += 1
                continue
            if not _role_follows(phrase, at) or (mention.described and mention.kind == "person"):
                break
            continue
        noun = phrase.nouns[at]
        if noun is not None:
            head = (at, noun)
        elif words[at].lower in POSSESSIVES and at > index:
            head = None
        elif not _is_point_of_title(phrase, at) and (
            head is not None or not _may_precede(phrase, at, opens=at == index)
        ):
            break
        at += 1
    return head


def _is_point_of_title(phrase: PhraseWords, at: int) -> bool:
    """Whether a word is the full stop between a title and its name: "Lt. Ana Ruiz"."""
    words = phrase.words
    if words[at].text != "." or at == 0 or at + 1 >= len(words):
        return False
    is_title = words[at - 1].is_capitalised and words[at - 1].lower in load_lexicon("roles").word_set("honorifics")
    return is_title and phrase.mention_at(at + 1) is not None


def _may_precede(phrase: PhraseWords, at: int, *, opens: bool) -> bool:
    return phrase.inner[at] or (opens and phrase.words[at].lower in determiners())


def _all_role_words(phrase: PhraseWords, start: int, end: int) -> bool:
    """Whether what stands before a name belongs to it: nothing but determiners, or something with a role."""
    words = phrase.words
    closed = load_lexicon("function_words").word_set("closed")
    honorifics = load_lexicon("roles").word_set("honorifics")
    while end > start and (words[end - 1].lower in honorifics or words[end - 1].text == "."):
        end -= 1
    before = words[start:end]
    return all(not word.is_word or (word.lower in closed and len(word.lower) <= 3) for word in before) or any(
        phrase.nouns[start:end]
    )


def _narrows(phrase: PhraseWords, start: int, at: int, last: int) -> bool:
    """Whether a name stands inside a description: "a senior Ruritanian official"."""
    leads = all(word.lower in modifiers() or word.lower in determiners() for word in phrase.words[start:at])
    return leads and _role_follows(phrase, last + 1)


def _role_follows(phrase: PhraseWords, at: int) -> bool:
    """Whether role words follow a name: "Lakeside officials", "Harbour Board spokeswoman Ana Ruiz"."""
    for index in range(at, min(at + 3, len(phrase.words))):
        if not phrase.words[index].is_word:
            return False
        if phrase.nouns[index] is not None:
            return True
        if phrase.words[index].lower not in modifiers():
            return False
    return False
