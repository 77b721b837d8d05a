"""Passing on: "the embassy forwarded a message from the crew saying ...", "relayed the minister's promise that ..."."""

from functools import cache

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clauses import Content, read_clause
from rashomon.annotate.quotations.contents import find_content
from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.subject import Subject
from rashomon.annotate.quotations.subjects import find_subject
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_REACH = 6
"""Words between a verb of passing on and the noun for what is passed on."""

_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their"})

Passed = tuple[Voice, int, int]
"""Who passes something on, the first word of the verb, and the noun for what is passed on."""


def find_passed(view: BlockView) -> list[Proposal]:
    """Return words that come in a message, word or promise somebody passes on; its author speaks."""
    found: list[Proposal] = []
    for passer, verb, noun in passings(view, 0, len(view.words)):
        author = _author(view, noun)
        content = _content(view, verb, author) if author is not None else None
        if author is None or content is None:
            continue
        relay = (view.words[passer.first].start, view.words[passer.last].end)
        cue = (noun, noun)
        found.append(Proposal(view.index, content.ranges, content.verbatim, cue, author, "say", (relay,)))
    return found


def passings(view: BlockView, low: int, high: int) -> list[Passed]:
    """Return who passes on what in words [low, high): "the Gazette carried an interview", "his wife read a letter"."""
    found: list[Passed] = []
    nouns = load_lexicon("speakers").word_set("passed") | load_lexicon("speakers").word_set("spoken")
    for at in range(low, high):
        last = _verb_end(view, at)
        if last is None or view.quoted_at(view.words[at].start) is not None:
            continue
        noun = next((i for i in range(last + 1, min(last + 1 + _REACH, high)) if view.words[i].lower in nouns), None)
        if noun is None or any(word.text in {",", ";", ":"} for word in view.words[last + 1 : noun]):
            continue
        made = Cue(at, last, "pass on", "finite", frozenset({"clause"}))
        subject = find_subject(view, made)
        if subject is not None and not subject.inverted and subject.voice.last < at and subject.voice.first >= low:
            found.append((subject.voice, at, noun))
    return found


def _verb_end(view: BlockView, at: int) -> int | None:
    """Return the last word of a verb of passing on that begins at a word."""
    word = view.words[at].lower
    if word not in _first_words():
        return None
    verbs = load_lexicon("speakers").word_set("passes_on")
    if at + 1 < len(view.words) and f"{word} {view.words[at + 1].lower}" in verbs:
        return at + 1
    return at if word in verbs else None


@cache
def _first_words() -> frozenset[str]:
    return frozenset(verb.split()[0] for verb in load_lexicon("speakers").words("passes_on"))


def _author(view: BlockView, noun: int) -> Voice | None:
    """Return whose message it is: "a message from the crew", "the president's promise"."""
    if noun + 2 < len(view.words) and view.words[noun + 1].lower in {"from", "by", "of"}:
        return view.voice_beginning(noun + 2) or _plain_after(view, noun + 2)
    if view.words[noun - 1].lower in {"'s", "'", "’s", "’"}:
        return view.voice_ending(noun - 2) or _owner_in(view, noun - 2)
    return None


def _plain_after(view: BlockView, first: int) -> Voice | None:
    """Return an article and the lower-case words after it up to "saying" or "that": somebody no list knows."""
    if view.words[first].lower not in _ARTICLES:
        return None
    last = first
    while last + 1 < len(view.words) and last - first < 4 and view.words[last + 1].is_word:
        following = view.words[last + 1]
        if following.lower == "that" or any(cue.first == last + 1 and cue.shape == "participle" for cue in view.cues):
            return Voice(first, last, "description") if last > first else None
        last += 1
    return None


def _owner_in(view: BlockView, last: int) -> Voice | None:
    """Return the words of a possessive owner that no voice ends with: an article and what follows it."""
    first = last
    while first > 0 and last - first < 4 and view.words[first - 1].is_word:
        if view.words[first].lower in _ARTICLES:
            break
        first -= 1
    opens = view.words[first].lower in _ARTICLES
    return Voice(first, last, "description") if opens and first < last else None


def _content(view: BlockView, verb: int, author: Voice) -> Content | None:
    """Return what the message says: after "that", "saying" or a colon."""
    low, high = view.sentence_words(verb)
    after = author.last + 1
    if after < high and view.words[after].lower in {"'s", "'", "’s", "’"}:
        after += 2
    at = after + 1 if after < high and view.words[after].text == "," else after
    if at >= high:
        return None
    made = Cue(verb, at, "say", "finite", frozenset({"clause"}))
    if view.words[at].lower == "that":
        return read_clause(view, made, at + 1, high)
    saying = next((cue for cue in view.cues if cue.first == at and cue.shape == "participle"), None)
    if saying is None and view.words[at].text != ":":
        return None
    last = at if saying is None else saying.last
    return find_content(view, Cue(at, last, "say", "finite", made.frames), Subject(author, low, last, inverted=False))
