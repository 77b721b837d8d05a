"""Relays: through whom reported words reached the article ("told the daily ...", "as quoted by ...")."""

from dataclasses import replace

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.carriers import closing_adjunct
from rashomon.annotate.quotations.enclosing import enclosing_voices
from rashomon.annotate.quotations.frames import Frame, find_frames, span_of, words_of
from rashomon.annotate.quotations.headlines import opening_outlet
from rashomon.annotate.quotations.media import is_medium
from rashomon.annotate.quotations.platforms import find_platforms
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.publishers import is_named_in, publisher_of, publishers_around
from rashomon.annotate.quotations.subjects import find_subject
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

Span = tuple[int, int]

_ABOUT = frozenset({"referring", "in"})
"""By "referring to" and "in reference to" outlets cite; people only say what they mean."""


def find_relays(views: list[BlockView], one: Proposal) -> Proposal:
    """Return the proposal with its relays added, from the article inwards.

    They are looked for in the sentence of the cue; then, where it is the same speaker's next sentence, in the one
    before; then in a later one that closes with "..., the Gazette reported" on the same speech. Where an outlet
    is said to cite somebody, the one cited becomes the speaker.
    """
    view = next(each for each in views if each.index == one.block)
    anchor_word = one.cue[0] if one.cue is not None else min(view.word_at(one.start), len(view.words) - 1)
    low, high = view.sentence_words(anchor_word)
    frames = find_frames(view, low, high)
    one = _with_cited(view, frames, one)
    for frame in frames:
        one = _without_adjunct(view, low, high, frame, one) if frame.kind == "passed_on" else one
    found = _in_sentence(view, low, high, frames, one)
    if not found and one.voice is not None and one.speaker_block is None:
        content_low, _ = view.sentence_words(view.word_at(one.start))
        found = _before(views, view, min(low, content_low), one)
    if not found:
        found = _closing_later(view, high, one)
    one = _without_tail(view, low, high, frames, one)
    return replace(one, relays=_merged(found, one.relays)) if found else one


def _without_tail(view: BlockView, low: int, high: int, frames: list[Frame], one: Proposal) -> Proposal:
    """Take who passes the words on out of them, where they ran up to the end of the sentence."""
    start, end = one.ranges[-1]
    for frame in frames:
        at = view.words[frame.at].start
        closes = frame.kind in {"tail", "credit"} or (frame.kind == "according" and _closes(view, frame, high))
        if not closes or not start < at < end or not _relays(view, frame, one):
            continue
        last = frame.at - 1
        while last > low and (not view.words[last].is_word or view.words[last].lower in {"the", "a", "an"}):
            last -= 1
        if view.words[last].end > start:
            return replace(one, ranges=(*one.ranges[:-1], (start, view.words[last].end)))
    return one


def _without_adjunct(view: BlockView, low: int, high: int, frame: Frame, one: Proposal) -> Proposal:
    """Take ", in remarks picked up by the Gazette" out of the end of what is said."""
    start, end = one.ranges[-1]
    comma = closing_adjunct(view, frame.at, low) if start < view.words[frame.at].start < end else None
    closes = all(not word.is_word for word in view.words[frame.voice.last + 1 : high])
    if comma is None or not closes or view.words[comma].start <= start:
        return one
    return replace(one, ranges=(*one.ranges[:-1], (start, view.words[comma - 1].end)))


def _closes(view: BlockView, frame: Frame, high: int) -> bool:
    """Whether "according to" stands after a comma and ends its sentence."""
    rest = view.words[frame.voice.last + 1 : high]
    return view.words[frame.at - 1].text == "," and all(not word.is_word for word in rest)


def _merged(found: tuple[Span, ...], known: tuple[Span, ...]) -> tuple[Span, ...]:
    added = [span for span in known if not any(span[0] < end and start < span[1] for start, end in found)]
    return (*found, *added)


def _with_cited(view: BlockView, frames: list[Frame], one: Proposal) -> Proposal:
    """Let whom an outlet cites speak, and the outlet pass it on: "the Gazette reported, citing two officials"."""
    if one.speaker_block is not None or one.voice is None or one.cue is None:
        return one
    cited = [frame for frame in frames if frame.kind == "cited" and _is_free(view, frame, one)]
    if not cited or not _cites(view, one.voice, cited[0], one):
        return one
    return replace(one, voice=cited[-1].voice, relays=(*one.relays, span_of(view, one.voice)))


def _is_free(view: BlockView, frame: Frame, one: Proposal) -> bool:
    """Whether a frame lies outside the words reported."""
    start, end = span_of(view, frame.voice)
    return all(end <= low or high <= start for low, high in one.ranges)


def _cites(view: BlockView, voice: Voice, frame: Frame, one: Proposal) -> bool:
    """Whether a citation belongs to a voice: it follows the voice, its verb or both, and cites another."""
    if frame.voice == voice or one.cue is None:
        return False
    if view.words[frame.at].lower in _ABOUT and not is_medium(words_of(view, voice)):
        return False
    after_voice = frame.at in {voice.last + 1, voice.last + 2}
    between = view.words[one.cue[1] + 1 : frame.at]
    after_cue = frame.at > one.cue[1] and not any(
        cue.shape == "finite" and one.cue[1] < cue.first < frame.at for cue in view.cues
    )
    return after_voice or (after_cue and len(between) <= 8 + 40 * (one.start > view.words[one.cue[1]].start))


def _in_sentence(view: BlockView, low: int, high: int, frames: list[Frame], one: Proposal) -> tuple[Span, ...]:
    """Return one sentence's relays in the order of the chain: who closes or opens it, who encloses, who is told."""
    frames = [frame for frame in frames if _relays(view, frame, one)]
    tail = next((frame.at for frame in frames if frame.kind == "tail"), None)
    told = [frame for frame in frames if tail is not None and frame.kind == "passed_on" and frame.at > tail]
    outer = [span_of(view, frame.voice) for frame in told]
    outer += [span_of(view, frame.voice) for frame in frames if frame.kind in {"tail", "according", "credit"}]
    announced = (_announcing(view, low, one), opening_outlet(view, low) if one.cue is not None else None)
    outer += [each for each in announced if each is not None]
    outer += [span_of(view, voice) for voice in enclosing_voices(view, low, one)]
    outer = _with_those_cited(view, outer, [frame for frame in frames if frame.kind == "cited"])
    kinds = {"passed_on", "interviewer"} if _is_interviewed(view, low, one) else {"passed_on"}
    inner = [span_of(view, frame.voice) for frame in frames if frame.kind in kinds and frame not in told]
    inner += [span for span in publishers_around(view, low, one) if span not in inner]
    inner += find_platforms(view, low, high, [*outer, *inner])
    found = [*outer, *sorted(inner)]
    taken = span_of(view, one.voice) if one.voice is not None and one.speaker_block is None else (-1, -1)
    unique = dict.fromkeys(span for span in found if not (span[0] < taken[1] and taken[0] < span[1]))
    return tuple(span for span in unique if span not in one.relays)


def _is_interviewed(view: BlockView, low: int, one: Proposal) -> bool:
    """Whether who is named with an interview asked the questions: the speaker is another, and no medium."""
    if one.voice is None or one.cue is None or one.speaker_block is not None:
        return False
    return not is_medium(words_of(view, one.voice)) and not publishers_around(view, low, one)


def _with_those_cited(view: BlockView, outer: list[Span], cited: list[Frame]) -> list[Span]:
    """Put those who are cited behind whoever cites them: the nearest one before the citation, else the first."""
    placed = list(outer)
    for frame in reversed(cited if outer else []):
        at = view.words[frame.at].start
        before = [index for index, (_, end) in enumerate(placed) if end <= at]
        nearest = max(before, key=lambda index: placed[index][1]) if before else 0
        placed.insert(nearest + 1, span_of(view, frame.voice))
    return placed


def _relays(view: BlockView, frame: Frame, one: Proposal) -> bool:
    """Whether a frame passes on the words of a proposal: it is not their own cue, nor part of what is said."""
    if one.voice is not None and one.speaker_block is None and frame.voice == one.voice:
        return False
    if one.cue is not None and one.cue[0] <= frame.at <= one.cue[1] and frame.kind in {"tail", "according"}:
        return False
    return frame.kind in {"tail", "credit"} or _is_free(view, frame, one) or frame.kind == "according"


def _announcing(view: BlockView, low: int, one: Proposal) -> Span | None:
    """Return who opens a sentence with "As the Gazette writes," before another's words."""
    if view.words[low].lower != "as" or one.cue is None or one.voice is None:
        return None
    voice = next((each for each in view.voices if low < each.first <= low + 3), None)
    if voice is None or voice == one.voice or voice.kind == "pronoun" or voice.last + 1 >= len(view.words):
        return None
    verbs = {cue.first for cue in view.cues if cue.shape == "finite"}
    comma = voice.last + 2 < len(view.words) and view.words[voice.last + 2].text == ","
    return span_of(view, voice) if voice.last + 1 in verbs and comma and one.cue[0] > voice.last + 2 else None


def _takes_up(view: BlockView, one: Proposal) -> bool:
    """Whether a voice takes up somebody named before: "she", "another", "one of them"."""
    if one.voice is None or one.speaker_block is not None:
        return False
    words = {word.lower for word in view.words[one.voice.first : one.voice.last + 1]}
    return one.voice.kind == "pronoun" or words <= load_lexicon("speakers").word_set("takes_up")


def _goes_on_telling(speaking: BlockView, view: BlockView, low: int, high: int, one: Proposal) -> bool:
    """Whether who told a medium something in a sentence [low, high) goes on: "a guard told ...", "the guard said"."""
    if one.voice is None or one.speaker_block is not None or one.cue is None:
        return False
    cue = next((each for each in view.cues if low <= each.first < high and each.lemma == "tell"), None)
    subject = find_subject(view, cue) if cue is not None else None
    if subject is None or subject.inverted or subject.voice.kind == "pronoun":
        return False
    last = speaking.words[one.voice.last]
    before = [word.lower for word in view.words[subject.voice.first : subject.voice.last + 1]]
    length = one.voice.last - one.voice.first
    is_definite = length == 1 and speaking.words[one.voice.first].lower == "the"
    is_same = before[-1] == last.lower if last.is_capitalised else is_definite and last.lower in before
    return is_same and (last.is_capitalised or before[0] in {"a", "an", "one"})


def _before(views: list[BlockView], view: BlockView, low: int, one: Proposal) -> tuple[Span, ...]:
    """Return who passes on the sentence before, which the same speaker's words go on from."""
    if low > 0:
        earlier_low, earlier_high = view.sentence_words(low - 1)
        return _passed_on(view, view, earlier_low, earlier_high, one)
    earlier = [other for other in views if other.index < view.index]
    if not earlier or view.index - earlier[-1].index > 1:
        return ()
    last = earlier[-1]
    return _passed_on(view, last, *last.sentence_words(len(last.words) - 1), one)


def _passed_on(speaking: BlockView, view: BlockView, low: int, high: int, one: Proposal) -> tuple[Span, ...]:
    """Return who passes on the words of a sentence [low, high) before a proposal's, where it has the same speaker."""
    if not (_takes_up(speaking, one) or (one.verbatim and _goes_on_telling(speaking, view, low, high, one))):
        publisher = publisher_of(view, low, high) if is_named_in(speaking, view, low, high, one) else None
        return (publisher,) if publisher is not None else ()
    frames = [frame for frame in find_frames(view, low, high) if frame.kind == "passed_on"]
    spans = [span_of(view, frame.voice) for frame in frames]
    publisher = publisher_of(view, low, high)
    spans += [publisher] if publisher is not None and publisher not in spans else []
    return tuple(sorted([*spans, *find_platforms(view, low, high, spans)]))


def _closing_later(view: BlockView, high: int, one: Proposal) -> tuple[Span, ...]:
    """Return who closes a later sentence with "..., the Gazette reported", while the same voice goes on."""
    at = high
    while at < len(view.words):
        low, end = view.sentence_words(at)
        if end <= at or not _goes_on(view, low, end):
            return ()
        tail = next((frame for frame in find_frames(view, low, end) if frame.kind == "tail"), None)
        if tail is not None:
            return (span_of(view, tail.voice),) if tail.voice != one.voice else ()
        at = end
    return ()


def _goes_on(view: BlockView, low: int, high: int) -> bool:
    """Whether a sentence goes on with the speaker before it: its first cue is a pronoun's."""
    for cue in view.cues:
        if low <= cue.first < high and cue.shape == "finite":
            subject = find_subject(view, cue)
            return subject is not None and subject.voice.kind == "pronoun"
    return False
