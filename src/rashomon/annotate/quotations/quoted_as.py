"""Words that come through a stated relay: "the paper quoted Ms Vu as saying", "Ms Vu was quoted as saying"."""

from rashomon.annotate.quotations.according import apposed_after
from rashomon.annotate.quotations.agents import find_agent
from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clauses import trim_end
from rashomon.annotate.quotations.contents import find_content
from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.main_subject import unlisted_name
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.subject import Subject
from rashomon.annotate.quotations.subjects import skip_left, subject_before
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_REACH = 14
"""Words that may stand between "quoted" and "as saying": the speaker with title and name."""


def find_quoted_as(view: BlockView) -> list[Proposal]:
    """Return one proposal for each "quoted ... as saying"; the speaker is who is quoted, never who quotes."""
    found: list[Proposal] = []
    for cue in view.cues:
        cites = cue.lemma in load_lexicon("cues").word_set("citing")
        end = _as_saying(view, cue) if cites or cue.lemma in load_lexicon("cues").word_set("as_saying") else None
        proposal = _propose(view, cue, end) if end is not None else None
        if end is None:
            passes = cites or past_words_of(view, cue.last + 1) > cue.last + 1
            proposal = _quotes_voice(view, cue) if passes else None
            proposal = proposal or find_agent(view, cue)
        if proposal is not None:
            found.append(proposal)
    return found


def _quotes_voice(view: BlockView, cue: Cue) -> Proposal | None:
    """Return words right before "the Gazette quotes the minister": the minister's, through the Gazette."""
    relay = view.voice_ending(cue.first - 1) or unlisted_name_before(view, cue.first)
    speaker = _object(view, past_words_of(view, cue.last + 1))
    speaker = (apposed_after(view, speaker) or speaker) if speaker is not None else None
    if cue.shape != "finite" or relay is None or speaker is None:
        return None
    at = relay.first - 1
    while at >= 0 and (view.words[at].text in {",", "-", "–", "—"} or view.words[at].lower == "the"):
        at -= 1
    quoted = view.quoted_at(view.words[at].start) if at >= 0 else None
    if quoted is None:
        return None
    content = (quoted.inner_start, trim_end(view, quoted.inner_start, quoted.inner_end))
    relays = (_span(view, relay),)
    return Proposal(view.index, (content,), True, (cue.first, cue.last), speaker, "quote", relays)


def past_words_of(view: BlockView, at: int) -> int:
    """Return the word after "the words of" or "a statement by", where such words begin at `at`."""
    passed = load_lexicon("speakers").word_set("passed")
    for index in range(at, min(at + 4, len(view.words) - 1)):
        if view.words[index].lower in passed and view.words[index + 1].lower in {"of", "by", "from"}:
            return index + 2
    return at


def unlisted_name_before(view: BlockView, at: int) -> Voice | None:
    """Return the capitalised word right before word `at` where it follows quoted words: a name no list has."""
    index = at - 1
    if index < 1 or not view.words[index].is_capitalised or view.quoted_at(view.words[index].start) is not None:
        return None
    before = view.words[index - 1]
    follows = before.text in {",", "-", "–", "—"} or view.quoted_at(before.start) is not None
    return Voice(index, index, "name") if follows else None


def _as_saying(view: BlockView, cue: Cue) -> int | None:
    """Return the index of "saying" in "as saying" shortly after a cue, or None."""
    for other in view.cues:
        near = cue.last < other.first <= cue.last + _REACH
        if near and other.shape == "participle" and view.words[other.first - 1].lower == "as":
            return other.last
    return None


def _propose(view: BlockView, cue: Cue, end: int) -> Proposal | None:
    at = skip_left(view, cue.first - 1)
    subject = view.voice_ending(at) or unlisted_name(view, view.sentence_words(cue.first)[0])
    if subject is not None and subject.last < at:
        subject = None
    if subject is None and view.words[at].text in {",", ")"} and cue.shape == "finite":
        found = subject_before(view, cue)
        subject = found.voice if found is not None and not found.inverted else None
    quoted = _object(view, cue.last + 1)
    if quoted is not None:
        quoted = _apposed_before_as(view, quoted) or quoted
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


def _apposed_before_as(view: BlockView, voice: Voice) -> Voice | None:
    """Return the name between a description and "as": "quoted the mayor, Ana Ruiz, as saying"."""
    at = voice.last + 2
    if voice.kind in {"name", "pronoun"} or at >= len(view.words) or view.words[at - 1].text != ",":
        return None
    name = view.voice_beginning(at)
    if name is None or name.kind != "name":
        return None
    following = [word.lower for word in view.words[name.last + 1 : name.last + 3]]
    return name if "as" in following[:1] or following == [",", "as"] else None


def _be_forms() -> frozenset[str]:
    return load_lexicon("cues").word_set("passive_auxiliaries")


def _object(view: BlockView, at: int) -> Voice | None:
    """Return the voice that begins at a word, "her" and "him" included."""
    if at + 1 >= len(view.words):
        return None
    if view.words[at].lower in {"her", "him", "them"} and view.words[at + 1].lower == "as":
        return Voice(at, at, "pronoun")
    return view.voice_beginning(at)


def _span(view: BlockView, voice: Voice) -> tuple[int, int]:
    return view.words[voice.first].start, view.words[voice.last].end
