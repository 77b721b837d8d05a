"""Refutations: what one voice is reported to deny, beside the voice that says it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.compare.denials.denied_words import meanings_of
from rashomon.compare.denials.opposed import are_of_two, claim_opposed
from rashomon.compare.denials.rebuttals import find_rebuttals
from rashomon.compare.denials.told_voices import describe_voice
from rashomon.compare.origins.one_side import are_of_one_side
from rashomon.compare.statements.agreement import differ
from rashomon.compare.statements.clauses import find_clauses
from rashomon.compare.statements.likeness import Likeness, Weights, liken
from rashomon.compare.statements.meanings import meaning_of
from rashomon.compare.statements.polarity import is_turned
from rashomon.compare.statements.terms import kind_of
from rashomon.compare.utterances.gathered import Utterance
from rashomon.compare.utterances.heard import Heard
from rashomon.lexicons import load_lexicon
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Claim, Story
from rashomon.text.words import POSSESSIVE_MARKS, fold

_ENOUGH = 0.5
"""Least rank to find elsewhere what is denied: two shared terms at a cosine of .46, three at .36."""
_COVERED = 0.4
"""Share of what a denial is about, by weight, that what it denies must hold."""
_COVERED_BESIDE, _LEAST_BESIDE = 0.6, 2
"""The same, of its words alone, and how many of them there must be, where both stand in one article: names and days may
be left out there."""
_REPEATED = 0.7
"""The same where a statement says much else besides."""
_OPENING = 5
"""Words that open a denial, in which it says whose claim it denies: "the latest claims by the union"."""
_OPENED = 3
"""Words that open a denial whose subject is what was just spoken of: "that it was"."""
_TAKEN_UP = frozenset({"it", "they", "this", "these", "he", "she"})
_SURE_WORD = 2.5
"""Least weight of a word that is all a denial says of that."""
_CONTEXT_WORD = 2.0
"""Least weight of a word by which a statement is of the same thing."""
_OF_NONE = frozenset({"nothing", "nobody", "neither", "nor"})
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Refutation:
    """A denial, what its voice says next to it, and what it denies; with the reason they were put together."""

    denial: Utterance
    backing: Utterance | None
    stated: tuple[Utterance, ...]
    reason: str


def claim_refutations(
    case: Case, story: Story, utterances: Sequence[Utterance], weights: Weights, known: Sequence[Claim]
) -> list[Claim]:
    """Return a contested claim for each thing that one named voice states and another denies.

    It denies what another voice is reported to say anywhere in the story in much the same words; where nobody is, there
    is no row.

    Args:
        known: the claims of the story so far; statements they contest already are not contested once more.
    """
    heard = Heard(utterances, weights)
    contested: dict[str, list[Anchor]] = {}
    for cell in (one for claim in known if claim.status == "contested" for one in claim.cells if one.figure is None):
        contested.setdefault(cell.article, []).append(cell.anchor)
    places = {one.id: at for found in case.annotations for at, one in enumerate(found.sentences)}
    found: dict[str, Claim] = {}
    for denial in utterances:
        if denial.quotation.certainty != "denied" or any(
            denial.first.overlaps(one) for one in contested.get(denial.quotation.article, ())
        ):
            continue
        refutation = _denied_elsewhere(case, denial, heard, weights, places)
        if refutation is not None:
            claim = _claim(story, refutation)
            found.setdefault(claim.id, claim)
    return list(found.values())


def _denied_elsewhere(
    case: Case, denial: Utterance, heard: Heard, weights: Weights, places: dict[str, int]
) -> _Refutation | None:
    """Return the denial with what other voices say of the same, the most alike of each article."""
    best: dict[str, tuple[float, int]] = {}
    for at in heard.sharing(denial):
        one = heard.utterances[at]
        likeness = liken(one.saying, denial.saying, weights, _tells) if _opposes(one, denial) else None
        rank = 0.0 if likeness is None else likeness.rank
        if likeness is None or rank < _ENOUGH or not _contradicts(one, denial, likeness, weights):
            rank = _share_repeated(one, denial, weights) if _opposes(one, denial) else 0.0
            if rank < _REPEATED:
                continue
        known = best.get(one.quotation.article)
        if known is None or rank > known[0]:
            best[one.quotation.article] = rank, at
    for at in () if best else _denied_in_a_word(case, denial, heard, weights, places):
        best.setdefault(heard.utterances[at].quotation.article, (_ENOUGH, at))
    if not best:
        return None
    stated = tuple(heard.utterances[at] for _, at in sorted(best.values(), key=lambda found: (-found[0], found[1])))
    own = heard.in_article(denial.quotation.article)
    reason = f"{denial.speaker_name} denies what {stated[0].speaker_name} reportedly said of the same thing"
    return _Refutation(denial, _backing(case, denial, own, places), stated, reason)


def _contradicts(one: Utterance, denial: Utterance, likeness: Likeness, weights: Weights) -> bool:
    """Whether what is denied is what the other states, and not its opposite or something of another day or place."""
    stated, denied = likeness.one, likeness.other
    denied_keys = _denied_keys(denial)
    if weights.square(likeness.shared) < _COVERED * weights.square(denied_keys):
        words, shared = _words_of(denied_keys), _words_of(likeness.shared)
        if one.quotation.article != denial.quotation.article or len(shared) < _LEAST_BESIDE:
            return False
        if weights.square(shared) < _COVERED_BESIDE * weights.square(words):
            return False
    return not differ(stated, denied) and is_turned(one.saying.clauses_in(stated), likeness.shared) == is_turned(
        denial.saying.clauses_in(denied), likeness.shared
    )


def _share_repeated(one: Utterance, denial: Utterance, weights: Weights) -> float:
    """Return how much of what is denied a longer statement holds, in [0, 1]: two words at least, in one run of clauses.

    A name holds the word by which it is told again: "King's Bridge", "the bridge".
    """
    denied = _words_of(_denied_keys(denial))
    best = 0.0
    for stretch in one.saying.stretches:
        spoken = frozenset(f"word:{meaning_of(word.lower)}" for word in one.saying.words_in(stretch))
        shared = denied & spoken
        if len(shared) < _LEAST_BESIDE or one.saying.meant(stretch).is_supposed or one.saying.meant(stretch).is_open:
            continue
        if is_turned(one.saying.clauses_in(stretch), shared) or any(
            differ(stretch, each) for each in denial.saying.stretches
        ):
            continue
        best = max(best, weights.square(shared) / (weights.square(denied) or 1.0))
    return best


def _denied_in_a_word(
    case: Case, denial: Utterance, heard: Heard, weights: Weights, places: dict[str, int]
) -> list[int]:
    """Return who tells what is denied in a single word of what was just spoken of: "a new hose", "he denied it leaked".

    They affirm that word, and share another with the sentence before the denial.
    """
    denied = sorted(_words_of(denial.saying.keys))
    opening = {word.lower for word in denial.saying.words[:_OPENED]}
    if len(denied) != 1 or weights.of(denied[0]) < _SURE_WORD or opening.isdisjoint(_TAKEN_UP):
        return []
    here = places[denial.quotation.sentence]
    before = case.annotations_of[denial.quotation.article].sentences[max(0, here - 1)].anchor.exact
    context = {f"word:{meaning}" for meaning in meanings_of(before)} - {denied[0]}
    return [
        at
        for at in heard.holding(denied[0])
        if _opposes(heard.utterances[at], denial) and _affirms(heard.utterances[at], denied[0], context, weights)
    ]


def _affirms(one: Utterance, denied: str, context: set[str], weights: Weights) -> bool:
    """Whether a stretch says a word plainly, and another word of some context that tells enough."""
    for stretch in one.saying.stretches:
        shared = stretch.keys & context
        if denied not in stretch.keys or max(map(weights.of, shared), default=0.0) < _CONTEXT_WORD:
            continue
        meant = one.saying.meant(stretch)
        if not (meant.is_supposed or meant.is_open or is_turned(one.saying.clauses_in(stretch), frozenset({denied}))):
            return True
    return False


def _words_of(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key in keys if kind_of(key) == "word")


def _denied_keys(denial: Utterance) -> frozenset[str]:
    """Return what is denied, by its keys: of "the claim of the union that a gate jammed" what follows "that"."""
    (_, end), *others = find_clauses(denial.saying.words) or [(0, 0)]
    opening = {word.lower for word in denial.saying.words if word.end <= end}
    if not others or opening.isdisjoint(load_lexicon("rebuttals").word_set("things")):
        return denial.saying.keys
    after = [stretch.keys for stretch in denial.saying.stretches if stretch.start >= others[0][0]]
    return frozenset[str]().union(*after) or denial.saying.keys


def _opposes(one: Utterance, denial: Utterance) -> bool:
    """Whether another voice than the denier's states something, disputes nothing, and does not say that it is open."""
    if one.quotation.certainty == "denied" or find_rebuttals(one.saying.words):
        return False
    return not _leaves_open(one) and are_of_two(one, denial) and not _is_of_another(one, denial)


def _is_of_another(one: Utterance, denial: Utterance) -> bool:
    """Whether a denial says that the claim is of somebody else than the body which speaks: "claims by the union"."""
    words = [word.lower for word in denial.saying.words]
    things = load_lexicon("rebuttals").word_set("things")
    thing = next((at for at, word in enumerate(words[:_OPENING]) if word in things), None)
    if thing is None or one.place is None:
        return False
    owner = words[:thing] if not POSSESSIVE_MARKS.isdisjoint(words[:thing]) else []
    if words[thing + 1 : thing + 2] == ["by"]:
        owner = words[thing + 2 : thing + 2 + _OPENING]
    named = {fold(word) for word in owner}
    called = {fold(word) for word in _WORDS.findall(one.speaker_name)} | one.place
    return bool(named) and named.isdisjoint(called)


def _leaves_open(one: Utterance) -> bool:
    """Whether words that deny everything stand in what is said: `it was altered, but nothing excluded it either`."""
    said = frozenset(word.lower() for piece in one.quotation.content for word in _WORDS.findall(piece.exact))
    return not said.isdisjoint(_OF_NONE)


def _backing(case: Case, denial: Utterance, own: Sequence[Utterance], places: dict[str, int]) -> Utterance | None:
    """Return what the denier, or who speaks for it, says next, in the same sentence or the one after."""
    here = places[denial.quotation.sentence]
    after = [one for one in own if one.first.start > denial.first.start]
    following = after[0] if after else None
    if following is None or following.quotation.certainty == "denied" or not _is_of_denier(case, following, denial):
        return None
    return following if places[following.quotation.sentence] - here <= 1 else None


def _is_of_denier(case: Case, following: Utterance, denial: Utterance) -> bool:
    if following.voice == denial.voice:
        return True
    voice, denier = (describe_voice(case, one.quotation) for one in (following, denial))
    if voice is None or denier is None:
        return False
    return are_of_one_side(case, case.annotations_of[denial.quotation.article], voice, denier)


def _tells(shared: frozenset[str]) -> bool:
    """Whether shared terms may be what is denied: a word, beside another term."""
    return len(shared) > 1 and any(kind_of(key) == "word" for key in shared)


def _claim(story: Story, refutation: _Refutation) -> Claim:
    denying = [refutation.denial] if refutation.backing is None else [refutation.denial, refutation.backing]
    return claim_opposed(story, refutation.stated, denying, refutation.reason)
