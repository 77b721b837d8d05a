"""Voices without a reporting verb: "according to", "as reported by", "Name: words"."""

from functools import cache

from rashomon.annotate.names.role_phrases import is_role
from rashomon.annotate.quotations.asides import last_word, words_around
from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.headlines import find_headline_voices
from rashomon.annotate.quotations.pointing import find_pointing_back
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_LEAST_CONTENT = 3
_LONGEST_APPOSITION = 9
"""Words that say what somebody is."""


def find_according(view: BlockView) -> list[Proposal]:
    """Return one proposal for each "according to VOICE" outside quotation marks; the sentence is its content."""
    found: list[Proposal] = []
    for index in range(len(view.words) - 2):
        length = according_length(view, index)
        voice = view.voice_beginning(index + length) if length else None
        if voice is None or view.quoted_at(view.words[index].start) is not None:
            continue
        voice, after = _past_appositions(view, apposed_after(view, voice) or voice)
        cue = (index, index + length - 1)
        ranges = words_around(view, cue, after)
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


def _past_appositions(view: BlockView, voice: Voice) -> tuple[Voice, int]:
    """Return who is meant, and the word behind what is said of them between commas before the sentence goes on.

    "According to the mayor, Ana Ruiz, the road ..." is Ana Ruiz's, "according to Ana Ruiz, 44, a nurse, the road ..."
    too.
    """
    after = voice.last + 1
    while (close := _closing_comma(view, after)) is not None:
        name = view.voice_beginning(after + 1)
        if voice.kind == "description" and name is not None and name.kind == "name" and name.last == close - 1:
            voice = name
        elif voice.kind != "name" or not _says_who(view, after + 1, close):
            break
        after = close
    return voice, after


def _closing_comma(view: BlockView, comma: int) -> int | None:
    """Return the comma that closes what a comma opens, in the same sentence and few words on."""
    if comma >= len(view.words) or view.words[comma].text != ",":
        return None
    _, high = view.sentence_words(comma)
    reach = range(comma + 2, min(comma + _LONGEST_APPOSITION + 2, high - _LEAST_CONTENT))
    return next((at for at in reach if view.words[at].text == ","), None)


def _says_who(view: BlockView, first: int, end: int) -> bool:
    """Whether words between commas are an age, or what somebody is: "44", "its chief executive", "head of the port"."""
    words = [word.lower for word in view.words[first:end]]
    if len(words) == 1 and words[0].isdigit():
        return True
    named = next((at for at, word in enumerate(words) if is_role(word)), None)
    opens = words[0] in load_lexicon("function_words").word_set("determiners") or "’s" in words or "'s" in words
    return named is not None and (named == 0 or opens)


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
