"""Accounts: words that a phrase without a verb ascribes: "by his own account", "by the mission's count"."""

from functools import cache

from rashomon.annotate.quotations.asides import is_between, part_words, words_around, words_behind
from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon
from rashomon.text.words import POSSESSIVE_MARKS

_LONGEST = 8
"""Words between the preposition and the noun: whose account it is."""

_TIMES = frozenset({"on", "at", "by", "in", "late", "early", "as", "yesterday", "today", "last", "this", "so"})
_LONGEST_TIME = 5
_PRONOUNS = frozenset({"his", "her", "its", "their"})


def find_accounts(view: BlockView) -> list[Proposal]:
    """Return a proposal for each such phrase that opens its sentence or that a comma parts from the words before it."""
    found: list[Proposal] = []
    known = _nouns_by_preposition()
    for at, word in enumerate(view.words):
        nouns = known.get(word.lower)
        if nouns is None or view.quoted_at(word.start) is not None or not _is_apart(view, at):
            continue
        noun = _noun(view, at, nouns)
        noun = noun if noun is not None and _is_closed(view, at, noun) else None
        voice = _owner(view, at + 1, noun) if noun is not None else None
        if noun is None or voice is None:
            continue
        ranges = _content(view, at, noun)
        if ranges is not None:
            found.append(Proposal(view.index, ranges, False, (noun, noun), voice, "according to"))
    return found


@cache
def _nouns_by_preposition() -> dict[str, frozenset[str]]:
    return {word: frozenset(nouns) for word, nouns in load_lexicon("speakers").groups("accounts").items()}


def _content(view: BlockView, at: int, noun: int) -> tuple[tuple[int, int], ...] | None:
    """Return what a phrase tells of: the words behind it where what stands before it is a clause of its own."""
    low, high = part_words(view, at)
    if at > low and not is_between(view, low, at, noun + 1, high):
        behind = words_behind(view, at, noun + 1)
        if behind is not None:
            return behind
    return words_around(view, (at, noun), noun + 1)


def _is_apart(view: BlockView, at: int) -> bool:
    low, _ = view.sentence_words(at)
    return at == low or view.words[at - 1].text in {",", ";", "\u2013", "\u2014"} or view.words[at - 1].lower == "and"


def _is_closed(view: BlockView, at: int, noun: int) -> bool:
    """Whether a mark closes the phrase, or a time: in "by their account managers" it goes on."""
    _, high = view.sentence_words(noun)
    if noun + 1 >= high or not view.words[noun + 1].is_word:
        return True
    tail = [word.lower for word in view.words[noun + 1 : high] if word.is_word]
    return view.words[at - 1].text == "," and tail[0] in _TIMES and len(tail) <= _LONGEST_TIME


def _noun(view: BlockView, at: int, nouns: frozenset[str]) -> int | None:
    """Return the noun for an account that follows, all words up to a comma or a verb's own place being whose it is."""
    for index in range(at + 2, min(at + 2 + _LONGEST, len(view.words))):
        word = view.words[index]
        if word.lower in nouns and view.words[index - 1].lower in POSSESSIVE_MARKS | _PRONOUNS | {"own"}:
            return index
        if not word.is_word and word.text not in POSSESSIVE_MARKS:
            return None
    return None


def _owner(view: BlockView, first: int, noun: int) -> Voice | None:
    """Return whose account it is: a possessive pronoun, or the words before "'s"."""
    last = noun - 1
    while last > first and (view.words[last].lower == "own" or view.words[last].lower in POSSESSIVE_MARKS):
        last -= 1
    if first == last and view.words[first].lower in _PRONOUNS:
        return Voice(first, first, "pronoun")
    if view.words[last + 1].lower not in POSSESSIVE_MARKS:
        return None
    return Voice(first, last, "name" if view.words[last].is_capitalised else "description")
