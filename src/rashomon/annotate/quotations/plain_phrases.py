"""Plain phrases: the speaker before a verb of saying whom no list knows ("the hunter said")."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_LONGEST = 4
_OPENERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "one", "another"})
_LEAST_OF_SOME = 4
_LONGEST_OF_SOME = 8
_SOME = frozenset("one two three four five several some many most both another".split())
_DEFINITE = frozenset({"the", "those", "these", "his", "her", "their", "its"})
_BEFORE = frozenset({",", ":", ";", "–", "—", "that", "and", "but", "while"})


def plain_phrase(view: BlockView, last: int, low: int) -> Voice | None:
    """Return an article and the lower-case words up to `last` where they open a clause or follow quoted words."""
    closed = load_lexicon("function_words").word_set("closed")
    first = last
    while first > low and last - first < _LONGEST and view.words[first].lower not in _OPENERS:
        word = view.words[first]
        if not word.is_word or word.is_capitalised or word.lower in closed or word.lower.endswith(("ed", "ing", "ly")):
            return None
        first -= 1
    if first == last or view.words[first].lower not in _OPENERS or not _acts(view.words[last].lower):
        return None
    if first > low:
        before = view.words[first - 1]
        if before.lower not in _BEFORE and view.quoted_at(before.start) is None:
            return None
    return Voice(first, last, "description")


def plain_some(view: BlockView, last: int, low: int) -> Voice | None:
    """Return the words that open a sentence with some of several: "One of the arrested smugglers confessed"."""
    words = [word.lower for word in view.words[low : last + 1]]
    if len(words) < _LEAST_OF_SOME or len(words) > _LONGEST_OF_SOME or words[0] not in _SOME or words[1] != "of":
        return None
    is_plural = words[-1].endswith("s") or words[-1] in {"people", "men", "women", "children"}
    is_plain = all(view.words[at].is_word and not view.words[at].is_capitalised for at in range(low + 1, last + 1))
    return Voice(low, last, "group") if words[2] in _DEFINITE and is_plural and is_plain else None


def _acts(noun: str) -> bool:
    """Whether a noun looks like one for a person: "hunter", "swimmer", "cellist"; signs and letters say things too."""
    speakers = load_lexicon("speakers")
    return noun.endswith(speakers.words("agent_endings")) and noun not in speakers.word_set("no_agents")
