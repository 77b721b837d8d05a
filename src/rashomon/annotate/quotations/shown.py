"""What papers show: "the ship's log showed that ...", "court records show that ..."."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clauses import read_clause
from rashomon.annotate.quotations.cues import Cue, helping_words
from rashomon.annotate.quotations.papers import is_paper
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.lexicons import load_lexicon


def find_shown(view: BlockView) -> list[Proposal]:
    """Return one proposal for each "PAPER showed that"; fires and numbers show things too, and tell nobody."""
    verbs = load_lexicon("cues").word_set("of_papers")
    places = (at for at in range(1, len(view.words) - 2) if view.words[at].lower in verbs)
    return [one for at in places if (one := _shown(view, at)) is not None]


def _shown(view: BlockView, at: int) -> Proposal | None:
    if view.words[at + 1].lower != "that" or view.quoted_at(view.words[at].start) is not None:
        return None
    last = at - 1
    while last > 0 and view.words[last].lower in helping_words():
        last -= 1
    voice = view.voice_ending(last)
    if voice is None or not any(is_paper(view.words, index) for index in range(voice.first, voice.last + 1)):
        return None
    _, high = view.sentence_words(at)
    content = read_clause(view, Cue(at, at, "show", "finite", frozenset({"clause"})), at + 2, high)
    if content is None:
        return None
    return Proposal(view.index, content.ranges, content.verbatim, (at, at), voice, "show")
