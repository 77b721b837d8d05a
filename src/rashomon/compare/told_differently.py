"""Told differently: what one voice is reported to have said, differently, to different ears."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from operator import attrgetter

from rashomon.compare.cells import shorten, voice_key
from rashomon.compare.conceded import find_backed, find_conceded
from rashomon.compare.statements.clauses import is_content
from rashomon.compare.statements.likeness import Likeness, Weights
from rashomon.compare.statements.meanings import meaning_of
from rashomon.compare.statements.terms import kind_of
from rashomon.compare.utterance_groups import Matches, group_id, is_denied_in_one, is_hedged_in_one
from rashomon.compare.utterances import Utterance, turned_attitudes
from rashomon.lexicons import load_lexicon
from rashomon.model.case import Case
from rashomon.model.stories import Story, ToldDifferently

_SHOWN = 90
"""Characters of a quotation in a reason."""
_SURE = 0.65
"""Least rank at which a hedge that only one report has is a difference, and not another clause."""
_SURELY_DENIED = 0.9
"""The same for what is affirmed in one report and denied in the other, or told of a part and of the whole."""
_RARE = 2.3
"""Least weight of a word that is a subject of its own."""
_TELLING = 2
"""Words that a reservation needs to be one."""


@dataclass(frozen=True, slots=True)
class _Contrast:
    about: str
    reason: str


def contrast_utterances(
    case: Case, story: Story, utterances: Sequence[Utterance], matches: Matches, weights: Weights
) -> tuple[ToldDifferently, ...]:
    """Return pairs of quotations, in different articles, in which one voice is told differently.

    In articles of different origins, both take one attitude to one subject and one is denied; or their most alike
    clauses affirm and deny one thing; or one of them goes on with a reservation that the other report leaves out. In
    articles of different origins, too, it concedes in one what it told firmly in the other. In any articles, for copies
    too may tell it: the clauses say the same, the one as a fact and the other as a belief, or
    the one of a part and the other of the whole. Of pairs of two articles that tell one thing, the one in most direct
    speech is returned; of a report and its copies, the report.
    """
    found: dict[tuple[str, str, str, str], tuple[int, ToldDifferently]] = {}
    subjects = [_subjects(one, weights) for one in utterances]
    for at, other in _pairs(utterances, matches, subjects):
        one, two = utterances[at], utterances[other]
        contrast = _attitude(case, one, two, subjects[at] & subjects[other])
        if contrast is None and (likeness := matches.get((at, other))) is not None:
            contrast = _hedge(one, two, likeness) or _denial(one, two, likeness) or _limit(one, two, likeness)
            contrast = contrast or _reservation(one, two, likeness, utterances)
        if contrast is not None:
            place = (one.voice, contrast.about, one.quotation.article, two.quotation.article)
            indirect = [one.quotation.kind, two.quotation.kind].count("indirect")
            if place not in found or indirect < found[place][0]:
                found[place] = indirect, _told(case, story, one, two, contrast)
    known = {quotation for _, told in found.values() for quotation in told.quotations}
    for at, other, words in _conceded(case, utterances, weights):
        one, two = utterances[at], utterances[other]
        about = f"what it concedes ({words})"
        if one.quotation.id not in known:
            reason = f"“{_short(two)}” is told without exception, and of {words} “{_short(one)}” is conceded"
            found[one.voice, about, one.quotation.article, two.quotation.article] = (
                0,
                _told(case, story, one, two, _Contrast(about, reason)),
            )
    told = _without_copies(case, [told for _, told in found.values()])
    return tuple(sorted(told, key=lambda one: (one.speaker, one.anchors)))


def _conceded(case: Case, utterances: Sequence[Utterance], weights: Weights) -> Iterator[tuple[int, int, str]]:
    """Yield what is conceded and what was told firmly; for a denial what its voice goes on to say, where it does."""
    places = {one.id: at for found in case.annotations for at, one in enumerate(found.sentences)}
    backed = find_backed(utterances, places)
    for at, other, words in find_conceded(utterances, weights):
        yield at, backed.get(other, other), words


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


def _attitude(case: Case, one: Utterance, other: Utterance, shared: frozenset[str]) -> _Contrast | None:
    """Return the attitude that both take to a subject they share, and one denies."""
    if one.origin == other.origin:
        return None
    turned = turned_attitudes(one, other)
    if not shared or not turned:
        return None
    name_of = {voice_key(entity): entity.name for entity in case.links.entities}
    names = ", ".join(name_of.get(key, key.partition(":")[2]) for key in sorted(shared)[:2])
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
    if likeness.rank < _SURE or "denied" in {one.quotation.certainty, other.quotation.certainty}:
        return None
    if not is_hedged_in_one(one, other, likeness) or is_denied_in_one(one, other, likeness):
        return None
    if not (one.saying.meant(likeness.one).has_predicate and other.saying.meant(likeness.other).has_predicate):
        return None
    words = _shared_words(likeness)
    return _Contrast(
        f"how sure it is ({words})",
        f"both reports share {words}; one gives it as a fact and one as a belief: “{_short(one)}”, “{_short(other)}”",
    )


def _limit(one: Utterance, other: Utterance, likeness: Likeness) -> _Contrast | None:
    """Return what one report has the voice say of a part, and the other of the whole."""
    if likeness.rank < _SURELY_DENIED or is_denied_in_one(one, other, likeness):
        return None
    if one.saying.meant(likeness.one).is_limited == other.saying.meant(likeness.other).is_limited:
        return None
    words = _shared_words(likeness)
    return _Contrast(
        f"how much of it ({words})",
        f"both reports share {words}; only one limits it to a part: “{_short(one)}”, “{_short(other)}”",
    )


def _denial(one: Utterance, other: Utterance, likeness: Likeness) -> _Contrast | None:
    """Return what one report has the voice affirm and the other has it deny."""
    if one.origin == other.origin or likeness.rank < _SURELY_DENIED or not is_denied_in_one(one, other, likeness):
        return None
    if one.saying.whole.is_open != other.saying.whole.is_open:
        return None
    if any(word in load_lexicon("clauses").word_set("denying") for word in (*one.spoken, *other.spoken)):
        return None
    words = _shared_words(likeness)
    return _Contrast(
        f"whether it is so ({words})",
        f"both reports share {words}; one has it affirmed and one denied: “{_short(one)}”, “{_short(other)}”",
    )


def _reservation(
    one: Utterance, other: Utterance, likeness: Likeness, utterances: Sequence[Utterance]
) -> _Contrast | None:
    """Return the reservation with which the voice goes on in one report, and of which the other has nothing."""
    if one.origin == other.origin or likeness.rank < _SURE:
        return None
    for full, stretch, short in ((one, likeness.one, other), (other, likeness.other, one)):
        reserved = _after(full, stretch.end)
        if len(reserved) >= _TELLING and not _is_heard(reserved, short.quotation.article, utterances):
            words = ", ".join(sorted(key.partition(":")[2] for key in reserved))
            return _Contrast(
                f"a reservation ({words})",
                f"both reports share {_shared_words(likeness)}; only one goes on with a reservation: “{_short(full)}”",
            )
    return None


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


def _told(case: Case, story: Story, one: Utterance, other: Utterance, contrast: _Contrast) -> ToldDifferently:
    ids = (one.quotation.id, other.quotation.id)
    speaker = case.entity_by_id[one.speaker]
    anchors = (*one.quotation.content, *other.quotation.content)
    return ToldDifferently(
        group_id("d", ids), story.id, speaker.id, speaker.name, contrast.about, ids, anchors, contrast.reason
    )


def _short(one: Utterance) -> str:
    return shorten(one.quotation.content[0].exact, _SHOWN)
