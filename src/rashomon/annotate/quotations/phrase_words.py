"""The words of a block, with what each can be in a phrase that names a speaker."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

import regex

from rashomon.annotate.quotations.cues import finite_forms
from rashomon.annotate.quotations.papers import is_paper
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Mention
from rashomon.text.words import Word

_AGED = regex.compile(r"\d+-year-old")
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these"})
POSSESSIVES = frozenset({"'s", "'"})
_SOME = frozenset({"some", "others", "many"})


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """Words of a block and what each can be; lists have one element for each word.

    `nouns` has the kind of voice a noun makes (description, group or thing), None for other words; `inner`
    whether a word may stand between the beginning of a noun phrase and its noun; `reach` the first noun or mention
    that such words lead to from there on, -1 where they lead to none. `begins` and `ends` hold the mentions, the
    longest and the first, by where they begin and end.
    """

    words: list[Word]
    skipped: list[bool]
    nouns: list[str | None]
    inner: list[bool]
    reach: list[int]
    begins: dict[int, Mention]
    ends: dict[int, Mention]

    def mention_at(self, at: int) -> Mention | None:
        """Return the longest mention that begins with word `at`, or None."""
        return self.begins.get(self.words[at].start)

    def last_word(self, at: int, mention: Mention) -> int:
        """Return the last word of a mention that begins with word `at`."""
        return max(at, bisect_right(self.words, mention.anchor.end, key=lambda word: word.end) - 1)


def read_phrase_words(words: list[Word], mentions: list[Mention], skipped: list[bool]) -> PhraseWords:
    """Return the words of a block with what each can be; `skipped` ones stand between quotation marks."""
    begins: dict[int, Mention] = {}
    ends: dict[int, Mention] = {}
    for one in mentions:
        known = begins.setdefault(one.anchor.start, one)
        if known.anchor.end < one.anchor.end:
            begins[one.anchor.start] = one
        ends.setdefault(one.anchor.end, one)
    nouns, inner = _noun_kinds(words), _inner_words(words)
    reach = _reach(words, skipped, nouns, inner, begins)
    return PhraseWords(words, skipped, nouns, inner, reach, begins, ends)


def _reach(
    words: list[Word], skipped: list[bool], nouns: list[str | None], inner: list[bool], begins: dict[int, Mention]
) -> list[int]:
    reach = [-1] * (len(words) + 1)
    for at in range(len(words) - 1, -1, -1):
        if skipped[at]:
            continue
        if nouns[at] is not None or words[at].start in begins:
            reach[at] = at
        elif inner[at] or words[at].lower in POSSESSIVES:
            reach[at] = reach[at + 1]
    return reach


def _noun_kinds(words: list[Word]) -> list[str | None]:
    listed = _speaking_nouns()
    kinds = [listed.get(word.lower) or _aged(word.lower) for word in words]
    for at, word in enumerate(words):
        if word.lower == "official" and _narrows_a_medium(words, at):
            kinds[at] = None
        elif kinds[at] is None and is_paper(words, at):
            kinds[at] = "thing"
        elif kinds[at] is None and word.lower in _SOME and at + 1 < len(words):
            kinds[at] = "group"
    return kinds


def _narrows_a_medium(words: list[Word], at: int) -> bool:
    """Whether an adjective belongs to a medium: "the official news agency"."""
    media = load_lexicon("organisations").word_set("media_nouns")
    return any(word.lower in media for word in words[at + 1 : at + 3])


@cache
def _speaking_nouns() -> dict[str, str]:
    """Return the kinds of the nouns that lexicons list; people come before bodies."""
    roles, organisations = load_lexicon("roles"), load_lexicon("organisations")
    singular = roles.words("singular")
    sections = (
        ("thing", (*roles.words("bodies"), *organisations.words("media_nouns"))),
        ("description", (*singular, *roles.words("honorifics"), *load_lexicon("speakers").words("unnamed"))),
        ("group", (*roles.words("plural"), *(f"{word}s" for word in singular))),
    )
    return {word: kind for kind, words in sections for word in words}


def _aged(word: str) -> str | None:
    return "description" if word.endswith("-year-old") and _AGED.fullmatch(word) else None


def _inner_words(words: list[Word]) -> list[bool]:
    barred, lead = _barred(), modifiers()
    return [
        word.lower not in barred
        and word.is_word
        and (not word.lower.endswith("ed") or word.lower.endswith("united") or word.lower in lead)
        for word in words
    ]


@cache
def _barred() -> frozenset[str]:
    """Return the words that no noun phrase goes on with: closed ones but some determiners, and reporting verbs."""
    closed = load_lexicon("function_words").word_set("closed")
    telling = load_lexicon("speakers").word_set("citing_phrases") | load_lexicon("cues").word_set("phrase_ends")
    return (closed | _ARTICLES | ((finite_forms() | telling) - modifiers())) - (determiners() - _ARTICLES)


@cache
def determiners() -> frozenset[str]:
    """Return articles, possessives and other determiners."""
    return load_lexicon("function_words").word_set("determiners")


@cache
def modifiers() -> frozenset[str]:
    """Return the adjectives and nouns that stand before a role: "deputy", "senior"."""
    return load_lexicon("roles").word_set("modifiers")
