"""Contrasts: in what one voice is told differently by two reports whose clauses say much the same."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from rashomon.compare.cells import shorten, voice_key
from rashomon.compare.contrasts.told_strength import find_strength
from rashomon.compare.statements.clauses import is_content, is_denied
from rashomon.compare.statements.likeness import Likeness
from rashomon.compare.statements.meanings import meaning_of
from rashomon.compare.statements.sayings import Stretch
from rashomon.compare.utterances.gathered import Utterance, turned_attitudes
from rashomon.compare.utterances.utterance_groups import is_denied_in_one, is_hedged_in_one
from rashomon.lexicons import load_lexicon
from rashomon.model.case import Case

_SHOWN = 90
"""Characters of a quotation in a reason."""
_SURE = 0.65
"""Least rank at which a hedge that only one report has is a difference, and not another clause."""
_SURELY_DENIED = 0.9
"""The same for what is affirmed in one report and denied in the other, or told of a part and of the whole."""
_ENDS = frozenset({".", "!", "?", ";"})
_TELLING = 2
"""Words that a reservation needs to be one."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """What is told differently, and a sentence on it for a reader."""

    about: str
    reason: str


def find_contrast(
    one: Utterance, other: Utterance, likeness: Likeness, utterances: Sequence[Utterance], *, is_reworded: bool
) -> Contrast | None:
    """Return what differs in clauses that are alike: a hedge, a denial, a part, a reservation; None for nothing.

    Args:
        utterances: all of the story.
        is_reworded: whether the two reports tell one text in words of their own: a hedge comes and goes in those.
    """
    hedge = None if is_reworded else _hedge(one, other, likeness)
    contrast = hedge or _strength(one, other, likeness) or _denial(one, other, likeness) or _limit(one, other, likeness)
    return contrast or _reservation(one, other, likeness, utterances)


def show(one: Utterance) -> str:
    """Return the beginning of an utterance, for a reason."""
    return shorten(one.quotation.content[0].exact, _SHOWN)


def contrast_attitudes(case: Case, one: Utterance, other: Utterance, shared: frozenset[str]) -> Contrast | None:
    """Return the attitude that both take to a subject they share, and one denies."""
    if one.origin == other.origin:
        return None
    turned = turned_attitudes(one, other) - _denied_in_both(one, other)
    if not shared or not turned:
        return None
    name_of = {voice_key(entity): entity.name for entity in case.links.entities}
    names = ", ".join(name_of.get(key, key.partition(":")[2]) for key in sorted(shared)[:2])
    stance = ", ".join(sorted(turned))
    negative, positive = (one, other) if turned & one.negated else (other, one)
    speaker = case.entity_by_id[one.speaker].name
    return Contrast(
        f"{stance} ({names})",
        f"both reports have {speaker} speak of {names} and of {stance}; "
        f"“{show(negative)}” denies it, “{show(positive)}” does not",
    )


def _denied_in_both(one: Utterance, other: Utterance) -> frozenset[str]:
    """Return the attitudes that the one denies by its verb and the other in its words: "denied any such pledge"."""
    by_verb = [each.quotation.certainty == "denied" for each in (one, other)]
    if by_verb[0] == by_verb[1]:
        return frozenset()
    denied, plain = (one, other) if by_verb[0] else (other, one)
    return (denied.stances - denied.negated) & plain.negated


def _hedge(one: Utterance, other: Utterance, likeness: Likeness) -> Contrast | None:
    """Return what both reports say alike, the one as a fact and the other as a belief."""
    if likeness.rank < _SURE or "denied" in {one.quotation.certainty, other.quotation.certainty}:
        return None
    if not is_hedged_in_one(one, other, likeness) or is_denied_in_one(one, other, likeness):
        return None
    if not _are_stated(one, other, likeness) or _are_possible(one, other, likeness):
        return None
    words = _shared_words(likeness)
    return Contrast(
        f"how sure it is ({words})",
        f"both reports share {words}; one gives it as a fact and one as a belief: “{show(one)}”, “{show(other)}”",
    )


def _strength(one: Utterance, other: Utterance, likeness: Likeness) -> Contrast | None:
    """Return by what two tellings in the same words differ in strength: a bound, a modal verb, "almost"."""
    what = find_strength(one, other)
    if what is None:
        return None
    words = _shared_words(likeness)
    return Contrast(
        f"{what} ({words})",
        f"both reports share {words}, nearly word for word, but not {what}: “{show(one)}”, “{show(other)}”",
    )


def _are_stated(one: Utterance, other: Utterance, likeness: Likeness) -> bool:
    """Whether both clauses tell something: no bare noun, and no question."""
    stretches = (one, likeness.one), (other, likeness.other)
    return all(each.saying.meant(part).has_predicate and "?" not in _marks(each) for each, part in stretches)


def _are_possible(one: Utterance, other: Utterance, likeness: Likeness) -> bool:
    """Whether both tell of what may be and not of what will: "could become", "may become"."""
    stretches = (one, likeness.one), (other, likeness.other)
    spoken = [{word.lower for word in each.saying.words_in(part)} for each, part in stretches]
    return all({"could", "may", "might"} & words and not {"will", "would"} & words for words in spoken)


def _marks(one: Utterance) -> set[str]:
    return {word.text for word in one.saying.words if not word.is_word}


def _limit(one: Utterance, other: Utterance, likeness: Likeness) -> Contrast | None:
    """Return what one report has the voice say of a part, and the other of the whole."""
    if likeness.rank < _SURELY_DENIED or is_denied_in_one(one, other, likeness):
        return None
    if one.saying.meant(likeness.one).is_limited == other.saying.meant(likeness.other).is_limited:
        return None
    words = _shared_words(likeness)
    return Contrast(
        f"how much of it ({words})",
        f"both reports share {words}; only one limits it to a part: “{show(one)}”, “{show(other)}”",
    )


def _denial(one: Utterance, other: Utterance, likeness: Likeness) -> Contrast | None:
    """Return what one report has the voice affirm and the other has it deny."""
    if one.origin == other.origin or likeness.rank < _SURELY_DENIED or not is_denied_in_one(one, other, likeness):
        return None
    if one.saying.whole.is_open != other.saying.whole.is_open or (one.denials and other.denials):
        return None
    if not _are_stated(one, other, likeness) or any(
        word in load_lexicon("clauses").word_set("denying") for word in (*one.spoken, *other.spoken)
    ):
        return None
    if _is_denied_twice(one, likeness.one) or _is_denied_twice(other, likeness.other):
        return None
    words = _shared_words(likeness)
    return Contrast(
        f"whether it is so ({words})",
        f"both reports share {words}; one has it affirmed and one denied: “{show(one)}”, “{show(other)}”",
    )


def _is_denied_twice(one: Utterance, stretch: Stretch) -> bool:
    """Whether two negations stand in its sentence up to the end of a stretch: "no way to start it and not to fail"."""
    before = [word for word in one.saying.words if word.start < stretch.end]
    ends = (at for at, word in enumerate(before) if word.text in _ENDS and word.end <= stretch.start)
    return sum(is_denied([word]) for word in before[max(ends, default=-1) + 1 :]) > 1


def _reservation(
    one: Utterance, other: Utterance, likeness: Likeness, utterances: Sequence[Utterance]
) -> Contrast | None:
    """Return the reservation with which the voice goes on in one report, and of which the other has nothing."""
    if one.origin == other.origin or likeness.rank < _SURE:
        return None
    for full, stretch, short in ((one, likeness.one, other), (other, likeness.other, one)):
        reserved = _after(full, stretch.end)
        if (
            len(reserved) >= _TELLING
            and _is_its_own(full, stretch.end)
            and not _is_heard(reserved, short.quotation.article, utterances)
        ):
            words = ", ".join(sorted(key.partition(":")[2] for key in reserved))
            return Contrast(
                f"a reservation ({words})",
                f"both reports share {_shared_words(likeness)}; only one goes on with a reservation: “{show(full)}”",
            )
    return None


def _is_its_own(full: Utterance, end: int) -> bool:
    """Whether a reservation is surely the voice's and not its reporter's: in its own words, or "but that"."""
    rest = [word.lower for word in full.saying.words if word.is_word and word.start >= end]
    return full.quotation.kind != "indirect" or rest[1:2] == ["that"]


def _is_heard(meant: frozenset[str], article: str, utterances: Sequence[Utterance]) -> bool:
    """Whether an article has somebody say something of what is meant."""
    return any(meant & one.saying.keys for one in utterances if one.quotation.article == article)


def _after(full: Utterance, end: int) -> frozenset[str]:
    """Return the words of the reservation that follows a place in a quotation, by their keys; none without one."""
    openers = load_lexicon("clauses").word_set("reservations")
    words = full.saying.words
    rest = words[bisect_left(words, end, key=attrgetter("start")) :]
    opener = next((word for word in rest if word.is_word), None)
    if opener is None or opener.lower not in openers:
        return frozenset()
    meant = frozenset(f"word:{meaning_of(word.lower)}" for word in rest if word.is_word and is_content(word))
    return meant & full.saying.keys


def _shared_words(likeness: Likeness) -> str:
    return ", ".join(sorted(key.partition(":")[2] for key in likeness.shared if key.startswith(("word:", "number:"))))
