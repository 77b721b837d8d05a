"""Read together: what figures of one article say of one another: a whole, its parts, others of the same noun."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from rashomon.compare.figures.counted import ABOARD, PARTS_OF_ANY
from rashomon.compare.figures.parts import is_of_next
from rashomon.compare.figures.quantity import ADDITIONAL, PERSON, Quantity
from rashomon.compare.figures.states import own_states
from rashomon.compare.figures.wholes import in_state_of_whole
from rashomon.model.annotations import Sentence
from rashomon.text.words import stem

_MEN = frozenset({"man"})
_HUNDREDS = 100
"""Men from whose number on they are no part of a toll but a force or a crowd."""
_LEAD = 4
"""Sentences of a report, its headline among them, that tell what it is about."""
_NONE = frozenset[str]()


def beside_last(one: Quantity, last: Quantity | None, sentence: Sentence) -> Quantity:
    """Return a figure as it reads after the last one of its sentence: the whole of that one, or others than those."""
    whole = last is not None and is_of_next(last.figure, one.figure, sentence)
    return _stateless(one) if whole else _without_others(one, last)


def read_together(found: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures of articles, each as the others of its article make it read; the order stays."""
    return in_state_of_whole(
        _told_whole(_like_those_beside(_of_the_kind_before(_as_people([*_parts_of_a_state(found)]))))
    )


def _stateless(whole: Quantity) -> Quantity:
    """Take the words after "44 of the 110 who set out" to tell of the 44 alone, unless the 110 have their own."""
    return whole if own_states(whole.figure) else replace(whole, outcomes=_NONE)


def _parts_of_a_state(found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the figures; a part of a crowd to whom alone something happened is the whole of those it happened to.

    "There were 6,000 on the square, and 34 of them were detained" counts all who were detained.
    """
    for before, one, after in zip([None, *found], found, [*found[1:], None], strict=False):
        whole = after if after is not None and after.figure.sentence == one.figure.sentence else before
        is_near = whole is not None and abs(whole.sentence_number - one.sentence_number) <= 1
        is_crowd = whole is not None and whole.noun == PERSON and not whole.outcomes - ABOARD
        larger = whole is not None and (whole.value or 0.0) > (one.value or 0.0)
        alone = one.is_part and one.outcomes and not one.kinds and not one.parts and is_near and is_crowd and larger
        yield replace(one, is_part=False) if alone else one


def _as_people(found: list[Quantity]) -> list[Quantity]:
    """Take for people who is counted by a name that the article writes as that of a people: "214 Orvians", then "214".

    Men are people of any kind where hundreds are counted and the article counts no women.
    """
    peoples = {(one.figure.article, one.figure.unit) for one in found if one.noun == PERSON}
    counted = {one.figure.article for one in found if "woman" in one.kinds}
    told: list[Quantity] = []
    for one in found:
        if (one.figure.article, one.figure.unit) in peoples and one.noun != "age":
            one = replace(one, noun=PERSON)
        if one.kinds == _MEN and (one.value or 0.0) >= _HUNDREDS and one.figure.article not in counted:
            one = replace(one, kinds=_NONE)
        told.append(one)
    return told


def _of_the_kind_before(found: list[Quantity]) -> list[Quantity]:
    """Take a number without a noun to count of the kind told before it: "put the raiders at 40 and said 12 died"."""
    told: list[Quantity] = []
    for last, one in zip([None, *found], found, strict=False):
        of_them = last is not None and last.figure.sentence == one.figure.sentence and _are_some_of(one, last)
        told.append(replace(one, kinds=last.kinds) if last is not None and of_them else one)
    return told


def _are_some_of(one: Quantity, whole: Quantity) -> bool:
    """Whether a number without a noun tells what befell some of those counted before it, who are of one kind."""
    bare = one.noun == PERSON and one.figure.counted is None and one.figure.unit == PERSON
    told = bool(whole.kinds) and whole.kinds.isdisjoint(PARTS_OF_ANY) and not whole.outcomes - ABOARD
    larger = (whole.value or 0.0) > (one.value or 0.0)
    return bare and bool(one.outcomes) and not one.kinds and whole.noun == PERSON and told and larger


def _like_those_beside(found: list[Quantity]) -> list[Quantity]:
    """Take a number that borrows another's noun to count the same people in the same state, where it tells nothing."""
    by_id = {one.figure.id: one for one in found}
    like: list[Quantity] = []
    for one in found:
        beside = by_id.get(one.figure.beside or "")
        borrows = beside is not None and beside.noun == one.noun and not one.outcomes and not one.is_part
        like.append(replace(one, outcomes=beside.outcomes, kinds=beside.kinds) if beside and borrows else one)
    return like


def _told_whole(found: list[Quantity]) -> list[Quantity]:
    """Take "two workers killed" in a report's lead for the whole toll where a headline says "two killed"."""
    wholes = {
        (one.value, one.outcomes)
        for one in found
        if one.in_headline and one.value is not None and one.outcomes and not (one.kinds or one.parts)
    }
    return [replace(one, kinds=_NONE) if _repeats_whole(one, wholes) else one for one in found]


def _repeats_whole(one: Quantity, wholes: Container[tuple[float | None, frozenset[str]]]) -> bool:
    leads = one.sentence_number <= _LEAD and not (one.is_part or one.kinds & PARTS_OF_ANY)
    return leads and (one.value, one.outcomes) in wholes


def _without_others(quantity: Quantity, last: Quantity | None) -> Quantity:
    """Take "others" for a whole where they are others than those told before: "killing 3 and injuring 20 others"."""
    if not quantity.is_more or last is None or not last.outcomes or not quantity.outcomes:
        return quantity
    if last.outcomes == quantity.outcomes:
        return quantity
    return replace(quantity, is_more=False, parts=quantity.parts - {stem(ADDITIONAL)})
