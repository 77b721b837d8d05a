"""Ages set beside a name: `Ana Vu, 34, said`."""

from collections.abc import Sequence

from rashomon.annotate.figures.draft import Draft
from rashomon.annotate.figures.quantity import Quantity
from rashomon.text.tokens import Token

_OLDEST = 115


def draft_age(quantity: Quantity) -> Draft:
    """Return the draft of an age in years."""
    return Draft(quantity.start, quantity.end, quantity, "year", None, ("old",), ())


def is_age(tokens: Sequence[Token], found: Quantity) -> bool:
    """Whether the number is a person's age set between commas or brackets: `Ana Vu, 34, said`."""
    start, end = found.number_start, found.number_end
    if found.value is None or not 0 < found.value <= _OLDEST or found.value % 1 or start < 1 or found.spelled:
        return False
    if tokens[start - 1].lower == "aged" or (tokens[start - 1].lower == "age" and found.start == start):
        return True
    if start < 2 or end >= len(tokens) or found.start != start:
        return False
    name = tokens[start - 2]
    opened, closed = tokens[start - 1].text, tokens[end].lower
    named = name.is_word and (name.is_capitalised or name.lower in ("driver", "man", "woman", "pilot", "victim"))
    if opened == "(":
        return named and closed == ")"
    return named and opened == "," and closed in (",", ".", ";", "and", "who", "from", "of", "told", "said")
