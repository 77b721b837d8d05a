"""Disputes: whether two figures that differ are so alike in all else that they count one thing.

What was learnt seldom joins numbers that differ: most of those in the incidents it was fitted on count two things.
These rules keep what a reader would call a dispute, where two voices or two reports count the same in like words.
"""

from functools import cache

from rashomon.compare.cells import UNNAMED
from rashomon.compare.figures.aspects import aspect_stems
from rashomon.compare.figures.counted import ATTACKING, CROWD, FIGHTING, MEASURES, PARTS_OF_ANY
from rashomon.compare.figures.counters import is_bare
from rashomon.compare.figures.magnitudes import values_fit
from rashomon.compare.figures.piled_up import is_harm
from rashomon.compare.figures.quantities import Quantity
from rashomon.lexicons import load_lexicon
from rashomon.text.words import fold, stem

_ENOUGH = 3
"""Least strength for figures whose values differ; tuned on the stories under tests/."""
_FARTHEST = 4.0
"""Largest ratio of two numbers for one thing; disputed counts of the stories under tests/ stay below 3."""
_NEAR_RATIO = 2.0
"""The same where nothing but what is counted says that it is one thing."""
_BESIDE_RATIO = 3.5
"""The same of two named voices in sentences next to each other."""
_MOST_WORDS = 3
_NEAR_SENTENCES = 2
_CONFLICTING_SENTENCES = 5
"""Sentences back from where a report says that counts conflict in which the other count was told."""
_ASKED = "demand"
"""The aspect of what is asked for."""
_GENERIC = frozenset({"person", "percent", "home", "job", "day", "time", "duration", "length", "length in feet", "age"})


def may_dispute(one: Quantity, other: Quantity) -> bool:
    """Whether two different numbers are given for one thing, as far as the words around them tell."""
    if not _are_alike(one, other) or one.around.is_past != other.around.is_past:
        return False
    if _are_of_two_aspects(one, other):
        return False
    if one.figure.article == other.figure.article and one.voice == other.voice:
        return False
    shared = len(one.around.words & other.around.words)
    shared += 1 if is_harm(one) and is_harm(other) and one.around.days & other.around.days else 0
    owners = bool(one.owners & other.owners)
    return _strength(one, other, shared) >= _ENOUGH and (owners or shared >= 2)


def is_elliptical_dispute(one: Quantity, other: Quantity) -> bool:
    """Whether two voices measure one thing, and one leaves out what: "4 tonnes of chlorine", "at least 11 tonnes".

    Sums, times and lengths are told of too many things.
    """
    if not _are_alike(one, other) or not _are_of_two_voices(one, other):
        return False
    if one.figure.counted is not None and other.figure.counted is not None:
        return False
    if not is_uncommon(one, other) or one.noun in MEASURES or _are_of_two_aspects(one, other):
        return False
    return not is_money(one) or is_bare(one.figure) != is_bare(other.figure)


def is_measured_by_two(one: Quantity, other: Quantity) -> bool:
    """Whether two voices of one report give a sum or a measure of one thing: what is missing, how long a call lasted.

    "Her inspectors documented a shortfall of 40 million crowns. Prosecutors put the hole at 90 million."
    """
    if not _are_of_two_voices(one, other) or one.figure.article != other.figure.article or one.noun == "person":
        return False
    if one.figure.unit != other.figure.unit or one.noun == "age" or one.aspects.isdisjoint(other.aspects):
        return False
    here, there = one.around, other.around
    if one.is_more or other.is_more or here.is_past != there.is_past or one.figure.forecast != other.figure.forecast:
        return False
    telling = load_lexicon("quantities").word_set("telling_aspects")
    shared = not telling.isdisjoint(one.aspects & other.aspects) or bool(here.words & there.words - aspect_stems())
    return shared and not here.is_elsewhere(there) and _are_alike(one, other) and not values_fit(one, other)


def _are_of_two_aspects(one: Quantity, other: Quantity) -> bool:
    """Whether the words beside each number say what it is of, and not the same: a quota, a catch."""
    return bool(one.aspects and other.aspects) and one.aspects.isdisjoint(other.aspects)


def is_counted_by_two(one: Quantity, other: Quantity) -> bool:
    """Whether two voices of one report count one thing: the whole of those something happened to, or of one kind.

    "The ministry confirmed 118 ill. The doctors' union put the number of the sick at more than 200."
    """
    if not _are_of_two_voices(one, other):
        return False
    if one.figure.article != other.figure.article or not _are_alike(one, other) or values_fit(one, other):
        return False
    here, there = one.around, other.around
    beside = abs(one.sentence_number - other.sentence_number) <= _NEAR_SENTENCES
    named = not any(voice.startswith(UNNAMED) for voice in (one.voice or "", other.voice or ""))
    if not _are_within(one, other, _BESIDE_RATIO if beside and named else _NEAR_RATIO):
        return False
    elsewhere = bool(here.where or there.where) and here.where.isdisjoint(there.where)
    if (
        elsewhere
        or one.is_more
        or other.is_more
        or here.is_past != there.is_past
        or one.figure.forecast != other.figure.forecast
    ):
        return False
    if one.outcomes:
        return True
    is_kind = one.noun == "person" and bool(one.kinds)
    return is_kind and (not one.kinds <= PARTS_OF_ANY or _share_words(one, other))


def _share_words(one: Quantity, other: Quantity) -> bool:
    """Whether the sentences of two counts share a word besides what is counted, as of girls freed and girls married."""
    counted = {stem(word) for told in (one, other) for word in fold(told.figure.counted or "").split()}
    return bool((one.around.words & other.around.words) - counted)


def are_told_to_conflict(one: Quantity, other: Quantity) -> bool:
    """Whether a report says that counts of what befell people conflict, and gives these two: the second there or next.

    "The ministry spoke of 12 dead. There were conflicting figures, with some residents counting 30."
    """
    first, last = sorted((one, other), key=lambda told: told.figure.anchor.start)
    here, there = one.around, other.around
    if (
        not _is_there_or_next(first, last)
        or one.voice == other.voice
        or not one.outcomes
        or one.is_more
        or other.is_more
    ):
        return False
    is_one_affair = here.is_past == there.is_past and not here.is_elsewhere(there)
    return is_one_affair and _are_alike(one, other) and not values_fit(one, other)


def _is_there_or_next(first: Quantity, last: Quantity) -> bool:
    """Whether the later number stands where its report says that counts conflict, or the earlier does right before."""
    if last.around.is_conflicting:
        return last.sentence_number - first.sentence_number <= _CONFLICTING_SENTENCES
    return first.around.is_conflicting and last.sentence_number - first.sentence_number <= 1


def are_of_like_size(one: Quantity, other: Quantity, ratio: float = _FARTHEST) -> bool:
    """Whether two numbers are near enough to be two counts of one thing: the larger at most `ratio` times the other."""
    return _are_within(one, other, ratio)


def _are_within(one: Quantity, other: Quantity, ratio: float) -> bool:
    if one.value is None or other.value is None:
        return False
    return max(one.value, other.value) <= ratio * min(one.value, other.value)


def _are_of_two_voices(one: Quantity, other: Quantity) -> bool:
    return one.voice is not None and other.voice is not None and one.voice != other.voice


def _are_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two different numbers of like size are of the same people or things in the same state, both whole.

    What somebody asked for is not what was given.
    """
    if one.value == other.value or not are_of_like_size(one, other) or one.is_part or other.is_part:
        return False
    if (_ASKED in one.aspects) != (_ASKED in other.aspects):
        return False
    kinds, others = kinds_meant(one), kinds_meant(other)
    return (kinds, one.outcomes, one.parts) == (others, other.outcomes, other.parts)


def kinds_meant(one: Quantity) -> frozenset[str]:
    """Return which people are counted; those who attack are to their own side fighters, and a crowd is anybody."""
    kinds = one.kinds - CROWD
    return kinds - ATTACKING | FIGHTING if kinds & ATTACKING else kinds


def is_money(one: Quantity) -> bool:
    """Whether a sum of money is told."""
    return one.figure.unit in _currencies()


@cache
def _currencies() -> frozenset[str]:
    units = load_lexicon("units")
    return frozenset(units.table("currency_words").values()) | frozenset(units.table("currency_signs").values())


def is_uncommon(one: Quantity, other: Quantity) -> bool:
    """Whether both count the same noun, and it is none that every report counts."""
    return one.figure.unit == other.figure.unit and one.figure.unit not in _GENERIC


def _strength(one: Quantity, other: Quantity, shared: int) -> int:
    same_article = one.figure.article == other.figure.article
    near = same_article and abs(one.sentence_number - other.sentence_number) <= _NEAR_SENTENCES
    here, there = one.around.places, other.around.places
    points = min(shared, _MOST_WORDS)
    points += 1 if one.outcomes or (is_harm(one) and is_harm(other)) else 0
    points += 2 if near else 0
    points += 1 if one.owners & other.owners else 0
    points += 1 if is_uncommon(one, other) else 0
    points += 1 if one.kinds else 0
    points -= 2 if here and there and not here & there else 0
    return points
