"""Clause starts: whether reported words can begin at a word, and what stands between them and their cue."""

from functools import cache

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.lexicons import load_lexicon

_OBJECTS = frozenset({"it", "him", "them"})
_DETERMINERS = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})
_TIMES = frozenset("morning afternoon evening night noon midnight dawn dusk ago".split())
_LENGTHS = frozenset(
    "hour hours minute minutes day days week weeks month months year years late early few several last next same "
    "previous following long".split()
)
_PART_OF_DAY = frozenset({"late", "early"})
_LONGEST_OBJECT = 7
"""Words in which the object of "called" ends, before "a" and what it is called."""


def skip_setting(view: BlockView, start: int, high: int) -> int:
    """Skip time words and adverbs right after a cue: "said on Monday ...", "said late on Tuesday ..."."""
    at = start
    adverbs = load_lexicon("cues").word_set("adverbs")
    while at < high:
        lower = view.words[at].lower
        following = view.words[at + 1].lower if at + 1 < high else ""
        if lower in time_words() or lower in {"morning", "evening", "night", "afternoon"}:
            at += 1
        elif lower == "on" and following in time_words():
            at += 2
        elif lower in _PART_OF_DAY and (following == "on" or following in time_words()):
            at += 1
        elif lower in adverbs and lower not in {"both", "all", "each", "only", "even", "not", "no"}:
            at += 1
        else:
            break
    return at


@cache
def time_words() -> frozenset[str]:
    """Return the words that say on which day, without the preposition."""
    return frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later".split())


def tells_only_when(view: BlockView, start: int, end: int) -> bool:
    """Whether text [start, end) is nothing but when: "had warned a few hours earlier", "denied late in the evening"."""
    closed = load_lexicon("function_words").word_set("closed")
    words = [word.lower for word in view.words[view.word_at(start) : view.word_at(end - 1) + 1] if word.is_word]
    when = {word for word in words if word in time_words() or word in _TIMES}
    return bool(when) and all(word in when or word in closed or word in _LENGTHS for word in words)


def skip_addressee(view: BlockView, at: int) -> int | None:
    voice = view.voice_beginning(at)
    if voice is not None:
        return skip_setting(view, voice.last + 1, len(view.words))
    lower = view.words[at].lower
    if lower in load_lexicon("cues").word_set("short_addressees"):
        return skip_setting(view, at + 1, len(view.words))
    if lower in {"the", "a"} and at + 2 < len(view.words):
        return skip_setting(view, at + 2, len(view.words))
    return None


def leads_to_infinitive(view: BlockView, start: int, high: int) -> bool:
    for at in range(start, min(high - 1, start + 7)):
        word = view.words[at]
        if word.lower == "to" and view.words[at + 1].text in {"\u201c", '"', "\u2018", "\u00ab"}:
            return True
        if word.lower == "to" and view.words[at + 1].is_word and not view.words[at + 1].is_capitalised:
            following = view.words[at + 1].lower
            return following not in {"the", "a", "an", "his", "her", "their", "its", "this"}
        if word.text in ",;:." or word.lower in {"that", "and", "for"}:
            return False
    return False


def begins_clause(view: BlockView, at: int, high: int) -> bool:
    """Whether a clause can begin here: enough words, and a verb among the next ones."""
    if high - at < 3 or (not view.words[at].is_word and view.quoted_at(view.words[at].start) is None):
        return False
    opener = view.words[at].lower
    if opener in {"about", "around", "over", "at", "under", "up", "between"} and _counts_next(view, at):
        return has_verb(view, at, high)
    if opener in load_lexicon("cues").word_set("no_clause"):
        return (
            any(word.text == "," for word in view.words[at : at + 9])
            and opener in {"after", "in", "if", "at", "with", "on", "before", "for"}
            and has_verb(view, at, high)
        )
    return has_verb(view, at, high)


def _counts_next(view: BlockView, at: int) -> bool:
    """Whether a number follows within two words: "about 450", "at least nine"."""
    return any(word.text[0].isdigit() or word.lower in number_words() for word in view.words[at + 1 : at + 4])


@cache
def number_words() -> frozenset[str]:
    """Return the words that are numbers, in lower case."""
    numbers = load_lexicon("numbers")
    tables = (section for section, entry in numbers.sections.items() if isinstance(entry, dict))
    return frozenset(word for section in tables for word in numbers.table(section))


def is_verb(word: str) -> bool:
    """Whether a lower-case word is a verb for sure, or looks like a past form."""
    return word in load_lexicon("cues").word_set("clause_verbs") or (word.endswith("ed") and len(word) > 4)


def has_verb(view: BlockView, at: int, high: int) -> bool:
    if any(is_verb(word.lower) for word in view.words[at + 1 : min(high, at + 22)]):
        return True
    tail = view.words[at + 1 : min(high, at + 6)]
    return any(
        word.lower.endswith("s") and not word.is_capitalised and word.lower not in {"as", "its", "his", "this", "us"}
        for word in tail
    )


def begins_noun_phrase(view: BlockView, at: int, high: int) -> bool:
    if high - at < 2:
        return False
    word = view.words[at]
    if view.quoted_at(word.start) is not None or (
        word.lower == "as" and view.quoted_at(view.words[at + 1].start) is not None
    ):
        return True
    if word.lower == "at" and view.words[at + 1].lower in {"least", "most"}:
        return True
    if word.lower in _OBJECTS:
        return is_called_so(view, at, high)
    bad = load_lexicon("cues").word_set("no_noun_phrase")
    return word.is_word and word.lower not in bad


def is_called_so(view: BlockView, at: int, high: int) -> bool:
    """Whether an object is followed by what somebody calls it: "called it a comedy", "dismissed them as rumours".

    Of longer objects only those count that a second article parts from it: "called the plan a gift to rivals".
    """
    if view.words[at].lower in _OBJECTS:
        return at + 2 < high and _opens_name(view, at + 1)
    if view.words[at].lower not in _DETERMINERS:
        return False
    for index in range(at + 2, min(high - 1, at + _LONGEST_OBJECT)):
        word = view.words[index]
        if not word.is_word and word.text not in {"'s", "\u2019s"}:
            return False
        if word.lower in {"a", "an"}:
            return view.words[index - 1].lower not in load_lexicon("function_words").word_set("closed")
    return False


def _opens_name(view: BlockView, at: int) -> bool:
    following = view.words[at]
    return following.lower in {"a", "an", "the", "as"} or view.quoted_at(following.start) is not None
