"""Past asides: the voice before what is told of it: "Ana Ruiz (the mayor)", "an official who would not be named"."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.phrase_words import determiners
from rashomon.annotate.quotations.subject import Subject
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_LONGEST_RELATIVE = 12
_PREPOSITIONS = frozenset("of at in on from near outside inside with by to for around off".split())
_LONGEST_SETTING = 4
_SETTING = frozenset({"in", "on", "at", "during"})
_OPENS_CLAUSE = frozenset({",", "and", "but", "while", "that", ":", ";"})


def owner_of(view: BlockView, voice: Voice) -> Voice:
    """Return the name that a body after "of" belongs to: "Ana Ruiz of the fire brigade"; else the voice."""
    is_bare = voice.kind == "name" and view.words[voice.first].lower not in determiners()
    if is_bare or voice.first < 2 or view.words[voice.first - 1].lower != "of":
        return voice
    name = view.voice_ending(voice.first - 2)
    return name if name is not None and name.kind == "name" and name.last > name.first else voice


def before_participle(view: BlockView, voice: Voice, low: int) -> Voice:
    """Return the voice that opens a clause where a participle tells of it: "residents gathered at the port of Ostrel".

    The voice whose last word stands before the cue then only ends what is told; it is returned where nothing is told.
    """
    if voice.first - 1 <= low or view.words[voice.first - 1].lower not in _PREPOSITIONS:
        return voice
    for at in range(voice.first - 2, max(low, voice.first - _LONGEST_RELATIVE), -1):
        word = view.words[at]
        if not word.is_word or any(one.first <= at <= one.last and one.shape == "finite" for one in view.cues):
            break
        told = view.voice_ending(at - 1) if _is_participle(word.lower) else None
        if told is not None and told.kind != "pronoun" and _opens_clause(view, told, low):
            return told
    return voice


def before_medium(view: BlockView, voice: Voice, low: int) -> Voice:
    """Return who speaks "in the same message" or "on his channel"; the voice itself where it is no such means."""
    things = load_lexicon("cues").word_set("speaking_things") | load_lexicon("speakers").word_set("spoken")
    if view.words[voice.last].lower not in things:
        return voice
    at = voice.first
    while at > low and voice.first - at < _LONGEST_SETTING and view.words[at].lower not in _SETTING:
        at -= 1
    if at <= low + 1 or view.words[at].lower not in _SETTING:
        return voice
    speaker = view.voice_ending(at - 2 if view.words[at - 1].text == "," else at - 1)
    return speaker if speaker is not None and speaker.first >= low else voice


def _is_participle(word: str) -> bool:
    lexicon = load_lexicon("speakers")
    return word.endswith(("ed", "ing")) or word in lexicon.word_set("irregular_participles")


def _opens_clause(view: BlockView, voice: Voice, low: int) -> bool:
    return voice.first <= low + 1 or view.words[voice.first - 1].lower in _OPENS_CLAUSE


def whose_body(view: BlockView, voice: Voice, low: int) -> Voice:
    """Return the person that a body before "who" belongs to: "Ana Ruiz of the consultancy Tidemark, who"; else it."""
    for at in range(voice.first - 1, max(low, voice.first - 4), -1):
        if view.words[at].lower in {"of", "from"}:
            name = view.voice_ending(at - 1)
            return name if name is not None and name.kind == "name" and name.last > name.first else voice
        if not view.words[at].is_word:
            break
    return voice


def before_bracket(view: BlockView, cue: Cue, at: int, low: int) -> Subject | None:
    """Return the voice before a bracket: "Ana Ruiz (the head of the union) said"."""
    opening = next((i for i in range(at - 1, low, -1) if view.words[i].text == "("), None)
    voice = view.voice_ending(opening - 1) if opening is not None else None
    named = opening is not None and all(word.is_capitalised for word in view.words[low:opening])
    if voice is None and opening is not None and named and opening - low <= 3:
        voice = Voice(low, opening - 1, "name")
    return Subject(voice, voice.first, cue.last, inverted=False) if voice is not None and voice.first >= low else None


def past_relative(view: BlockView, cue: Cue, at: int, low: int) -> Subject | None:
    """Return the voice before a relative clause without commas: "an official who asked not to be named said"."""
    if cue.shape != "finite":
        return None
    for index in range(at, max(low, at - _LONGEST_RELATIVE), -1):
        if view.words[index].text in {",", ";", ":"} or view.words[index].lower == "that":
            return None
        if view.words[index].lower == "who":
            voice = view.voice_ending(index - 1)
            return Subject(voice, voice.first, cue.last, inverted=False) if voice is not None else None
    return None
