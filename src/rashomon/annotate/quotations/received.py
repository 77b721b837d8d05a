"""Received words: "the Gazette was told by a banker that ...", "the agency has learned from two officers that ..."."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clause_starts import begins_clause
from rashomon.annotate.quotations.clauses import Content, read_clause
from rashomon.annotate.quotations.contents import find_content
from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.media import is_addressed_medium
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.subject import Subject
from rashomon.annotate.quotations.subjects import skip_left
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon


def find_received(view: BlockView) -> list[Proposal]:
    """Return words that somebody was told by or learned from a voice; a medium that received them passes them on."""
    found: list[Proposal] = []
    for cue in view.cues:
        agent = cue.last + 1
        if agent + 2 >= len(view.words) or cue.shape != "finite" or not _receives(view, cue):
            continue
        speaker = view.voice_beginning(agent + 1)
        if speaker is None:
            continue
        recipient = view.voice_ending(skip_left(view, cue.first - 1))
        content = _content(view, cue, speaker, recipient)
        if content is not None:
            relays = _relays(view, recipient)
            cue_words = (cue.first, cue.last)
            found.append(Proposal(view.index, content.ranges, content.verbatim, cue_words, speaker, cue.lemma, relays))
    return found


def _receives(view: BlockView, cue: Cue) -> bool:
    following = view.words[cue.last + 1].lower
    if following == "from":
        return view.words[cue.first].lower in load_lexicon("speakers").word_set("received_from")
    between = {word.lower for word in view.words[skip_left(view, cue.first - 1) + 1 : cue.first]}
    passive = bool(between & load_lexicon("cues").word_set("passive_auxiliaries"))
    return following == "by" and passive and "addressee" in cue.frames and not between & {"not", "n't", "never"}


def _content(view: BlockView, cue: Cue, speaker: Voice, recipient: Voice | None) -> Content | None:
    at = speaker.last + 1
    _, high = view.sentence_words(cue.first)
    if at < high and view.words[at].lower == "that":
        return read_clause(view, cue, at + 1, high)
    if recipient is None:
        return None
    if at < high and view.words[at].text != "," and begins_clause(view, at, high):
        return read_clause(view, cue, at, high)
    whole = Cue(cue.first, speaker.last, "say", "finite", frozenset({"clause"}))
    return find_content(view, whole, Subject(recipient, recipient.first, speaker.last, inverted=False))


def _relays(view: BlockView, recipient: Voice | None) -> tuple[tuple[int, int], ...]:
    if recipient is None or recipient.kind == "pronoun":
        return ()
    start, end = view.words[recipient.first].start, view.words[recipient.last].end
    return ((start, end),) if is_addressed_medium(view, view.article.text[start:end]) else ()
