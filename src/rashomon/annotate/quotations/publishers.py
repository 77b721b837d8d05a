"""Publishers: who carries the interview or letter in which words are said ("The Gazette published an interview")."""

from itertools import pairwise

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.frames import span_of, words_of
from rashomon.annotate.quotations.media import is_medium
from rashomon.annotate.quotations.passing import passings
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.subjects import skip_left
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_OPENING = 12
"""Words within which a sentence says that an outlet spoke to somebody."""

Span = tuple[int, int]


def publishers_around(view: BlockView, low: int, one: Proposal) -> list[Span]:
    """Return who publishes the interview or letter "in which" the words are said."""
    if one.cue is None or one.speaker_block is not None:
        return []
    return [
        span_of(view, passer)
        for passer, _, noun in passings(view, low, one.cue[0])
        if noun < one.cue[0] and _leads_into(view, noun, one.cue[0]) and passer != one.voice
    ]


def _leads_into(view: BlockView, noun: int, cue: int) -> bool:
    words = [word.lower for word in view.words[noun + 1 : cue]]
    return "where" in words or any(pair in {("in", "which"), ("during", "which")} for pair in pairwise(words))


def is_named_in(speaking: BlockView, view: BlockView, low: int, high: int, one: Proposal) -> bool:
    """Whether the last word of a proposal's voice, a name, stands in a sentence as well."""
    if one.voice is None or not speaking.words[one.voice.last].is_capitalised:
        return False
    name = speaking.words[one.voice.last].lower
    return any(word.lower == name for word in view.words[low + 1 : high])


def publisher_of(view: BlockView, low: int, high: int) -> Span | None:
    """Return who says in a sentence to have spoken to somebody: "The Gazette published an interview with Ms Vu"."""
    spoke = load_lexicon("speakers").word_set("spoke_with")
    for passer, _, noun in passings(view, low, high):
        if is_medium(words_of(view, passer)) or view.words[noun].lower in {"interview", "conversation"}:
            return span_of(view, passer)
    for at in range(low + 1, min(high, low + _OPENING)):
        first = view.words[at].lower
        if first in spoke or (at + 1 < high and f"{first} {view.words[at + 1].lower}" in spoke):
            voice = view.voice_ending(skip_left(view, at - 1)) or _opening_medium(view, low, at)
            return span_of(view, voice) if voice is not None and is_medium(words_of(view, voice)) else None
    return None


def _opening_medium(view: BlockView, low: int, at: int) -> Voice | None:
    return Voice(low, low, "name") if at == low + 1 and is_medium(view.words[low].text) else None
