"""What is counted: the class of a noun, and which people they are."""

from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.model.annotations import Figure
from rashomon.text.words import fold, stem

MEASURES = frozenset({"duration", "length", "length in feet"})
"""Dimensions whose numbers are rounded as a matter of course."""
PARTS_OF_ANY = frozenset({"child", "woman", "man"})
"""Kinds of people that are a part of whatever whole they are counted in."""
ARMED = frozenset({"soldier", "fighter", "police", "official"})
"""Kinds of people of whom every country has its own."""
ANYONE = frozenset({"civilian"})
"""Kinds of people that reports use for the whole toll."""
ABOARD = frozenset({"aboard"})
"""Where people were is no other state than what became of them, and does not change."""
ATTACKING, FIGHTING = frozenset({"attacker"}), frozenset({"fighter"})
"""Kinds of people that two sides use for the same ones."""
CROWD = frozenset({"protester"})
"""Kinds of people that reports use for all who came."""

YEAR = 525960.0
"""Minutes of a year."""

_MINUTES = {
    "second": 1 / 60,
    "minute": 1.0,
    "hour": 60.0,
    "day": 1440.0,
    "night": 1440.0,
    "week": 10080.0,
    "fortnight": 20160.0,
    "month": 43830.0,
    "year": YEAR,
    "decade": 5259600.0,
}
_METRES = {"millimetre": 0.001, "centimetre": 0.01, "metre": 1.0, "kilometre": 1000.0}
_FEET = {"inch": 1 / 12, "foot": 1.0, "yard": 3.0, "mile": 5280.0}
_DEMONYM_ENDINGS = ("ans", "ese", "ish", "ites")
_CLASSES_OF_PEOPLE = frozenset({"person", "death", "injured", "missing", "soldier", "protester"})


def dimension_of(unit: str) -> tuple[float, str]:
    """Return the factor to the base unit and the dimension: minutes, metres, feet, or the class of the noun.

    Lengths in feet are a dimension of their own: a conversion in brackets is its own figure, rounded anew.
    """
    for name, factors in (("duration", _MINUTES), ("length", _METRES), ("length in feet", _FEET)):
        if unit in factors:
            return factors[unit], name
    return 1.0, noun_class(unit)


@cache
def noun_class(noun: str) -> str:
    """Return the class of a counted noun, the noun's own stem where no class holds it."""
    lower = fold(noun)
    for name, members in load_lexicon("quantities").groups("same").items():
        if lower in members or lower.rstrip("s") in members:
            return name
    return stem(lower.split()[-1]) if lower else lower


def kinds_of_people(figure: Figure) -> frozenset[str]:
    """Return which people are counted, by head noun and modifiers; none for "people", "victims"."""
    head = fold(figure.unit or "")
    words = [*fold(figure.counted or "").split(), *head.split()]
    kinds = _kinds()
    found = frozenset(kind for word in words for kind in kinds.get(stem(word), ()))
    return found or (frozenset({stem(head)}) if _is_own_kind(head) else frozenset())


def _is_own_kind(noun: str) -> bool:
    """Whether a noun says which people, and no list of kinds holds it: "skiers", "Oslovians"."""
    return noun_class(noun) not in _CLASSES_OF_PEOPLE and (noun in _person_nouns() or _is_people_name(noun))


def _is_people_name(noun: str) -> bool:
    demonyms = load_gazetteer().demonyms
    return noun in demonyms or f"{noun}s" in demonyms


@cache
def _person_nouns() -> frozenset[str]:
    return load_lexicon("person_nouns").word_set("words")


@cache
def counts_people(unit: str, *, named: bool = False) -> bool:
    """Whether a noun in the singular stands for people: by class, kind, or as a people's name ("American").

    With `named` it is written with a capital, and may be somebody's name ("40 Steve Parsons").
    """
    lower = fold(unit)
    if lower in load_lexicon("quantities").word_set("no_people"):
        return False
    return (
        noun_class(unit) in _CLASSES_OF_PEOPLE
        or stem(lower) in _kinds()
        or lower in load_lexicon("counted").word_set("persons")
        or (lower in _person_nouns() and not named)
        or _is_people_name(lower)
    )


def is_demonym(word: str) -> bool:
    """Whether a counted word as written looks like the name of a people: a capital, and an ending of such names."""
    return word[:1].isupper() and word.lower().endswith(_DEMONYM_ENDINGS)


@cache
def states_of(word: str) -> frozenset[str]:
    """Return what a lower-case word says became of those counted: "dead" says killed."""
    groups = load_lexicon("quantities").groups("outcomes")
    return frozenset(name for name, members in groups.items() if word in members)


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """Return the kinds of people by the stem of each of their words."""
    found: dict[str, set[str]] = {}
    for kind, members in load_lexicon("quantities").groups("people").items():
        for member in members:
            found.setdefault(stem(fold(member)), set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}
