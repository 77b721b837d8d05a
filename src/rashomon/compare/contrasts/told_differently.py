"""Told differently: what one voice is reported to have said, differently, to different ears."""

from collections.abc import Sequence
from itertools import product

from rashomon.compare.contrasts.told_contrasts import Contrast, contrast_attitudes, find_contrast, show
from rashomon.compare.contrasts.told_reversed import find_reversals
from rashomon.compare.statements.likeness import Weights
from rashomon.compare.statements.terms import kind_of
from rashomon.compare.utterances.gathered import Utterance
from rashomon.compare.utterances.kin import find_kin
from rashomon.compare.utterances.utterance_groups import Matches, group_id
from rashomon.model.case import Case
from rashomon.model.stories import Story, ToldDifferently

_RARE = 2.3
"""Least weight of a word that is a subject of its own."""
_REWORDED = 0.2
"""Part of a report's words, in [0, 1], below which it has none of the words of the text it tells."""


def contrast_utterances(
    case: Case, story: Story, utterances: Sequence[Utterance], matches: Matches, weights: Weights
) -> tuple[ToldDifferently, ...]:
    """Return pairs of quotations, in different articles, in which one voice is told differently.

    In articles of different origins, both take one attitude to one subject and one is denied; or their most alike
    clauses affirm and deny one thing; or one of them goes on with a reservation that the other report leaves out; or
    one concedes or takes back what was told firmly in the other, or tells as so what was denied there. In copies too,
    unless they tell in words of their own: the clauses say the same, the one as a fact and the other as a belief, or
    the one of a part and the other of the whole. Of pairs of two articles that tell one thing, the one in most direct
    speech is returned; of a report and its copies, the report.
    """
    found: dict[tuple[str, str, str, str], tuple[int, ToldDifferently]] = {}
    subjects = [_subjects(one, weights) for one in utterances]
    reworded = {frozenset((kin.one, kin.other)) for kin in find_kin(case, story) if kin.share < _REWORDED}
    for at, other in _pairs(utterances, matches, subjects):
        one, two = utterances[at], utterances[other]
        contrast = contrast_attitudes(case, one, two, subjects[at] & subjects[other])
        if contrast is None and (likeness := matches.get((at, other))) is not None:
            is_reworded = frozenset((one.quotation.article, two.quotation.article)) in reworded
            contrast = find_contrast(one, two, likeness, utterances, is_reworded=is_reworded)
        if contrast is not None:
            place = (one.voice, contrast.about, one.quotation.article, two.quotation.article)
            indirect = [one.quotation.kind, two.quotation.kind].count("indirect")
            if place not in found or indirect < found[place][0]:
                found[place] = indirect, _told(case, story, one, two, contrast)
    known = {quotation for _, told in found.values() for quotation in told.quotations}
    for turn in find_reversals(case, story, utterances, weights):
        one, two = utterances[turn.at], utterances[turn.before]
        if not (turn.is_conceded and one.quotation.id in known):
            contrast = Contrast(turn.about, turn.tell(show(one), show(two)))
            place = (one.voice, turn.about, one.quotation.article, two.quotation.article)
            found[place] = 0, _told(case, story, one, two, contrast)
    told = _without_copies(case, [told for _, told in found.values()])
    return tuple(sorted(told, key=lambda one: (one.speaker, one.anchors)))


def _without_copies(case: Case, told: Sequence[ToldDifferently]) -> list[ToldDifferently]:
    """Leave out what differs from a copy as it differs from the report that the copy was made of."""
    known = {(one.quotations[at], _articles(case, one)[1 - at]) for one in told for at in (0, 1)}
    parents: dict[str, set[str]] = {}
    for one in case.standing_derivations:
        if one.parent is not None:
            parents.setdefault(one.article, set()).add(one.parent)
    return [
        one
        for one in told
        if not any(
            (one.quotations[at], parent) in known
            for at in (0, 1)
            for parent in parents.get(_articles(case, one)[1 - at], ())
        )
    ]


def _articles(case: Case, told: ToldDifferently) -> tuple[str, str]:
    one, other = (case.quotation_by_id[quotation].article for quotation in told.quotations)
    return one, other


def _subjects(one: Utterance, weights: Weights) -> frozenset[str]:
    """Return what a quotation speaks of: the voices and things it names, and its telling words."""
    words = (key for key in one.saying.keys if kind_of(key) == "word" and weights.of(key) >= _RARE)
    return one.about.union(words)


def _pairs(
    utterances: Sequence[Utterance], matches: Matches, subjects: Sequence[frozenset[str]]
) -> list[tuple[int, int]]:
    """Return the indices of quotations of one voice in different articles that may be told differently, lower first.

    They are those that match, and those that take one attitude to one subject, which the one denies.
    """
    found = set(matches)
    sides: dict[tuple[str, str, str], tuple[list[int], list[int]]] = {}
    for index, one in enumerate(utterances):
        for subject, stance in product(subjects[index], one.stances):
            sides.setdefault((one.voice, subject, stance), ([], []))[stance in one.negated].append(index)
    for plain, denied in sides.values():
        found.update((min(pair), max(pair)) for pair in product(plain, denied))
    return [
        (at, other)
        for at, other in sorted(found)
        if utterances[at].voice == utterances[other].voice
        and utterances[at].quotation.article != utterances[other].quotation.article
    ]


def _told(case: Case, story: Story, one: Utterance, other: Utterance, contrast: Contrast) -> ToldDifferently:
    ids = (one.quotation.id, other.quotation.id)
    speaker = case.entity_by_id[one.speaker]
    anchors = (*one.quotation.content, *other.quotation.content)
    return ToldDifferently(
        group_id("d", ids), story.id, speaker.id, speaker.name, contrast.about, ids, anchors, contrast.reason
    )
