"""What kind of voice a phrase names: a person, a body, a group of people, or a thing that was published."""

from functools import cache
from typing import Literal

import regex

from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word, split_words

VoiceKind = Literal["person", "body", "group", "thing", "unknown"]

_AGED = regex.compile(r"\d+-year-old")


def head_word(phrase: str) -> Word | None:
    """Return the head of a noun phrase: its last word before a comma, a preposition or a relative."""
    ends = load_lexicon("speakers").word_set("head_ends")
    head: Word | None = None
    for word in split_words(phrase):
        if head is not None and (word.lower in ends or word.text in {",", "(", "—", "–"}):
            break
        if word.lower in {"'s", "'"}:
            head = None
        elif word.is_word:
            head = word
    return head


def head_noun(phrase: str) -> str | None:
    """Return the head of a noun phrase in lower case, None where the phrase has no word."""
    head = head_word(phrase)
    return head.lower if head is not None else None


@cache
def kind_of_phrase(phrase: str) -> VoiceKind:
    """Return what a phrase without a known name stands for; "unknown" where no list has its head."""
    lower = phrase.lower()
    if lower in {"one", "another"}:
        return "person"
    if " and " in lower and not lower.startswith(("the ministry of ", "ministry of ", "the department of ")):
        return "group"
    head = head_noun(phrase)
    roles = load_lexicon("roles")
    if head is None:
        return "unknown"
    if any(" " in body and _core(lower).endswith(body) for body in roles.words("bodies")):
        return "body"
    if _is_several(lower, head):
        return "group"
    if head in load_lexicon("cues").word_set("speaking_things"):
        return "body" if head in load_lexicon("organisations").word_set("media_nouns") else "thing"
    if head in roles.word_set("bodies"):
        return "body"
    unnamed = head in load_lexicon("speakers").word_set("unnamed")
    if unnamed or head in roles.word_set("singular") or _AGED.fullmatch(head):
        return "person"
    return "unknown"


def _core(lower: str) -> str:
    """Return a lower-case phrase up to its head."""
    head = head_word(lower)
    return lower[: head.end] if head is not None else lower


def _is_several(lower: str, head: str) -> bool:
    roles = load_lexicon("roles")
    if lower.startswith(("one of ", "neither of ", "none of ")):
        return lower.startswith(("neither", "none"))
    return head in roles.word_set("plural") or (head.endswith("s") and head[:-1] in roles.word_set("singular"))


def is_generic(name: str) -> bool:
    """Whether words hold no name of their own: "press office", "The ministry"."""
    words = split_words(name)
    determiners = load_lexicon("function_words").word_set("determiners")
    if words and words[0].lower in determiners:
        words = words[1:]
    return all(not word.is_word or not word.is_capitalised for word in words)
