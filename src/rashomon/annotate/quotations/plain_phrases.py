"""Plain phrases: the speaker before a verb of saying whom no list knows ("the hunter said")."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_LONGEST = 4
_OPENERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "one", "another"})
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


def _acts(noun: str) -> bool:
    """Whether a noun looks like one for a person: "hunter", "swimmer", "cellist"; signs and letters say things too."""
    speakers = load_lexicon("speakers")
    return noun.endswith(speakers.words("agent_endings")) and noun not in speakers.word_set("no_agents")
