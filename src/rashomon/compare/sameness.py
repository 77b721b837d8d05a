"""Sameness: whether two figures count the same thing; the more their values differ, the surer it must be."""

from dataclasses import dataclass

from rashomon.compare.quantities import Quantity

_ENOUGH = 2
"""Least strength for figures whose values agree; tuned on the stories under tests/."""
_ENOUGH_TO_DIFFER = 3
"""Least strength for figures whose values differ: two numbers in doubt count two things."""
_FARTHEST = 4
"""Largest ratio of two exact numbers for one thing; disputed counts of the stories under tests/ stay below 3."""
_NEAR_SENTENCES = 2
_GENERIC = frozenset({"duration", "length", "percent", "person", "death", "injured", "home", "job", "day", "time"})


@dataclass(frozen=True, slots=True)
class Sameness:
    """Whether two figures count the same thing, and the sentence that says why.

    `firm` is true where they cannot, whatever other figures of a group say.
    """

    same: bool
    reason: str
    firm: bool = False


def compare_quantities(one: Quantity, other: Quantity) -> Sameness:
    """Decide whether two figures count the same thing; in doubt they do not."""
    barrier = _barrier(one, other)
    if barrier is not None:
        return Sameness(False, barrier, firm=True)
    shared = one.context & other.context
    strength = _strength(one, other, shared)
    words = ", ".join(sorted(shared)[:4]) or "no word"
    if _values_agree(one, other):
        return Sameness(strength >= _ENOUGH and _has_ground(one, other, shared, 1), f"the sentences share {words}")
    return Sameness(
        strength >= _ENOUGH_TO_DIFFER and _has_ground(one, other, shared, 2), f"the sentences share {words}"
    )


def _barrier(one: Quantity, other: Quantity) -> str | None:
    """Return why two figures cannot count the same thing, or None."""
    if one.noun != other.noun:
        return "they count different things"
    if one.outcomes != other.outcomes:
        return "they count different states"
    if one.parts != other.parts:
        return "one counts a part of the other"
    if one.owners and other.owners and not _names(one) & _names(other):
        return "they count those of different owners"
    if one.scope_names and other.scope_names and not one.scope_names & other.scope_names:
        return "they count what lies in different places"
    if _too_far_apart(one, other):
        return "the numbers are too far apart to count one thing"
    same_sentence = one.figure.sentence == other.figure.sentence
    if same_sentence and one.value != other.value:
        return "one sentence gives both"
    return None


def _too_far_apart(one: Quantity, other: Quantity) -> bool:
    if one.value is None or other.value is None:
        return False
    return max(one.value, other.value) > _FARTHEST * min(one.value, other.value)


def _values_agree(one: Quantity, other: Quantity) -> bool:
    return one.value is not None and one.value == other.value


def _is_specific(value: float | None) -> bool:
    """Whether a number is unlikely to be met twice by chance: a hundred or more with two digits that count."""
    return value is not None and value >= 100 and len(f"{value:.0f}".rstrip("0")) >= 2


def _strength(one: Quantity, other: Quantity, shared: frozenset[str]) -> int:
    near = (
        one.figure.article == other.figure.article
        and abs(one.sentence_number - other.sentence_number) <= _NEAR_SENTENCES
    )
    measures = one.noun in {"duration", "length"}
    points = min(len(shared), 3)
    points += 2 if one.outcomes else 0
    points += 2 if measures and one.acts & other.acts and shared else 0
    points += 1 if _names(one) & _names(other) else 0
    points += 1 if one.noun not in _GENERIC else 0
    points += 2 if near else 0
    points += 1 if _values_agree(one, other) and _is_specific(one.value) else 0
    points -= 1 if bool(_names(one)) != bool(_names(other)) else 0
    points -= 2 if one.places and other.places and not one.places & other.places else 0
    return points


def _names(one: Quantity) -> frozenset[str]:
    """Return the names that say whose or where the counted are: "Ruritanian troops", "troops in Ruritania"."""
    return one.owners | one.scope_names


def _has_ground(one: Quantity, other: Quantity, shared: frozenset[str], least: int) -> bool:
    """Whether something other than the noun ties the two together."""
    if one.noun in {"duration", "length"} and not _values_agree(one, other) and not one.frame & other.frame:
        return False
    if one.noun in {"duration", "length"}:
        return len(shared) >= least and (bool(one.acts & other.acts) or len(shared) >= least + 2)
    if one.noun == "percent" or (len(one.noun) == 3 and one.noun.isupper()):
        return len(shared) >= least + 1
    return bool(one.outcomes) or bool(_names(one) & _names(other)) or len(shared) >= least
