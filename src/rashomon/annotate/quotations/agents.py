"""Agents: whose words a passive reports, "the plan was described by Ms Vu as a gift to rivals"."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clauses import trim_end
from rashomon.annotate.quotations.cues import Cue, is_listed
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_FAR = 20
"""Words that may stand between a passive and its "by"."""


def find_agent(view: BlockView, cue: Cue) -> Proposal | None:
    """Return what a passive with "by" and quoted words reports, or None; the one after "by" speaks."""
    forms = load_lexicon("cues").word_set("passive_auxiliaries")
    before = {word.lower for word in view.words[max(0, cue.first - 3) : cue.first]}
    if cue.shape != "finite" or is_listed("citing", cue) or not before & forms:
        return None
    _, high = view.sentence_words(cue.first)
    agent = _agent(view, cue, high)
    if agent is None:
        return None
    quoted = next((one for one in view.outer if _is_between(view, cue, one.start, high)), None)
    if quoted is None:
        return None
    content = (quoted.inner_start, trim_end(view, quoted.inner_start, quoted.inner_end))
    return Proposal(view.index, (content,), True, (cue.first, cue.last), agent, cue.lemma)


def _agent(view: BlockView, cue: Cue, high: int) -> Voice | None:
    """Return the voice after the first "by" outside quoted words; the name where a description has one beside it."""
    for at in range(cue.last + 1, min(high, cue.last + _FAR)):
        if view.words[at].lower != "by" or view.quoted_at(view.words[at].start) is not None:
            continue
        voice = view.voice_beginning(at + 1)
        if voice is None or voice.last + 2 >= len(view.words) or view.words[voice.last + 1].text != ",":
            return voice
        apposed = view.voice_beginning(voice.last + 2)
        named = apposed is not None and apposed.kind == "name" and voice.kind in {"description", "thing"}
        return apposed if named else voice
    return None


def _is_between(view: BlockView, cue: Cue, start: int, high: int) -> bool:
    end = view.words[high - 1].end
    return view.words[cue.last].end <= start < end
