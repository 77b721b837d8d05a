"""Through asides: whose words an aside parts from their verb: "The envoy, according to the minister, had denied it"."""

from rashomon.annotate.quotations.according import according_length
from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.cues import Cue, helping_words
from rashomon.annotate.quotations.subject import Subject
from rashomon.annotate.quotations.voices import Voice

_LONGEST = 9
"""Words in an aside between its commas."""


def aside_before(view: BlockView, cue: Cue, low: int) -> tuple[int, Voice] | None:
    """Return the comma that opens an aside right before a cue, and whose it is; None where none stands there.

    Asides are "according to the minister" and "the minister said"; auxiliaries may stand between aside and cue.
    """
    at = cue.first - 1
    while at > low and view.words[at].lower in helping_words():
        at -= 1
    if at <= low + 1 or view.words[at].text != ",":
        return None
    opening = next((i for i in range(at - 1, max(low, at - _LONGEST), -1) if view.words[i].text == ","), None)
    if opening is None or opening <= low:
        return None
    voice = _voice_of(view, opening + 1, at)
    return (opening, voice) if voice is not None else None


def _voice_of(view: BlockView, first: int, comma: int) -> Voice | None:
    """Return whose aside fills words [first, comma): a voice behind "according to", or a voice and its verb."""
    length = according_length(view, first)
    voice = view.voice_beginning(first + length)
    if voice is None:
        return None
    if length:
        return voice if voice.last == comma - 1 else None
    tells = any(one.first == voice.last + 1 and one.last == comma - 1 and one.shape == "finite" for one in view.cues)
    return voice if tells else None


def subject_before(view: BlockView, cue: Cue, low: int) -> tuple[Subject, Voice] | None:
    """Return who speaks before such an aside and its verb, and through whom; the speaker opens the clause."""
    aside = aside_before(view, cue, low)
    if aside is None or cue.shape != "finite":
        return None
    opening, relay = aside
    voice = view.voice_ending(opening - 1)
    if voice is None or voice.first < low or not _opens(view, voice, low):
        return None
    return Subject(voice, voice.first, cue.last, inverted=False), relay


def _opens(view: BlockView, voice: Voice, low: int) -> bool:
    before = view.words[voice.first - 1] if voice.first > low else None
    return before is None or before.text in {",", ";"} or before.lower in {"that", "and", "but", "while"}
