"""Voices around a voice: "the Gazette said the prosecutor had told the court that the driver admitted ..."."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.subjects import find_subject, says_nothing
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_LONGEST_ADDRESSEE = 5
"""Words between a cue and its "that": whom it is told to, and when."""


def enclosing_voices(view: BlockView, low: int, one: Proposal) -> list[Voice]:
    """Return those whose report holds a proposal's voice and cue, the outermost first.

    Each one's cue leads straight to the next voice, with nothing but whom it was told to and a "that" between.
    """
    if one.voice is None or one.cue is None or one.speaker_block is not None or one.cue[0] < one.voice.first:
        return []
    found: list[Voice] = []
    target = one.voice.first
    for cue in reversed([each for each in view.cues if low <= each.first < target]):
        if cue.last >= target or not _leads_to(view, cue, target):
            continue
        subject = find_subject(view, cue)
        if subject is None or subject.inverted or subject.voice.last >= cue.first or says_nothing(view, cue, subject):
            continue
        found.append(subject.voice)
        target = subject.voice.first
    return [voice for voice in reversed(found) if voice != one.voice]


def _leads_to(view: BlockView, cue: Cue, target: int) -> bool:
    """Whether a cue takes a clause that begins with the voice at word `target`."""
    if cue.shape != "finite" or not cue.frames & {"clause", "addressee"} or view.words[cue.last + 1].text == ":":
        return False
    between = [word.lower for word in view.words[cue.last + 1 : target]]
    between = [word for word in between if word not in {"the", "a", "an"}]
    if "that" in between:
        at = between.index("that")
        return at <= _LONGEST_ADDRESSEE and _is_empty(between[at + 1 :]) and not {",", ";"} & set(between[:at])
    return "clause" in cue.frames and _is_empty(between)


def _is_empty(words: list[str]) -> bool:
    adverbs = load_lexicon("cues").word_set("adverbs")
    return all(word in adverbs or word.endswith("day") for word in words)
