"""Voices without a reporting verb: "according to", "as reported by", "Name: words"."""

from functools import cache

from rashomon.annotate.quotations.asides import last_word, words_around
from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.headlines import find_headline_voices
from rashomon.annotate.quotations.pointing import find_pointing_back
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_LEAST_CONTENT = 3


def find_according(view: BlockView) -> list[Proposal]:
    """Return one proposal for each "according to VOICE" outside quotation marks; the sentence is its content."""
    found: list[Proposal] = []
    for index in range(len(view.words) - 2):
        length = according_length(view, index)
        voice = view.voice_beginning(index + length) if length else None
        if voice is None or view.quoted_at(view.words[index].start) is not None:
            continue
        voice = apposed_after(view, voice) or voice
        cue = (index, index + length - 1)
        ranges = words_around(view, cue, voice.last + 1)
        if ranges is not None:
            found.append(Proposal(view.index, ranges, False, cue, voice, "according to"))
    return found


def apposed_after(view: BlockView, voice: Voice) -> Voice | None:
    """Return the name right after a description, up to the end of its sentence: "the organisers, the Guild."."""
    at = voice.last + 2
    if voice.kind in {"name", "pronoun"} or at >= len(view.words) or view.words[at - 1].text != ",":
        return None
    name = view.voice_beginning(at)
    if name is None or name.kind != "name":
        return None
    closes = name.last + 1 >= len(view.words) or view.words[name.last + 1].text in {".", ";"}
    return name if closes else None


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases of several words by their first word, in the lexicon's order."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in load_lexicon("cues").words("according"):
        parts = tuple(phrase.split())
        if len(parts) > 1:
            found.setdefault(parts[0], []).append(parts)
    return {first: tuple(phrases) for first, phrases in found.items()}


def according_length(view: BlockView, index: int) -> int:
    """Return how many words "according to" and the like take that begin at a word; 0 where none begin."""
    for parts in _phrases().get(view.words[index].lower, ()):
        if tuple(word.lower for word in view.words[index : index + len(parts)]) == parts:
            return len(parts)
    return 0


def find_announced(view: BlockView) -> list[Proposal]:
    """Return proposals for "As reported by VOICE, ..." and "As VOICE put it, ..." at the head of a sentence."""
    found: list[Proposal] = []
    verbs = load_lexicon("cues").word_set("as_verbs")
    for sentence in view.sentences:
        low = view.word_at(sentence.anchor.start)
        if low + 3 >= len(view.words) or view.words[low].lower != "as":
            continue
        low_, high = view.sentence_words(low)
        comma = next((i for i in range(low_, min(high, low_ + 14)) if view.words[i].text == ","), None)
        if comma is None:
            continue
        verb = next((i for i in range(low_ + 1, comma) if view.words[i].lower in verbs), None)
        voice = next((one for one in view.voices if low_ < one.first and one.last < comma), None)
        if verb is None or voice is None or high - comma < _LEAST_CONTENT + 1:
            continue
        content = (view.words[comma + 1].start, view.words[last_word(view, high)].end)
        cue = (verb, verb) if voice.first < verb else (low_, voice.first - 1)
        found.append(Proposal(view.index, (content,), False, cue, voice, view.words[verb].lower))
    return [*found, *find_pointing_back(view)]


def find_colon(view: BlockView) -> list[Proposal]:
    """Return proposals for a block or sentence that begins "VOICE: words", as transcripts and headlines do."""
    found: list[Proposal] = []
    for sentence in view.sentences:
        low = view.word_at(sentence.anchor.start)
        voice = view.voice_beginning(low)
        if voice is None or voice.kind == "pronoun" or voice.last + 2 >= len(view.words):
            continue
        if view.words[voice.last + 1].text != ":":
            continue
        _, high = view.sentence_words(low)
        if high - voice.last - 2 < _LEAST_CONTENT:
            continue
        start, end = view.words[voice.last + 2].start, view.words[last_word(view, high)].end
        quoted = view.quoted_at(start)
        verbatim = quoted is not None and quoted.start == start
        span = (quoted.inner_start, quoted.inner_end) if quoted is not None and verbatim else (start, end)
        found.append(Proposal(view.index, (span,), verbatim, None, voice, ":"))
    return [*found, *find_headline_voices(view)]
