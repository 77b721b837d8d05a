"""Standing: the status of figures that count one thing, by the origins behind each value."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from rashomon.compare.cells import UNNAMED, credit_named
from rashomon.compare.figures.magnitudes import is_specific
from rashomon.compare.figures.numbers_told import Told, says
from rashomon.compare.figures.quantity import Quantity
from rashomon.compare.figures.values import Comparison, compare_values
from rashomon.compare.joining import Groups
from rashomon.compare.origins.grounds import join_origins
from rashomon.compare.origins.shared_text import join_texts
from rashomon.compare.origins.spoken_for import are_one_speaker
from rashomon.compare.origins.story_origins import count_confirming, count_credited, count_independent
from rashomon.lexicons import load_lexicon
from rashomon.model.stories import ClaimStatus

_ALL_COMPARED = 60
"""Different numbers of a row up to which each is compared with every other one."""
_LENGTHS = frozenset({"length", "length in feet"})
_MOST_KINDS = 60
"""Kinds of numbers, the most frequent, of which a longer row compares the first with every other number."""

Surely = Callable[[Told, Told], bool]
"""Whether two numbers are surely for one thing: a dispute has to rest on more than the row does."""


def judge_group(
    group: Sequence[Told], surely: Surely = lambda one, other: True, alike: Iterable[tuple[Told, Told]] = ()
) -> tuple[ClaimStatus, str, int]:
    """Return the status of figures that count one thing, the rule that gave it, and the independent origins.

    Contested goes before superseded, compatible, corroborated, single origin. In a long row each number is compared
    with the first of each kind, and with those it is alike to, so that the work does not grow as its square.

    Args:
        alike: pairs of the group that may be surely for one thing; of a short row all pairs are looked at.
    """
    relations: list[Comparison] = []
    superseded: Comparison | None = None
    for one, other in _pairs(_distinct(group), alike):
        sure = surely(one, other)
        if superseded is not None and not sure:
            continue
        found = compare_values(one, other)
        if found.relation == "contested" and sure:
            return "contested", found.reason, _voices(group)
        if found.relation == "superseded" and sure and superseded is None:
            superseded = found
        relations.append(found)
    origins = confirming_origins(group)
    if superseded is not None:
        return "superseded", superseded.reason, origins
    unclear = _first(relations, "unclear") or _first(relations, "contested") or _first(relations, "superseded")
    if unclear is not None:
        return "compatible", f"values differ, cannot tell more: {unclear.reason}", origins
    fitting = _first(relations, "compatible")
    if fitting is not None:
        return "compatible", fitting.reason, origins
    if origins < 2:
        return "single_origin", _single_reason(group), origins
    if not _agree(group):
        return "compatible", _hedged_reason(group), origins
    if all(_is_reckoned(one.quantity) for one in group):
        return "compatible", "a time gone by, which whoever knows the day can reckon", origins
    reason = f"{origins} origins that share neither text nor a named source give the same value"
    return "corroborated", reason, origins


def _distinct(group: Sequence[Told]) -> list[Told]:
    """Return one of all numbers that say the same, from the same voice, day and article."""
    first: dict[tuple[object, ...], Told] = {}
    for one in group:
        first.setdefault((*says(one), one.is_moved), one)
    return list(first.values())


def _pairs(distinct: Sequence[Told], alike: Iterable[tuple[Told, Told]]) -> Iterator[tuple[Told, Told]]:
    """Yield the pairs to compare: all of a short row; of a longer one those alike, and all with the first of a kind."""
    if len(distinct) <= _ALL_COMPARED:
        yield from combinations(distinct, 2)
        return
    yield from alike
    first: dict[tuple[object, ...], Told] = {}
    for one in distinct:
        first.setdefault(_kind(one), one)
    frequent = Counter(_kind(one) for one in distinct).most_common(_MOST_KINDS)
    for kind, _ in frequent:
        yield from ((first[kind], one) for one in distinct if _kind(one) != kind)


def _kind(one: Told) -> tuple[object, ...]:
    """Return what two numbers of a row are compared by, but for their articles."""
    quantity = one.quantity
    bounds = quantity.value, quantity.low, quantity.high, bool(quantity.figure.hedge)
    return *bounds, bool(quantity.outcomes), one.speaker, one.as_of, one.is_moved


def _voices(group: Sequence[Told]) -> int:
    """Count the independent origins behind each value and add them up: a dispute has at least two."""
    by_value: dict[float, list[Told]] = {}
    for one in group:
        if one.quantity.value is not None:
            by_value.setdefault(one.quantity.value, []).append(one)
    return sum(confirming_origins(told) for told in by_value.values())


def compared_pairs(
    group: Sequence[Told], alike: Iterable[tuple[Told, Told]]
) -> Iterator[tuple[Told, Told, Comparison]]:
    """Yield the pairs that decide what a group amounts to, each with how its two numbers stand to each other."""
    return ((one, other, compare_values(one, other)) for one, other in _pairs(_distinct(group), alike))


def confirming_origins(group: Sequence[Told]) -> int:
    """Count origins; an unattributed number beside the name of a voice that gives it elsewhere is that voice's.

    Who has it at first hand is a voice of its own. An age is seldom what a speaker tells: each report found it out,
    unless both credit one name with it.
    """
    origin_of = join_origins(_distinct(group))
    credited = credit_named([(one.speaker, one.named) for one in group])
    one_of = _by_office(group)
    spoken = [one_of.get(voice, voice) if voice is not None else None for voice in credited]
    voices = [
        one.witness or voice or (f"{UNNAMED}hearsay" if one.is_hearsay else None)
        for one, voice in zip(group, spoken, strict=True)
    ]
    origins = _by_text(group, [origin_of.get(one.origin, one.origin) for one in group])
    if all(one.quantity.noun == "age" for one in group):
        named = (voice if voice is not None and not voice.startswith(UNNAMED) else None for voice in voices)
        return count_independent(zip(origins, named, strict=True))
    if not _is_each_reports(group):
        return count_confirming(zip(origins, voices, strict=True))
    credits_of = {
        one.quantity.figure.article: frozenset(one_of.get(voice, voice) for voice in one.credits) for one in group
    }
    articles = (one.quantity.figure.article for one in group)
    return count_credited(zip(origins, voices, articles, strict=True), credits_of.__getitem__)


def _by_text(group: Sequence[Told], origins: Sequence[int]) -> list[int]:
    """Return origins, those whose sentences are one text as one."""
    known = [(one.passage, origin) for one, origin in zip(group, origins, strict=True) if one.passage is not None]
    if len({origin for _, origin in known}) < 2:
        return [*origins]
    joined = join_texts([passage for passage, _ in known], [origin for _, origin in known])
    root = {origin: one for (_, origin), one in zip(known, joined, strict=True)}
    return [root.get(one, one) for one in origins]


def _by_office(group: Sequence[Told]) -> dict[str, str]:
    """Return for each voice the one it counts as: "the ministry", "its press service" and "the minister" are one."""
    side_of = {one.speaker: one.side for one in group if one.speaker is not None}
    groups = Groups(side_of)
    for one, other in combinations(side_of, 2):
        if are_one_speaker(side_of[one], side_of[other]) and not one.startswith(UNNAMED):
            groups.unite(one, other)
    return {voice: groups.root(voice) for voice in side_of}


def _is_each_reports(group: Sequence[Told]) -> bool:
    """Whether a report that credits nobody with a number may have it of its own.

    Not a toll, which reports seldom count themselves, nor how long or far away something is, which every report knows,
    nor what an agency gives, whose copy others print; nor a small or round number, which may be anybody's.
    """
    if any(one.quantity.outcomes or one.quantity.noun in _LENGTHS or one.is_relayed for one in group):
        return False
    return all(is_specific(one.quantity.value) for one in group)


def _is_reckoned(quantity: Quantity) -> bool:
    """Whether it is told how long ago something was."""
    gone = load_lexicon("quantities").word_set("gone_by")
    return quantity.noun == "duration" and quantity.bearings.side in gone


def _agree(group: Sequence[Told]) -> bool:
    """Whether all give the same bounds, of a part or of a whole: "12" and "at least 12" fit but do not agree."""
    told = [one.quantity for one in group]
    return len({(one.value, one.low, one.high, one.is_part) for one in told}) == 1


def _first(compared: Sequence[Comparison], relation: str) -> Comparison | None:
    return next((one for one in compared if one.relation == relation), None)


def _hedged_reason(group: Sequence[Told]) -> str:
    words = sorted({one.quantity.figure.anchor.exact for one in group})[:3]
    return "one number, told differently: " + ", ".join(f"“{one}”" for one in words)


def _single_reason(group: Sequence[Told]) -> str:
    if len({one.quantity.figure.article for one in group}) == 1:
        return "one article gives this number"
    if all(one.speaker is not None and one.speaker.startswith(UNNAMED) for one in group):
        return "all articles that give this number have it from voices they do not name, which may be one"
    return "all articles that give this number share text or the same named source"
