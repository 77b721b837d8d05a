"""What a text calls a body beside its name: "the haulier Straitline", "Harbour Rail, the state-owned operator,"."""

from collections import Counter
from functools import cache

import regex

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.link.bodies import Body
from rashomon.link.voice_kinds import head_noun
from rashomon.model.annotations import Mention
from rashomon.model.case import Case
from rashomon.text.words import fold, split_words

Phrase = frozenset[str]
"""The folded words of what a body is called, its noun among them."""

_PHRASE = r"[^,.;:()\u2014\u2013]{2,60}"
_APPOSITION = regex.compile(rf"[\"\u201d]?, (?:the ({_PHRASE}),|an? ({_PHRASE}?)(?:,| that | which | whose | based ))")
_BEFORE = regex.compile(
    r"\b(?:the|an?)\s+((?:\p{Ll}[\p{L}-]*\s+){0,3}\p{Ll}[\p{L}-]*)\s+[\"\u201c]?$", regex.IGNORECASE
)
_AFTER = regex.compile(r"[\"\u201d]?\s+(\p{Ll}+)\b")
_NEAR = 80
"""Characters around a name that are read for what it is called."""


def nouns_of_bodies(case: Case, mentions: list[Mention]) -> dict[str, tuple[Phrase, ...]]:
    """Return what the text around each name of a body calls it, by mention id; without those it calls nothing."""
    found: dict[str, tuple[Phrase, ...]] = {}
    for mention in mentions:
        if mention.kind == "person" or mention.described:
            continue
        text = case.article_by_id[mention.anchor.article].text
        start, end = mention.anchor.start, mention.anchor.end
        phrases = _phrases(text[max(0, start - _NEAR) : start], text[end : end + _NEAR])
        if mention.kind != "place":
            phrases += _noun_after(text[end : end + _NEAR])
        if phrases:
            found[mention.id] = phrases
    return found


def take_for_bodies(bodies: list[Body], called: dict[str, tuple[Phrase, ...]]) -> None:
    """Count names as those of bodies that the texts call one: "the haulier Straitline" is no place."""
    for body in bodies:
        told = any(one.id in called for one in body.mentions)
        if told and body.key.startswith("name ") and not any(map(load_gazetteer().is_place, body.names)):
            body.kinds = Counter({"organisation": body.kinds.total()})


def is_called(phrases: tuple[Phrase, ...], words: tuple[str, ...]) -> bool:
    """Whether a description's words, its noun last, fit one of the phrases a body is called by."""
    return any(_fits(phrase, words) for phrase in phrases)


def _fits(phrase: Phrase, words: tuple[str, ...]) -> bool:
    companies = load_lexicon("bodies").word_set("companies")
    same = words[-1] in phrase or (words[-1] in {"company", "firm"} and not companies.isdisjoint(phrase))
    return same and phrase.issuperset(words[:-1])


def _phrases(before: str, after: str) -> tuple[Phrase, ...]:
    nouns = load_lexicon("bodies").word_set("short_heads")
    found: list[Phrase] = []
    led = _BEFORE.search(before)
    if led is not None and fold(led.group(1).split()[-1]) in nouns:
        found.append(_words(led.group(1)))
    apposed = _APPOSITION.match(after)
    phrase = (apposed.group(1) or apposed.group(2)) if apposed is not None else ""
    if head_noun(phrase) in nouns:
        found.append(_words(phrase))
    if _owned_by_company().match(after):
        found.append(frozenset({"company"}))
    return tuple(found)


def _noun_after(after: str) -> tuple[Phrase, ...]:
    """Return the company that follows a name ("the Straitline group"); after a place it is only a company there."""
    followed = _AFTER.match(after)
    is_company = followed is not None and followed.group(1) in load_lexicon("bodies").word_set("companies") | {"group"}
    return (frozenset({followed.group(1), "company"}),) if followed is not None and is_company else ()


def _words(phrase: str) -> Phrase:
    return frozenset(fold(word.text) for word in split_words(phrase) if word.is_word)


@cache
def _owned_by_company() -> regex.Pattern[str]:
    owned = "|".join(map(regex.escape, load_lexicon("bodies").words("owned_by_companies")))
    return regex.compile(rf"[\u2019']s?\s+(?:{owned})\b")
