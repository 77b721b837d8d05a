"""One of many: whether two scenes of a kind that a war or a campaign has many of in a day tell of one act.

A city is shelled many times a day. Scenes that share no more than it are one act only where they share something
narrower: a smaller place, the two sides, what was hit, a number of the same.
"""

from rashomon.compare.events.scenes import Scene
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.model.case import Case
from rashomon.text.words import fold, split_words

_SHORTEST = 4
"""Letters of a word by which two names may be of one place: "West Ostrel", "Ostrel"."""
_SIDES = 2
"""Countries that are the two sides of an act."""
_LEAST = 2
"""Least number that ties two scenes: one is told of everything."""


def may_be_one(case: Case, one: Scene, other: Scene) -> bool:
    """Whether scenes that share a place or body may be one act; True for kinds of which a story knows few.

    They are none where they name different smaller places, or different things that were hit, and where one is of two
    sides ("both fired") and the other of one, unless both count the same. What either points back
    to ("the attack") is known already, and so one; two countries are told of as the two sides of an act.
    """
    if one.kind not in load_lexicon("acts").word_set("many"):
        return True
    is_counted_alike = bool(_counts(case, one) & _counts(case, other))
    if _is_two_sided(one) != _is_two_sided(other):
        return is_counted_alike
    smaller = _smaller(case, one), _smaller(case, other)
    if smaller[0] & smaller[1] or len(_states(case, one) & _states(case, other)) >= _SIDES:
        return True
    if all(smaller) and not _share_a_name(case, *smaller):
        return False
    hit = _targets(one), _targets(other)
    if all(hit):
        return bool(hit[0] & hit[1])
    return one.points_back or other.points_back or is_counted_alike


def _is_two_sided(scene: Scene) -> bool:
    """Whether a sentence tells of two who strike each other, and not of one who strikes."""
    told = f" {' '.join(word.lower for word in split_words(scene.anchor.exact) if word.is_word)} "
    return any(f" {phrase} " in told for phrase in load_lexicon("acts").words("two_sided"))


def _smaller(case: Case, scene: Scene) -> frozenset[str]:
    """Return the places a scene names that are smaller than a city: those no list of the world's places holds."""
    places = (case.entity_by_id[one] for one in scene.others)
    return frozenset(one.id for one in places if one.kind == "place" and not _is_wide(one.name, one.country))


def _is_wide(name: str, country: str | None) -> bool:
    return country is not None or load_gazetteer().is_place(name)


def _share_a_name(case: Case, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether names of two sets have a word in common, as where one is part of the other."""
    here, there = (
        {word for entity in places for word in fold(case.entity_by_id[entity].name).split() if len(word) >= _SHORTEST}
        for places in (one, other)
    )
    return not here.isdisjoint(there)


def _targets(scene: Scene) -> frozenset[str]:
    """Return the kinds of things a sentence names that an act may have been aimed at."""
    lower = {word.lower for word in split_words(scene.anchor.exact)}
    kinds = load_lexicon("acts").groups("targets")
    return frozenset(kind for kind, words in kinds.items() if not lower.isdisjoint(words))


def _states(case: Case, scene: Scene) -> frozenset[str]:
    """Return the countries a scene names: two of them are who acts and who is struck."""
    return frozenset(one for one in scene.others if case.entity_by_id[one].country is not None)


def _counts(case: Case, scene: Scene) -> frozenset[tuple[float, str | None]]:
    """Return the numbers of a scene's sentence, each with what it counts."""
    figures = case.annotations_of[scene.article].figures
    told = ((one.value, one.unit) for one in figures if scene.anchor.covers(one.anchor))
    return frozenset((value, unit) for value, unit in told if value is not None and value >= _LEAST)
