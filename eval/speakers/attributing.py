"""Whose words they are, where cue and content are already known: for finders that see only those two."""

from __future__ import annotations

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.subjects import find_subject, skip_left
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_LONGEST = 12
_CLAUSE_STARTS = frozenset("that if when while because although though but and or so than as is are was were".split())


def find_voice(view: BlockView, cue: tuple[int, int], content: tuple[tuple[int, int], ...]) -> Voice | None:
    """Return the voice that speaks content [start, end) ranges by way of cue words [first, last], or None.

    The cue need not be one the lexicon lists. A voice inside the content is never taken.
    """
    known = next((one for one in view.cues if one.first <= cue[1] and cue[0] <= one.last), None)
    made = known or Cue(cue[0], cue[1], view.words[cue[0]].lower, "finite", frozenset({"clause"}))
    subject = find_subject(view, made)
    if subject is not None and _is_outside(view, subject.voice, content):
        return subject.voice
    return _after(view, cue, content) or _phrase_before(view, cue, content) or _before(view, cue, content)


def _is_outside(view: BlockView, voice: Voice, content: tuple[tuple[int, int], ...]) -> bool:
    start, end = view.words[voice.first].start, view.words[voice.last].end
    return all(end <= low or high <= start for low, high in content)


def _after(view: BlockView, cue: tuple[int, int], content: tuple[tuple[int, int], ...]) -> Voice | None:
    """The voice right after a cue: "according to the police", "said by the police"."""
    at = cue[1] + 1
    if at < len(view.words) and view.words[at].lower in {"by", "to", "from", "of"}:
        at += 1
    voice = view.voice_beginning(at)
    return voice if voice is not None and _is_outside(view, voice, content) else None


def _phrase_before(view: BlockView, cue: tuple[int, int], content: tuple[tuple[int, int], ...]) -> Voice | None:
    """The words right before a cue up to the start of their clause, though no list knows them: "nine in ten women"."""
    low, _ = view.sentence_words(cue[0])
    last = skip_left(view, cue[0] - 1)
    first = last + 1
    while first > low and _belongs(view, first - 1) and last - first < _LONGEST:
        first -= 1
    closed = load_lexicon("cues").word_set("setting_openers") | {"to", "who", "which"}
    if last < low or first > last or view.words[first].lower in closed:
        return None
    voice = Voice(first, last, "name" if view.words[last].is_capitalised else "description")
    return voice if _is_outside(view, voice, content) else None


def _belongs(view: BlockView, at: int) -> bool:
    """Whether a word may stand inside the noun phrase before a cue."""
    word = view.words[at]
    if not (word.is_word or word.text in {"'", "’", ".", "%", "$"}) or word.lower in _CLAUSE_STARTS:
        return False
    is_verb = any(one.first <= at <= one.last and one.shape == "finite" for one in view.cues)
    return not is_verb and view.quoted_at(word.start) is None


def _before(view: BlockView, cue: tuple[int, int], content: tuple[tuple[int, int], ...]) -> Voice | None:
    """The nearest voice before a cue in its sentence that is no part of what is said."""
    low, _ = view.sentence_words(cue[0])
    earlier = [one for one in view.voices if low <= one.first and one.last < cue[0] and _is_outside(view, one, content)]
    return earlier[-1] if earlier else None
