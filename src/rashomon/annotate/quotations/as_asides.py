"""As-asides: who is said to tell what stands around: "The bridge, as the mayor puts it, was a trap"."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clauses import trim_end
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_LONGEST = 10
_OPENS = frozenset({",", "and", "but"})
_LEAST = 3
_GOES_ON = frozenset({"and", "but", "while", "though", "although", "who", "which", "where"})
_IT = frozenset({"it", "so"})


def find_as_asides(view: BlockView) -> list[Proposal]:
    """Return one proposal for each "as VOICE reports" or "as reported by VOICE" that commas part from its sentence."""
    places = (at for at in range(2, len(view.words) - 3) if view.words[at].lower == "as")
    return [one for at in places if (one := _told_in(view, at)) is not None]


def _told_in(view: BlockView, at: int) -> Proposal | None:
    low, high = view.sentence_words(at)
    if at <= low + 1 or view.words[at - 1].text not in _OPENS or view.quoted_at(view.words[at].start) is not None:
        return None
    end = next((i for i in range(at + 2, min(at + _LONGEST, high)) if not view.words[i].is_word), None)
    if end is None or view.words[end].text not in {",", "."}:
        return None
    found = _voice_and_verb(view, at + 1, end)
    if found is None or at - low < _LEAST or _is_told_before(view, at):
        return None
    voice, verb = found
    last = at - 1
    while last > low and (not view.words[last].is_word or view.words[last].lower in _OPENS):
        last -= 1
    ranges = [(view.words[low].start, view.words[last].end)]
    if view.words[end].text == "," and high - end > _LEAST and view.words[end + 1].lower not in _GOES_ON:
        start = view.words[end + 1].start
        ranges.append((start, trim_end(view, start, view.words[high - 1].end)))
    return Proposal(view.index, tuple(ranges), False, (verb, verb), voice, view.words[verb].lower)


def _is_told_before(view: BlockView, at: int) -> bool:
    """Whether who speaks stands right before an aside that passes it on: "Ms Vu said, as reported by the Gazette"."""
    last = at - 2
    voice = view.voice_ending(last)
    behind = any(one.last == last and view.voice_ending(one.first - 1) is not None for one in view.cues)
    return behind or any(voice is not None and one.last == voice.first - 1 for one in view.cues)


def _voice_and_verb(view: BlockView, first: int, end: int) -> tuple[Voice, int] | None:
    """Return who tells and the verb in words [first, end), either of them first; nothing else stands there."""
    verbs = (load_lexicon("cues").word_set("as_verbs") | {"puts"}) - load_lexicon("speakers").word_set("asked_by")
    last = end - 1 if view.words[end - 1].lower not in _IT else end - 2
    voice = view.voice_beginning(first)
    if voice is not None and voice.last == last - 1 and view.words[last].lower in verbs:
        return voice, last
    at = first + 2 if view.words[first + 1].lower == "by" else first + 1
    behind = view.voice_beginning(at) if view.words[first].lower in verbs else None
    return (behind, first) if behind is not None and behind.last == end - 1 else None
