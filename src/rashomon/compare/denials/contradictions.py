"""Contradictions: what one named voice says of a thing and another says the opposite of, without denying anybody.

"The sirens stayed silent", says the mayor; "every siren sounded", says the company.
"""

from collections.abc import Iterator, Sequence

from rashomon.compare.denials.opposed import are_of_two, claim_opposed
from rashomon.compare.statements.agreement import differ
from rashomon.compare.statements.likeness import Weights, liken
from rashomon.compare.statements.sayings import Stretch
from rashomon.compare.statements.terms import PRECISE, kind_of
from rashomon.compare.utterances.gathered import Utterance
from rashomon.compare.utterances.heard import Heard
from rashomon.model.stories import Claim, Story

_RARE = 2.0
"""Least weight in the story of a word, besides the opposites, that both voices use."""
_ENOUGH = 0.45
"""Least rank of what both say: two shared terms at a cosine of .41."""


def claim_contradictions(
    story: Story, utterances: Sequence[Utterance], weights: Weights, known: Sequence[Claim]
) -> list[Claim]:
    """Return a contested claim for each two named voices that say opposite things of one thing.

    Both speak of one thing, and one uses the opposite of the other's word ("silent", "sounded"): one row for each two
    voices and word.

    Args:
        known: the claims of the story so far; statements they contest already are not contested once more.
    """
    taken = [one.anchor for claim in known if claim.status == "contested" for one in claim.cells if one.figure is None]
    fresh: list[Claim] = []
    for claim in _opposites(story, utterances, weights):
        if not any(cell.anchor.overlaps(one) for cell in claim.cells for one in taken):
            fresh.append(claim)
            taken += [cell.anchor for cell in claim.cells]
    return fresh


def _opposites(story: Story, utterances: Sequence[Utterance], weights: Weights) -> Iterator[Claim]:
    """Yield a claim for each two voices and word of which the one uses the opposite."""
    heard = Heard(utterances, weights)
    sides: dict[tuple[str, str, str], tuple[dict[int, Utterance], dict[int, Utterance]]] = {}
    for at, one in enumerate(utterances):
        for place in heard.sharing(one):
            other = utterances[place]
            word = _opposed(one, other, weights) if at < place and _may_contradict(one, other) else None
            if word is not None:
                first, second = sorted((at, place), key=lambda index: utterances[index].voice)
                key = utterances[first].voice, utterances[second].voice, word
                sides.setdefault(key, ({}, {}))[0][first] = utterances[first]
                sides[key][1][second] = utterances[second]
    for (_, _, word), (ones, others) in sides.items():
        stated, opposing = [*ones.values()], [*others.values()]
        names = f"{stated[0].speaker_name} and {opposing[0].speaker_name}"
        reason = f"{names} speak of the same thing, and one uses the opposite of the other's word ({word})"
        yield claim_opposed(story, stated, opposing, reason)


def _may_contradict(one: Utterance, other: Utterance) -> bool:
    denied = "denied" in {one.quotation.certainty, other.quotation.certainty}
    return not denied and are_of_two(one, other) and one.saying.whole.is_open == other.saying.whole.is_open


def _opposed(one: Utterance, other: Utterance, weights: Weights) -> str | None:
    """Return the word that both use and one in its opposite, None where they may agree or speak of two things."""
    likeness = liken(one.saying, other.saying, weights, _tells)
    if likeness is None or likeness.rank < _ENOUGH or differ(likeness.one, likeness.other):
        return None
    if one.denies(likeness.one, likeness.shared) == other.denies(likeness.other, likeness.shared):
        return None
    turned = _turned_in(one, likeness.one) ^ _turned_in(other, likeness.other)
    rare = {
        key
        for key in likeness.shared
        if (weights.of(key) >= _RARE if kind_of(key) == "word" else kind_of(key) not in PRECISE)
    }
    found = (key.partition(":")[2] for key in turned & likeness.shared if rare - {key})
    return min(found, default=None)


def _turned_in(one: Utterance, stretch: Stretch) -> frozenset[str]:
    """Return the keys of the words of a stretch that are said in their opposite."""
    return frozenset(key for clause in one.saying.clauses_in(stretch) for _, key in clause.opposites)


def _tells(shared: frozenset[str]) -> bool:
    return len(shared) > 1 and any(kind_of(key) == "word" for key in shared)
