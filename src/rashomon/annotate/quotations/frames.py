"""Frames: the turns of phrase by which a sentence says through whom words reached it."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.carriers import carrying_phrase, is_own, maker_of, names_reporter, taking_over
from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.led import words_led
from rashomon.annotate.quotations.media import is_addressed_medium, is_medium
from rashomon.annotate.quotations.subjects import find_subject
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer

FrameKind = Literal["passed_on", "cited", "tail", "according", "credit", "interviewer"]

_LONGEST_SAID_TO = 14
"""Words between a verb of saying and its "to": what was confirmed, denied or announced."""

_KINDS_OF_MEDIA = frozenset({"the", "a", "an", "state", "news", "local", "daily"})
_REPORTS = frozenset({"report", "reports", "study", "survey", "article", "story"})
_AFTER_TAILS = frozenset("on in at late early earlier today yesterday citing quoting with referring".split())


@dataclass(frozen=True, slots=True)
class Frame:
    """A voice that passes on (or, where `cited`, is passed on) in words [low, high) of a sentence.

    `at` is the word where the turn of phrase begins.
    """

    kind: FrameKind
    voice: Voice
    at: int


def find_frames(view: BlockView, low: int, high: int) -> list[Frame]:
    """Return the frames of the sentence of words [low, high), in text order."""
    found: list[Frame] = []
    for voice in view.voices:
        if low < voice.first < high and view.quoted_at(view.words[voice.first].start) is None:
            frame = _before_voice(view, voice, low) or _credit(view, voice, low, high)
            found.extend([frame] if frame is not None else [])
    tail = _tail(view, low, high)
    return sorted([*found, *([tail] if tail is not None else [])], key=lambda one: one.voice.first)


def span_of(view: BlockView, voice: Voice) -> tuple[int, int]:
    """Return the text range of a voice."""
    return view.words[voice.first].start, view.words[voice.last].end


def words_of(view: BlockView, voice: Voice) -> str:
    """Return a voice as written."""
    start, end = span_of(view, voice)
    return view.article.text[start:end]


def _before_voice(view: BlockView, voice: Voice, low: int) -> Frame | None:
    """Return the frame that the words right before a voice make."""
    if is_own(view, voice):
        return None
    last = voice.first - 1
    while last > low and view.words[last].lower in {"the", "a", "an"}:
        last -= 1
    before = _skip_kind(view, last, low)
    for kind, section in (("cited", "citing_phrases"), ("passed_on", "passed_on_by")):
        at = _ends_with(view, low, last, "speakers", section)
        at = at if at is not None else _ends_with(view, low, before, "speakers", section)
        if at is not None:
            is_plain_report = view.words[last].lower == "in" and view.words[voice.last].lower in _REPORTS
            if is_plain_report:
                return None  # "quoted in the report": whose report it is passes the words on
            return Frame("cited", maker_of(view, voice), at) if kind == "cited" else Frame("passed_on", voice, at)
    led = words_led(view, voice, low)
    if led is not None:
        return Frame("passed_on", *led)
    taken = taking_over(view, voice, before, low)
    if taken is not None:
        return Frame("cited", maker_of(view, voice), taken)
    at = _ends_with(view, low, last, "cues", "according")
    if at is not None:
        return Frame("according", voice, at)
    told = _ends_with(view, low, last, "speakers", "passed_on_to")
    told = told if told is not None else _ends_with(view, low, before, "speakers", "passed_on_to")
    said = told if told is not None else _said_to(view, before, low)
    if said is not None and _is_told(view, voice):
        return Frame("passed_on", voice, said)
    if told is not None and voice.kind == "name" and view.words[told].lower in {"interview", "conversation"}:
        return Frame("interviewer", voice, told)
    carried = carrying_phrase(view, voice, before, low)
    return Frame("passed_on", voice, carried) if carried is not None else None


def _is_told(view: BlockView, voice: Voice) -> bool:
    if voice.kind in {"name", "thing"} and is_addressed_medium(view, _with_article(view, voice)):
        return True
    return names_reporter(view, voice)


def _with_article(view: BlockView, voice: Voice) -> str:
    words = words_of(view, voice)
    takes_the = voice.first > 0 and view.words[voice.first - 1].lower == "the"
    return f"the {words}" if takes_the else words


def _skip_kind(view: BlockView, last: int, low: int) -> int:
    """Return the word before what says which kind of medium a name is: "by the Ruritanian state agency NAME"."""
    media = load_lexicon("organisations").word_set("media_nouns")
    at = last
    demonyms = load_gazetteer().demonyms
    while at > low and last - at < 4:
        lower = view.words[at].lower
        if lower not in media and lower not in _KINDS_OF_MEDIA and lower not in demonyms:
            break
        at -= 1
    return at


@cache
def _phrases_by_last(kind: str, section: str) -> dict[str, list[list[str]]]:
    """Return the phrases of a section by their last word, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in sorted(load_lexicon(kind).words(section), key=lambda one: (-len(one), one)):
        found.setdefault(phrase.split()[-1], []).append(phrase.split())
    return found


def _ends_with(view: BlockView, low: int, last: int, kind: str, section: str) -> int | None:
    """Return where a phrase of a lexicon's section begins that ends at word `last`; the longest one counts."""
    for parts in _phrases_by_last(kind, section).get(view.words[last].lower, ()):
        first = last - len(parts) + 1
        if first >= low and [word.lower for word in view.words[first : last + 1]] == parts:
            return first
    return None


def _said_to(view: BlockView, last: int, low: int) -> int | None:
    """Return where "denied ... to" or "confirmed by Ms Vu to" begins, whose "to" is word `last`."""
    if view.words[last].lower != "to":
        return None
    verbs = load_lexicon("speakers").word_set("said_to")
    for at in range(last - 1, max(low, last - _LONGEST_SAID_TO) - 1, -1):
        if view.words[at].text in {",", ";", ":"} or view.quoted_at(view.words[at].start) is not None:
            return None
        if view.words[at].lower in verbs:
            return at
    return None


def _credit(view: BlockView, voice: Voice, low: int, high: int) -> Frame | None:
    """Return the frame of a medium's name that closes the sentence: "... by Friday — NAME." or "... (NAME)."."""
    dash = voice.first - 1
    if view.words[dash].lower == "the":
        dash -= 1
    closes = all(not word.is_word for word in view.words[voice.last + 1 : high])
    if dash <= low + 2 or not closes or view.words[dash].text not in {"—", "–", "-", "("}:
        return None
    return Frame("credit", voice, dash) if is_medium(words_of(view, voice)) else None


def _tail(view: BlockView, low: int, high: int) -> Frame | None:
    """Return the frame of a closing "..., the Gazette reported on Monday" that has other voices' words before it."""
    verbs = load_lexicon("speakers").word_set("tail_verbs")
    earlier = [cue for cue in view.cues if low <= cue.first < high]
    for cue in reversed(earlier[1:] if len(earlier) > 1 else []):
        is_told = cue.lemma == "tell"
        if cue.shape != "finite" or (view.words[cue.first].lower not in verbs and not is_told):
            continue
        subject = find_subject(view, cue)
        if subject is None or subject.voice.kind == "pronoun":
            continue
        first = min(subject.voice.first, cue.first)
        addressee = view.voice_beginning(cue.last + 1) or view.voice_beginning(cue.last + 2) if is_told else None
        if is_told and addressee is None:
            continue
        closes = _closes(view, cue, addressee or subject.voice, high)
        if first - 1 > low and _opens_after_comma(view, subject.voice, cue) and closes:
            return Frame("tail", subject.voice, first)
    return None


def _opens_after_comma(view: BlockView, voice: Voice, cue: Cue) -> bool:
    first = min(voice.first, cue.first) - 1
    while first > 0 and view.words[first].lower in {"the", "a", "an"}:
        first -= 1
    return view.words[first].text in {",", "—", "–"} or view.quoted_at(view.words[first].start) is not None


def _closes(view: BlockView, cue: Cue, voice: Voice, high: int) -> bool:
    """Whether nothing but a time, a place or a citation follows up to the end of the sentence."""
    at = max(cue.last, voice.last) + 1
    follows = next((word for word in view.words[at:high] if word.is_word), None)
    is_day = follows is not None and follows.is_capitalised and follows.lower.endswith("day")
    return follows is None or follows.lower in _AFTER_TAILS or is_day
