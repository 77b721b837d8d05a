"""Told differently: what one voice is reported to have said, differently, to different ears."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.compare.cells import shorten, voice_key
from rashomon.compare.statements.likeness import Likeness
from rashomon.compare.utterance_groups import Matches, group_id, is_hedged_in_one
from rashomon.compare.utterances import Utterance, turned_attitudes
from rashomon.model.case import Case
from rashomon.model.stories import Story, ToldDifferently

_SHOWN = 90
"""Characters of a quotation in a reason."""
_SURE = 0.75
"""Least rank at which a hedge that only one report has is a difference, and not another clause."""


@dataclass(frozen=True, slots=True)
class _Contrast:
    about: str
    reason: str


def contrast_utterances(
    case: Case, story: Story, utterances: Sequence[Utterance], matches: Matches
) -> tuple[ToldDifferently, ...]:
    """Return pairs of quotations, in different articles, in which one voice is told differently.

    Either both take one attitude to one subject and one is denied, in articles of different origins; or their most
    alike clauses say the same, the one as a fact and the other as a belief, as copies too may tell it.
    """
    found: list[ToldDifferently] = []
    for at, other in _pairs(utterances):
        one, two = utterances[at], utterances[other]
        contrast = _attitude(case, one, two)
        if contrast is None and (likeness := matches.get((at, other))) is not None:
            contrast = _hedge(one, two, likeness)
        if contrast is not None:
            found.append(_told(case, story, one, two, contrast))
    return tuple(sorted(found, key=lambda one: (one.speaker, one.anchors)))


def _pairs(utterances: Sequence[Utterance]) -> Iterator[tuple[int, int]]:
    """Yield the indices of quotations of one voice in different articles, lower first."""
    by_voice: dict[str, list[int]] = {}
    for index, one in enumerate(utterances):
        by_voice.setdefault(one.voice, []).append(index)
    for indices in by_voice.values():
        for at, other in combinations(indices, 2):
            if utterances[at].quotation.article != utterances[other].quotation.article:
                yield at, other


def _attitude(case: Case, one: Utterance, other: Utterance) -> _Contrast | None:
    """Return the attitude that both take to a subject they share, and one denies."""
    if one.origin == other.origin:
        return None
    shared = one.about & other.about
    turned = turned_attitudes(one, other)
    if not shared or not turned:
        return None
    name_of = {voice_key(entity): entity.name for entity in case.links.entities}
    names = ", ".join(name_of[key] for key in sorted(shared)[:2])
    stance = ", ".join(sorted(turned))
    negative, positive = (one, other) if turned & one.negated else (other, one)
    speaker = case.entity_by_id[one.speaker].name
    return _Contrast(
        f"{stance} ({names})",
        f"both reports have {speaker} speak of {names} and of {stance}; "
        f"“{_short(negative)}” denies it, “{_short(positive)}” does not",
    )


def _hedge(one: Utterance, other: Utterance, likeness: Likeness) -> _Contrast | None:
    """Return what both reports say alike, the one as a fact and the other as a belief."""
    if likeness.rank < _SURE or not is_hedged_in_one(one, other, likeness):
        return None
    words = ", ".join(sorted(key.partition(":")[2] for key in likeness.shared if key.startswith(("word:", "number:"))))
    return _Contrast(
        f"how sure it is ({words})",
        f"both reports share {words}; one gives it as a fact and one as a belief: “{_short(one)}”, “{_short(other)}”",
    )


def _told(case: Case, story: Story, one: Utterance, other: Utterance, contrast: _Contrast) -> ToldDifferently:
    ids = (one.quotation.id, other.quotation.id)
    speaker = case.entity_by_id[one.speaker]
    anchors = (*one.quotation.content, *other.quotation.content)
    return ToldDifferently(
        group_id("d", ids), story.id, speaker.id, speaker.name, contrast.about, ids, anchors, contrast.reason
    )


def _short(one: Utterance) -> str:
    return shorten(one.quotation.content[0].exact, _SHOWN)
