"""Mutual blame: where two sides tell of one firing, and each says that it came from the other.

"The shells came from the Arvan bank", says Velm's ministry; "they were fired from Velmese lines", says Arva's.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from rashomon.compare.denials.disputable import is_accusing
from rashomon.compare.denials.opposed import cells_contested, claim_opposed
from rashomon.compare.statements.clauses import is_supposed
from rashomon.compare.statements.sayings import parts_of
from rashomon.compare.utterances.gathered import Utterance
from rashomon.lexicons import load_lexicon
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Cell, Claim, Story
from rashomon.text.words import fold, split_words

_FIRING = "word:firing"
_ALIKE = 4
"""Letters that the names of a land and of its people begin with alike: "Velm", "Velmese"."""
_ENDING = 3
"""Letters by which the shorter of the two may end otherwise: "Arva", "Arvan"; "Belgium", "Belgian"."""
_SPAN = 4
"""Words after "from" in which stands whose side it was: "from the eastern Arvan bank"."""
_DAYS = 3
"""Days that two reports of one firing lie apart."""


def claim_mutual_blame(
    case: Case, story: Story, utterances: Sequence[Utterance], known: Sequence[Claim]
) -> list[Claim]:
    """Return a contested claim for each two named voices that say a firing came from the other's side.

    Each names the other's side by its land or people, as where it was fired from or as who is accused of it.

    Args:
        known: the claims of the story so far; two voices that one of them contests already are not contested once more.
    """
    contested = cells_contested(known)
    blaming = [(one, side) for one in utterances if (side := _blamed(one)) is not None]
    sides: dict[tuple[str, str], tuple[dict[Anchor, Utterance], dict[Anchor, Utterance]]] = {}
    for (one, side), (other, its) in combinations(blaming, 2):
        if _are_swapped(one, side, other, its) and _are_of_one_time(case, one, other, (side, its)):
            if not any(_hold(cells, one) and _hold(cells, other) for cells in contested):
                first, second = sorted(((side, one), (its, other)), key=lambda pair: pair[0])
                stated, opposing = sides.setdefault((first[0][:_ALIKE], second[0][:_ALIKE]), ({}, {}))
                stated[first[1].first], opposing[second[1].first] = first[1], second[1]
    return [_claim(story, [*stated.values()], [*opposing.values()]) for stated, opposing in sides.values()]


def _claim(story: Story, stated: Sequence[Utterance], opposing: Sequence[Utterance]) -> Claim:
    reason = f"{stated[0].speaker_name} and {opposing[0].speaker_name} each say that the other side fired"
    return claim_opposed(story, stated, opposing, reason)


def _hold(cells: Sequence[Cell], one: Utterance) -> bool:
    return any(cell.anchor.overlaps(one.first) for cell in cells)


def _blamed(one: Utterance) -> str | None:
    """Return the name of the side that an utterance says fired; None where it says nothing of the kind."""
    if _FIRING not in one.saying.keys or one.quotation.certainty == "denied" or is_supposed(one.saying.words):
        return None
    if any(_FIRING in clause.denied for clause in one.saying.clauses):
        return None
    return next(_sides(one), None)


def _sides(one: Utterance) -> Iterator[str]:
    words = one.saying.words
    if is_accusing(one.quotation):
        yield from (fold(word.text) for word in words[:2] if word.is_capitalised)
    places = load_lexicon("rebuttals").word_set("sides")
    for at, word in enumerate(words):
        near = words[at + 1 : at + 1 + _SPAN]
        if word.lower == "from" and not places.isdisjoint(each.lower for each in near):
            yield from (fold(each.text) for each in near if each.is_capitalised)


def _are_swapped(one: Utterance, side: str, other: Utterance, its: str) -> bool:
    """Whether each of two voices is of the side that the other names, and not of the one it names itself."""
    if one.voice == other.voice or _is_of(one, side) or _is_of(other, its):
        return False
    return _is_of(one, its) and _is_of(other, side)


def _is_of(one: Utterance, side: str) -> bool:
    """Whether a voice is called by a land or its people: "Velm's ministry" by "Velmese"."""
    told = one.quotation.speaker_words
    words = split_words(f"{one.speaker_name} {told.exact if told is not None else ''}")
    return any(_begin_alike(fold(word.text), side) for word in words)


def _begin_alike(one: str, other: str) -> bool:
    least = max(_ALIKE, min(len(one), len(other)) - _ENDING)
    return one[:least] == other[:least] and min(len(one), len(other)) >= _ALIKE


def _are_of_one_time(case: Case, one: Utterance, other: Utterance, sides: tuple[str, str]) -> bool:
    """Whether nothing tells that two utterances are of two firings: their days, the reports', or places struck."""
    mine, its = (_places_and_days(each, sides) for each in (one, other))
    if any(kind in mine and kind in its and mine[kind].isdisjoint(its[kind]) for kind in ("day", "place")):
        return False
    days = [case.article_by_id[each.quotation.article].published for each in (one, other)]
    read = [date.fromisoformat(day.value[:10]) for day in days if day is not None and len(day.value) >= 10]
    return len(read) < 2 or abs((read[0] - read[1]).days) <= _DAYS


def _places_and_days(one: Utterance, sides: tuple[str, str]) -> Mapping[str, frozenset[str]]:
    """Return the places and days an utterance names, without the two sides."""
    keys = (key for key in one.saying.keys if not any(_begin_alike(w, s) for w in key.split("-") for s in sides))
    return parts_of(frozenset(keys))
