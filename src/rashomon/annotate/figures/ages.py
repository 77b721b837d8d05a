"""Ages set beside a name: `Ana Vu, 34, said`."""

from collections.abc import Sequence

from rashomon.annotate.figures.draft import Draft
from rashomon.annotate.figures.quantity import Quantity
from rashomon.text.tokens import Token

_OLDEST = 115
_YOUNGEST = 10
"""Least number that after "she is" is an age without "years old"."""
_BEING = frozenset({"is", "was"})
_PRONOUNS = frozenset({"he", "she"})
_FIRST_NAME = 2
_ADULT = 16
"""Least number that right after a speaker's name is an age though the commas around it are lost."""
_AFTER_LOST_COMMA = frozenset({"who", "whose", "asking", "from", "a", "an", "in", ".", ","})
_NAME_WORDS = 3


def draft_age(quantity: Quantity) -> Draft:
    """Return the draft of an age in years."""
    return Draft(quantity.start, quantity.end, quantity, "year", None, ("old",), ())


def is_age(tokens: Sequence[Token], found: Quantity, speech_verbs: frozenset[str] = frozenset()) -> bool:
    """Whether the number is a person's age set between commas or brackets: `Ana Vu, 34, said`.

    After one of the `speech_verbs` and a name it needs none: `said Ana Vu 34 who had come alone`.
    """
    start, end = found.number_start, found.number_end
    if found.value is None or not 0 < found.value <= _OLDEST or found.value % 1 or start < 1 or found.spelled:
        return False
    if tokens[start - 1].lower == "aged" or (tokens[start - 1].lower == "age" and found.start == start):
        return True
    if start < 2 or end >= len(tokens) or found.start != start:
        return False
    if _is_told_of_name(tokens, start, end) and found.value >= _YOUNGEST:
        return True
    if found.value >= _ADULT and _is_speakers(tokens, start, end, speech_verbs):
        return True
    name = tokens[start - 2]
    opened, closed = tokens[start - 1].text, tokens[end].lower
    named = name.is_word and (name.is_capitalised or name.lower in ("driver", "man", "woman", "pilot", "victim"))
    if opened == "(":
        return named and closed == ")"
    return named and opened == "," and closed in (",", ".", ";", "and", "who", "from", "of", "told", "said")


def _is_told_of_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether it is all that is said of somebody by name: `Ana Vu was 19 and had never left the valley`."""
    name, verb, following = tokens[start - 2], tokens[start - 1].lower, tokens[end]
    if verb not in _BEING or not (name.is_capitalised or name.lower in _PRONOUNS):
        return False
    named = name.lower in _PRONOUNS or (start > _FIRST_NAME and tokens[start - 3].is_capitalised)
    return named and (following.text in ".,;" or following.lower in ("and", "when", "but"))


def _is_speakers(tokens: Sequence[Token], start: int, end: int, speech_verbs: frozenset[str]) -> bool:
    """Whether the number stands right after who speaks, and no noun follows: some pages lose their commas."""
    first = start
    while first > max(start - _NAME_WORDS, 0) and tokens[first - 1].is_word and tokens[first - 1].is_capitalised:
        first -= 1
    named = first < start and first > 0 and tokens[first - 1].lower in speech_verbs
    return named and tokens[end].lower in _AFTER_LOST_COMMA
