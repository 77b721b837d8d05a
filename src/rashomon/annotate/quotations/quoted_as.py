"""Words that come through a stated relay: "the paper quoted Ms Vu as saying", "Ms Vu was quoted as saying"."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.contents import find_content
from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.subjects import Subject, skip_left
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_REACH = 14
"""Words that may stand between "quoted" and "as saying": the speaker with title and name."""


def find_quoted_as(view: BlockView) -> list[Proposal]:
    """Return one proposal for each "quoted ... as saying"; the speaker is who is quoted, never who quotes."""
    found: list[Proposal] = []
    for cue in view.cues:
        end = _as_saying(view, cue) if cue.lemma in load_lexicon("cues").word_set("citing") else None
        proposal = _propose(view, cue, end) if end is not None else None
        if proposal is not None:
            found.append(proposal)
    return found


def _as_saying(view: BlockView, cue: Cue) -> int | None:
    """Return the index of "saying" in "as saying" shortly after a cue, or None."""
    for other in view.cues:
        near = cue.last < other.first <= cue.last + _REACH
        if near and other.shape == "participle" and view.words[other.first - 1].lower == "as":
            return other.last
    return None


def _propose(view: BlockView, cue: Cue, end: int) -> Proposal | None:
    subject = view.voice_ending(skip_left(view, cue.first - 1))
    quoted = _object(view, cue.last + 1)
    is_passive = quoted is None and view.words[cue.first - 1].lower in _be_forms()
    speaker, relay = (subject, None) if is_passive else (quoted, subject)
    if speaker is None or speaker.last >= end:
        return None
    whole = Cue(cue.first, end, "say", "finite", frozenset({"clause"}))
    first = min(one.first for one in (speaker, subject) if one is not None)
    content = find_content(view, whole, Subject(speaker, min(first, cue.first), end, inverted=False))
    if content is None:
        return None
    relays = (_span(view, relay),) if relay is not None else ()
    return Proposal(view.index, content.ranges, content.verbatim, (cue.first, end), speaker, "quote", relays)


def _be_forms() -> frozenset[str]:
    return load_lexicon("cues").word_set("passive_auxiliaries")


def _object(view: BlockView, at: int) -> Voice | None:
    """Return the voice that begins at a word, "her" and "him" included."""
    if view.words[at].lower in {"her", "him", "them"} and view.words[at + 1].lower == "as":
        return Voice(at, at, "pronoun")
    return view.voice_beginning(at)


def _span(view: BlockView, voice: Voice) -> tuple[int, int]:
    return view.words[voice.first].start, view.words[voice.last].end
