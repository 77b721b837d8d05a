"""Outlets named: whether a sentence names the outlet that another report is of; what it says may rest on that one."""

from functools import cache

from rashomon.compare.statements.stated import Stated
from rashomon.model.case import Case
from rashomon.text.comparison import letters_of

_MOST_WORDS = 5
"""Words of an outlet's name that are looked for."""
_SHORTEST = 3
"""Letters of the shortest name that is looked for."""


def names_outlet_of(case: Case, one: Stated, other: Stated) -> bool:
    """Whether the sentence of one names the outlet of the other, as printed or by the name of its site."""
    outlet = case.article_by_id[other.saying.article].outlet
    if outlet is None or outlet == case.article_by_id[one.saying.article].outlet:
        return False
    words = [word for word in one.saying.words if word.is_word]
    names = _names_of(outlet)
    return any(
        words[at].is_capitalised and letters_of("".join(word.text for word in words[at:end])) in names
        for at in range(len(words))
        for end in range(at + 1, min(at + _MOST_WORDS, len(words)) + 1)
    )


@cache
def _names_of(outlet: str) -> frozenset[str]:
    """Return the letters of an outlet's name without an article, and of the middle of a site's address."""
    names = {outlet, outlet.removeprefix("The ").removeprefix("the ")}
    if "." in outlet and " " not in outlet:
        parts = outlet.split(".")
        names = {max(parts[:-1], key=len)}
    return frozenset(letters for name in names if len(letters := letters_of(name)) >= _SHORTEST)
