"""Words said "in" a body: `..., it was noted in the press service`, `In the statement it is said that ...`.

State media put it so, and machines that translate them.
"""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clause_starts import has_verb
from rashomon.annotate.quotations.clauses import read_clause, trim_end
from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.voices import Voice

_BEFORE_CUE = frozenset({"it", "is", "was", "has", "have", "been", "also", "as"})
_DASHES = frozenset({"-", "\u2013", "\u2014"})
_PASSIVE = frozenset({"is", "was", "been"})
_VOICES = frozenset({"thing", "description", "name"})
_LEAST_CONTENT = 4


def find_said_in(view: BlockView) -> list[Proposal]:
    """Return proposals for clauses and quoted words that close or open with who is said to hold them."""
    found: list[Proposal] = []
    for cue in view.cues:
        if cue.shape == "participle" or not {"clause", "addressee"} & cue.frames:
            continue
        one = _closing(view, cue) or (_opening(view, cue) if cue.shape == "finite" else None)
        if one is not None:
            found.append(one)
    return found


def _closing(view: BlockView, cue: Cue) -> Proposal | None:
    """Return what stands before ", it was noted in VOICE" where that is set off by commas or ends its sentence."""
    voice = _voice_after_in(view, cue.last + 1)
    if voice is None or (voice.last + 1 < len(view.words) and view.words[voice.last + 1].is_word):
        return None
    low, _ = view.sentence_words(cue.first)
    comma = cue.first - 1
    while comma > low and (view.words[comma].lower in _BEFORE_CUE or view.words[comma].text in _DASHES):
        comma -= 1
    if comma <= low or view.words[comma].text != "," or comma - low < _LEAST_CONTENT:
        return None
    between = {word.lower for word in view.words[comma + 1 : cue.first]}
    if "it" in between and not between & _PASSIVE:
        return None  # "..., it said in a statement": a body's own words
    quoted = view.quoted_at(view.words[comma - 1].start) or view.quoted_at(view.words[comma].start)
    start = view.words[low].start
    if quoted is not None and quoted.start <= start:
        content = (quoted.inner_start, trim_end(view, quoted.inner_start, quoted.inner_end))
        return Proposal(view.index, (content,), True, (cue.first, cue.last), voice, cue.lemma)
    if _names_another(view, low, comma) or not has_verb(view, low - 1, comma):
        return None
    content = (start, trim_end(view, start, view.words[comma - 1].end))
    return Proposal(view.index, (content,), False, (cue.first, cue.last), voice, cue.lemma)


def _names_another(view: BlockView, low: int, comma: int) -> bool:
    """Whether somebody stands behind what is said: `"...," Ms Vu, its head, said in a statement`."""
    quoted = view.quoted_at(view.words[low].start) or view.quoted_at(view.words[low].end)
    if quoted is not None and any(word.is_word and word.start >= quoted.end for word in view.words[low:comma]):
        return True
    before = next((at for at in range(comma - 1, low, -1) if view.words[at].text == ","), None)
    if before is None or has_verb(view, before, comma):
        return False
    voice = view.voice_ending(comma - 1) or view.voice_beginning(before + 1)
    return voice is not None and voice.first <= before + 1 and voice.kind != "thing"


def _opening(view: BlockView, cue: Cue) -> Proposal | None:
    """Return what follows "In VOICE it was noted that"."""
    low, high = view.sentence_words(cue.first)
    voice = _voice_after_in(view, low)
    between = view.words[voice.last + 1 : cue.first] if voice is not None else []
    if voice is None or not between or cue.last + 2 >= high:
        return None
    lower = {word.lower for word in between}
    if not lower <= _BEFORE_CUE or not lower & _PASSIVE or view.words[cue.last + 1].lower != "that":
        return None
    content = read_clause(view, cue, cue.last + 2, high)
    if content is None:
        return None
    return Proposal(view.index, content.ranges, content.verbatim, (cue.first, cue.last), voice, cue.lemma)


def _voice_after_in(view: BlockView, at: int) -> Voice | None:
    """Return the body or thing, not a person, whose words stand behind "in" at a word."""
    if at + 1 >= len(view.words) or view.words[at].lower != "in":
        return None
    voice = view.voice_beginning(at + 1)
    return voice if voice is not None and voice.kind in _VOICES and voice.last > voice.first else None
