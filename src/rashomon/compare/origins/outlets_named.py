"""Outlets named: whether a sentence names the outlet that another report is of; what it says may rest on that one."""

from collections.abc import Sequence
from functools import cache

from rashomon.compare.origins.outlet_keys import SHORTEST, site_of
from rashomon.compare.statements.stated import Stated
from rashomon.model.case import Case
from rashomon.text.comparison import letters_of
from rashomon.text.words import Word

_MOST_WORDS = 5
"""Words of an outlet's name that are looked for."""


def names_outlet_of(case: Case, one: Stated, other: Stated) -> bool:
    """Whether the sentence of one names the outlet of the other, as printed or by the name of its site."""
    outlet = case.article_by_id[other.saying.article].outlet
    if outlet is None or outlet == case.article_by_id[one.saying.article].outlet:
        return False
    return names_outlet(one.saying.words, outlet)


def names_outlet(words: Sequence[Word], outlet: str) -> bool:
    """Whether words name an outlet: by its name, by its site's, or by words that its site's is short for."""
    told = [word for word in words if word.is_word]
    names, site = _names_of(outlet), site_of(outlet)
    return any(
        told[at].is_capitalised and (_letters(told[at:end]) in names or _is_short_for(site, told[at:end]))
        for at in range(len(told))
        for end in range(at + 1, min(at + _MOST_WORDS, len(told)) + 1)
    )


def _letters(words: Sequence[Word]) -> str:
    return letters_of("".join(word.text for word in words))


@cache
def _names_of(outlet: str) -> frozenset[str]:
    """Return the letters of an outlet's name without an article, or the name of its site."""
    site = site_of(outlet)
    names = {site} if site else {outlet, outlet.removeprefix("The ").removeprefix("the ")}
    return frozenset(letters for name in names if len(letters := letters_of(name)) >= SHORTEST)


def _is_short_for(site: str, words: Sequence[Word]) -> bool:
    """Whether a site's name is made of all words, each whole or by its first letter: "nlark" of "North Lark"."""
    if len(words) < 2 or len(site) < SHORTEST or not all(word.is_capitalised for word in words):
        return False
    rests = {site}
    for word in words:
        letters = letters_of(word.text)
        heads = {letters, letters[:1]} - {""}
        rests = {rest.removeprefix(head) for rest in rests for head in heads if rest.startswith(head)}
    return "" in rests
