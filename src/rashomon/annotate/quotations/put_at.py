"""Figures put: "The airport put the number at 410", "which the county first gave as 90", "her office set it at 40"."""

from functools import cache

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clause_starts import number_words
from rashomon.annotate.quotations.clauses import trim_end
from rashomon.annotate.quotations.cues import helping_words
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_LONGEST_OBJECT = 10
_LONGEST_HEDGE = 4
_CLOCK = frozenset({"am", "pm", "a.m", "p.m", "a", "p", "o'clock", ":"})
_LONGEST_OWNER = 5
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_OBJECTS = frozenset({"the", "its", "his", "her", "their", "that", "this", "it", "them"})


def find_put(view: BlockView) -> list[Proposal]:
    """Return figures that somebody is said to put a count at, the thing counted included."""
    return [one for at in range(1, len(view.words) - 2) if (one := _put(view, at)) is not None]


@cache
def _prepositions() -> dict[str, str]:
    """Return the preposition before the number by the form of the verb."""
    groups = load_lexicon("cues").groups("puts_figure")
    return {verb: preposition for preposition, verbs in groups.items() for verb in verbs}


def _put(view: BlockView, at: int) -> Proposal | None:
    preposition = _prepositions().get(view.words[at].lower)
    if preposition is None or view.quoted_at(view.words[at].start) is not None:
        return None
    low, high = view.sentence_words(at)
    end = _number_end(view, at + 1, high, preposition)
    voice = _subject(view, at, low) if end is not None else None
    if end is None or voice is None:
        return None
    start = view.words[at + 1].start
    content = (start, trim_end(view, start, view.words[end].end))
    return Proposal(view.index, (content,), False, (at, at), voice, "put")


def _number_end(view: BlockView, first: int, high: int, preposition: str) -> int | None:
    """Return the last word of "OBJECT at [hedge] NUMBER [unit]" that begins at a word, or None."""
    if first >= high or view.words[first].lower not in _OBJECTS:
        return None
    for at in range(first + 1, min(first + _LONGEST_OBJECT, high - 1)):
        word = view.words[at]
        if not word.is_word and word.text not in {"\u2019s", "'s", "'", "\u2019"}:
            return None
        if word.lower == preposition:
            number = _number(view, at + 1, high)
            return _clause_end(view, number, high) if number is not None else None
    return None


def _number(view: BlockView, first: int, high: int) -> int | None:
    """Return the number at a word, past "about" and the like; the time of a clock is none."""
    for at in range(first, min(first + _LONGEST_HEDGE, high)):
        if _is_number(view, at):
            follows = view.words[at + 1].lower if at + 1 < high else ""
            return None if follows in _CLOCK else at
        if view.words[at].lower not in load_lexicon("cues").word_set("before_figure"):
            return None
    return None


def _is_number(view: BlockView, at: int) -> bool:
    word = view.words[at]
    return any(char.isdigit() for char in word.text) or word.lower in number_words()


def _clause_end(view: BlockView, number: int, high: int) -> int:
    """Return the last word before the next mark or conjunction behind a number; commas inside numbers are none."""
    last = number
    for at in range(number + 1, high):
        word = view.words[at]
        in_number = word.text in {",", "."} and at + 1 < high and view.words[at + 1].start == word.end
        if not (word.is_word or in_number) or word.lower in {"and", "but", "while", "which"}:
            break
        last = at
    return last


def _subject(view: BlockView, at: int, low: int) -> Voice | None:
    """Return who puts a figure: the voice before the verb, or an article and a plain noun that open the sentence."""
    last = at - 1
    while last > low and view.words[last].lower in helping_words():
        last -= 1
    voice = view.voice_ending(last)
    if voice is not None and voice.first >= low:
        return voice
    words = view.words[low : last + 1]
    opens = 2 <= len(words) <= _LONGEST_OWNER and words[0].lower in _ARTICLES
    closed = load_lexicon("function_words").word_set("closed")
    plain = all(word.is_word and word.lower not in closed for word in words[1:])
    return Voice(low, last, "description") if opens and plain else None
