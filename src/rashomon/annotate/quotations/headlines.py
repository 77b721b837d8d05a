"""Voices at the end of a headline: "Ship carried forged papers: officials", "Ministers to quit, says the Gazette"."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.media import is_medium
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.voices import Voice

_LEAST_CONTENT = 2
_TOLD = frozenset({"says", "say", "tells", "tell", "reports", "report", "warns", "warn", "claims", "claim"})


def find_headline_voices(view: BlockView) -> list[Proposal]:
    """Return the proposal of a block that is one sentence without a full stop and closes with whose words it is."""
    if len(view.sentences) != 1 or not view.words or view.words[-1].text in {".", "?", "!", ":"}:
        return []
    low, high = view.sentence_words(0)
    for at in range(low + _LEAST_CONTENT, high - 1):
        if view.quoted_at(view.words[at].start) is not None:
            continue
        found = _closing_voice(view, at, high)
        if found is not None and not any(word.text == ":" for word in view.words[low:at]):
            voice, cue = found
            start, end = view.words[low].start, view.words[at - 1].end
            quoted = view.quoted_at(start)
            if quoted is None:
                return [Proposal(view.index, ((start, end),), False, cue, voice, "say" if cue else ":")]
    return []


def opening_outlet(view: BlockView, low: int) -> tuple[int, int] | None:
    """Return the outlet before a colon that opens a sentence: "Helmsgate Echo: port chief says cranes are unsafe"."""
    colon = next((at for at in range(low + 1, min(low + 6, len(view.words))) if view.words[at].text == ":"), None)
    if colon is None or not all(word.is_capitalised for word in view.words[low:colon]):
        return None
    start, end = view.words[low].start, view.words[colon - 1].end
    return (start, end) if is_medium(view.article.text[start:end]) else None


def _closing_voice(view: BlockView, at: int, high: int) -> tuple[Voice, tuple[int, int] | None] | None:
    """Return the voice (and its cue) that a colon or comma at word `at` leads to, or None."""
    if view.words[at].text == ":":
        return _after_colon(view, at, high)
    return _after_comma(view, at, high) if view.words[at].text == "," else None


def _after_colon(view: BlockView, at: int, high: int) -> tuple[Voice, None] | None:
    """Return the voice that is all there is after a colon."""
    voice = view.voice_beginning(at + 1)
    return (voice, None) if voice is not None and voice.last == high - 1 and voice.kind != "pronoun" else None


def _after_comma(view: BlockView, at: int, high: int) -> tuple[Voice, tuple[int, int]] | None:
    """Return voice and cue of ", says NAME" and ", NAME says" (or "tells NAME") at the end."""
    cue = next((i for i in range(at + 1, min(high, at + 6)) if view.words[i].lower in _TOLD), None)
    if cue is None:
        return None
    first, last = (cue + 1, high - 1) if cue == at + 1 else (at + 1, cue - 1)
    voice = view.voice_beginning(first)
    if voice is None or voice.last != last:
        named = first <= last and all(word.is_capitalised for word in view.words[first : last + 1])
        voice = Voice(first, last, "name") if named and last - first <= 3 else None
    rest = high - 1 - cue
    closes = cue == at + 1 or rest == 0 or (view.words[cue].lower in {"tells", "tell"} and rest <= 4)
    return (voice, (cue, cue)) if voice is not None and voice.kind != "pronoun" and closes else None
