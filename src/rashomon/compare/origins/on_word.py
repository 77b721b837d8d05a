"""On whose word: a clause that credits nobody by name, but tells by its words that it is on somebody's word."""

from collections.abc import Sequence
from itertools import pairwise

from rashomon.compare.cells import UNNAMED
from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word

_BE = frozenset({"is", "are", "was", "were", "been", "being"})
_LINKS = frozenset({"to", "that"})
_OF = frozenset({"of"})
_WHO = frozenset({"he", "she", "who"})
_BESIDE = 3
"""Words before a verb in which its pronoun stands: "she had often wondered"."""
_REACH = 12
"""Words before a clause, or a number, in which what leads to it stands."""


def on_whose_word(words: Sequence[Word], start: int, end: int) -> str | None:
    """Return the key of a voice that is not named, None where [start, end) of a sentence is told in its own voice.

    That is who says "I", who alone knows what went on in a head, the author of a post, and whoever "was said to" know.
    """
    inside = [word.lower for word in words if start <= word.start < end]
    before = [word.lower for word in words if word.end <= start][-_REACH:]
    if not load_lexicon("clauses").word_set("first_person").isdisjoint(word.lower for word in words):
        return f"{UNNAMED}speaker"
    near = [*before, *inside]
    if _is_of_a_mind(near):
        return f"{UNNAMED}teller"
    if _is_post(inside):
        return f"{UNNAMED}post"
    if _is_of_images(near):
        return f"{UNNAMED}images"
    return f"{UNNAMED}hearsay" if _is_hearsay(near) else None


def _is_of_a_mind(lower: Sequence[str]) -> bool:
    """Whether words tell what somebody remembers or wonders; a company that "recalled" its cars does not."""
    inner = load_lexicon("witnesses").word_set("inner")
    return any(one in inner and not _WHO.isdisjoint(lower[max(at - _BESIDE, 0) : at]) for at, one in enumerate(lower))


def _is_of_images(lower: Sequence[str]) -> bool:
    """Whether words tell what pictures show: "footage of the wreck", "images show the wreck"; they may be the same."""
    witnesses = load_lexicon("witnesses")
    images, showing = witnesses.word_set("images"), witnesses.word_set("showing") | _OF
    return any(one in images and other in showing for one, other in pairwise(lower))


def is_on_hearsay(before: Sequence[Word]) -> bool:
    """Whether the words before a number say that it "was said to" be so."""
    return _is_hearsay([word.lower for word in before][-_REACH:])


def _is_post(lower: Sequence[str]) -> bool:
    """Whether words say that something was told in a post: "tweeted", "on Facebook", "her Instagram followers"."""
    witnesses = load_lexicon("witnesses")
    if not witnesses.word_set("posted").isdisjoint(lower):
        return True
    told = f" {' '.join(lower)} "
    before, after = witnesses.words("platform_before"), witnesses.words("platform_after")
    phrases = [f" {one} {name} " for name in witnesses.words("platforms") for one in before]
    phrases += [f" {name} {one} " for name in witnesses.words("platforms") for one in after]
    return any(phrase in told for phrase in phrases)


def _is_hearsay(lower: Sequence[str]) -> bool:
    """Whether words tell what "was said to" be so, is "reportedly" so, or of which there are "reports that" it is."""
    witnesses = load_lexicon("witnesses")
    passives = witnesses.word_set("reported_passives")
    told = f" {' '.join(lower)} "
    if any(f" {phrase} " in told for phrase in witnesses.words("on_hearsay")):
        return True
    nouns = witnesses.word_set("told_nouns")
    triples = zip(lower, lower[1:], lower[2:], strict=False)
    return any(
        (one in _BE and other in passives and last in _LINKS) or (other in nouns and last == "that")
        for one, other, last in triples
    )
