"""Raised subjects: "the envoy is reported by the Gazette to have told guests that ..."."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.contents import find_content
from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.subject import Subject
from rashomon.annotate.quotations.subjects import skip_left
from rashomon.lexicons import load_lexicon

_REACH = 12
"""Words between "is reported" and "to have told": by whom it is reported."""


def find_raised(view: BlockView) -> list[Proposal]:
    """Return what somebody "is reported to have said"; whom it is reported by passes it on."""
    found: list[Proposal] = []
    for cue in view.cues:
        to = cue.first - 2
        if to < 3 or view.words[to].lower != "to" or view.words[cue.first - 1].lower != "have":
            continue
        proposal = _propose(view, cue, to)
        if proposal is not None:
            found.append(proposal)
    return found


def _propose(view: BlockView, cue: Cue, to: int) -> Proposal | None:
    low, _ = view.sentence_words(cue.first)
    at = _participle(view, to, low)
    subject = view.voice_ending(skip_left(view, at - 1)) if at is not None else None
    if at is None or subject is None or subject.first < low:
        return None
    relay = view.voice_beginning(_past_article(view, at + 2)) if view.words[at + 1].lower == "by" else None
    whole = Cue(cue.first, cue.last, cue.lemma, "finite", cue.frames)
    content = find_content(view, whole, Subject(subject, subject.first, cue.last, inverted=False))
    if content is None:
        return None
    relays = ((view.words[relay.first].start, view.words[relay.last].end),) if relay is not None else ()
    return Proposal(view.index, content.ranges, content.verbatim, (cue.first, cue.last), subject, cue.lemma, relays)


def _past_article(view: BlockView, at: int) -> int:
    return at + 1 if view.voice_beginning(at) is None and view.words[at].lower in {"the", "a", "an"} else at


def _participle(view: BlockView, to: int, low: int) -> int | None:
    """Return the "reported" of "is reported [by ...] to", left of its "to"."""
    known = load_lexicon("speakers").word_set("reported_to")
    be_forms = load_lexicon("cues").word_set("passive_auxiliaries")
    for at in range(to - 1, max(low, to - _REACH), -1):
        if view.words[at].text in {";", ":"} or view.quoted_at(view.words[at].start) is not None:
            return None
        before = {word.lower for word in view.words[max(low, at - 2) : at]}
        if view.words[at].lower in known and before & be_forms:
            return at if at == to - 1 or view.words[at + 1].lower == "by" else None
    return None
