"""The "that" of a cue, which opens what it reports: "told deputies on Monday that"."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clause_starts import time_words
from rashomon.annotate.quotations.cues import Cue, is_listed
from rashomon.lexicons import load_lexicon

_RELATIVE = frozenset({"who", "whom", "whose", "which", "where"})
_FAR = 12
"""Words that may stand between a cue and its "that" (addressee, place, time)."""


def find_that(view: BlockView, cue: Cue, start: int, high: int) -> int | None:
    if "clause" not in cue.frames and "addressee" not in cue.frames:
        return None
    for at in range(start, min(high, start + _FAR)):
        word = view.words[at]
        if view.quoted_at(word.start) is not None or word.text in {":", ";"}:
            return None
        if word.lower == "that" and at + 1 < high and _is_relative(view, start, at):
            return None
        if word.lower == "that" and not _is_conjunction(view, start, at):
            continue
        if word.lower == "that" and (at == start or _can_lead_to_that(view, cue, start, at)):
            return at
        if one_is_finite(view, at) or _begins_another(view, start, at) or _is_in_bare_clause(view, start, at):
            return None
    return None


def _is_conjunction(view: BlockView, start: int, at: int) -> bool:
    """Whether "that" opens a clause: not in "all that time", nor behind a comma and words: "said, provided that"."""
    before = view.words[at - 1]
    behind_comma = at > start + 1 and "," in {view.words[start].text, view.words[at - 2].text} and before.text != ","
    return not behind_comma and before.lower not in load_lexicon("cues").word_set("before_pointing_that")


def _is_relative(view: BlockView, start: int, at: int) -> bool:
    """Whether "that" goes on with the noun before it: "said in a plan that would", "after a debate that took"."""
    after = view.words[at + 1].lower
    lexicon = load_lexicon("cues")
    if after in lexicon.word_set("after_relative_that"):
        return True
    return at > start + 1 and after in lexicon.word_set("clause_verbs")


def _begins_another(view: BlockView, start: int, at: int) -> bool:
    """Whether a participle behind a comma begins a report of its own: "said in a statement, adding that"."""
    behind_comma = at > start and view.words[at - 1].text == ","
    begun = (one for one in view.cues if one.first == at and one.shape == "participle")
    return behind_comma and any(not is_listed("citing", one) for one in begun)


def _is_in_bare_clause(view: BlockView, start: int, at: int) -> bool:
    """Whether a word is the auxiliary of a clause that began without "that": "told the crowd she would go"."""
    if view.words[at].lower not in load_lexicon("cues").word_set("auxiliaries"):
        return False
    return not any(word.lower in _RELATIVE or word.text == "," for word in view.words[start:at])


def one_is_finite(view: BlockView, at: int) -> bool:
    """Whether a finite cue begins at that word."""
    return any(one.first == at and one.shape == "finite" for one in view.cues)


def _can_lead_to_that(view: BlockView, cue: Cue, start: int, at: int) -> bool:
    opener = view.words[start].lower
    if opener in load_lexicon("cues").word_set("before_that"):
        return True
    if opener in time_words() or "addressee" in cue.frames:
        return True
    return all(
        word.text == "," or word.lower in load_lexicon("cues").word_set("adverbs") for word in view.words[start:at]
    )
