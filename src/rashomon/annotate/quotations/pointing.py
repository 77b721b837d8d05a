"""Words that a later sentence ascribes: "The road is closed. This is reported by the Gazette."

Reporters seldom write so in English; what was put into English by a machine often does.
"""

from functools import cache

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_OPENING = 6
"""Words within which such a sentence has its cue."""

_OPENING_ABOUT = 14
"""The same where its opening leaves no doubt: "About this the mayor's press secretary Ana Ruiz told reporters"."""

_LEAST_CONTENT = 3


def find_pointing_back(view: BlockView) -> list[Proposal]:
    """Return a proposal for each sentence that only says whose words the sentence before it, or the rest of it, is."""
    found: list[Proposal] = []
    for sentence in view.sentences:
        low, high = view.sentence_words(view.word_at(sentence.anchor.start))
        reach = _OPENING_ABOUT if view.words[low].lower in {"about", "on"} else _OPENING
        cue = next((one for one in view.cues if low < one.first <= low + reach and one.shape == "finite"), None)
        if cue is None or not _points(view, low, cue):
            continue
        voice = _voice(view, low, cue)
        content = _content(view, low, high, voice) if voice is not None else None
        if voice is not None and content is not None:
            found.append(Proposal(view.index, (content,), False, (cue.first, cue.last), voice, cue.lemma))
    return found


@cache
def _phrases() -> list[list[str]]:
    return [phrase.split() for phrase in load_lexicon("speakers").words("pointing_back")]


def _points(view: BlockView, low: int, cue: Cue) -> bool:
    """Whether a sentence opens with "this is", "about this" or the like."""
    opening = [word.lower for word in view.words[low : cue.first]]
    if "," in opening:
        return False
    phrase = next((one for one in _phrases() if opening[: len(one)] == one), None)
    if phrase is None:
        return False
    return len(phrase) > 1 or bool(set(opening) & load_lexicon("cues").word_set("passive_auxiliaries"))


def _voice(view: BlockView, low: int, cue: Cue) -> Voice | None:
    """Return who reports: after the cue and its "by", or right before the cue."""
    before = view.voice_ending(cue.first - 1)
    if before is not None and before.first > low and cue.first - low > 1:
        return before
    at = cue.last + 1
    while at < len(view.words) and view.words[at].lower in {"by", "in", "to", "the"}:
        at += 1
    after = view.voice_beginning(at) or view.voice_beginning(at - 1)
    if after is not None:
        return after
    return Voice(at, at, "name") if at < len(view.words) and view.words[at].is_capitalised else None


def _content(view: BlockView, low: int, high: int, voice: Voice) -> tuple[int, int] | None:
    """Return what comes after the sentence's colon, else the sentence before it."""
    colon = next((at for at in range(voice.last + 1, high) if view.words[at].text == ":"), None)
    if colon is not None:
        first, last = colon + 1, high - 1
    elif low > 0:
        first, end = view.sentence_words(low - 1)
        last = end - 1
    else:
        return None
    while last > first and not view.words[last].is_word:
        last -= 1
    if last - first < _LEAST_CONTENT or view.quoted_at(view.words[first].start) is not None:
        return None
    return view.words[first].start, view.words[last].end
