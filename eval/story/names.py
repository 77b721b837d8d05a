"""Whether two names may stand for one person or body.

Lenient towards spelling, strict towards who: a surname alone, a title before it, another transliteration or a
mangled spelling will do; another forename, or only a common word shared by two bodies, will not.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from .folding import fold_accents

SURNAME_RATIO = 75.0
"""Similarity of two surnames by `fuzz.ratio`, in [0, 100], from which one may be the other misspelt."""

_TITLES = frozenset(
    "admiral ambassador bishop captain chair chairman chairwoman chancellor chief colonel commander "
    "commissioner congressman congresswoman deputy director dr emir envoy general governor head "
    "inspector judge king lady leader lord major mayor minister miss mr mrs ms pope premier president "
    "prime prince princess prof professor queen secretary senator sheikh sir spokesman spokesperson "
    "spokeswoman".split()
)
_SMALL = frozenset("the a an of in for and his her their its by at on to".split())


def name_matches(given: str, wanted: str) -> bool:
    """Whether words of an article, or an entity's name, may stand for the name in the key.

    Args:
        given: what the case says; several joined names match if one of them does.
        wanted: the canonical name.
    """
    joined = re.split(r"\s+(?:and|as well as)\s+|\s*[,;/]\s*", given)
    return any(_one_matches(part, wanted) for part in (given, *joined))


def _one_matches(given: str, wanted: str) -> bool:
    given_words, wanted_words = _words(given), _words(wanted)
    if not given_words or not wanted_words:
        return False
    have, want = [fold_accents(word) for word in given_words], [fold_accents(word) for word in wanted_words]
    if have == want or _is_initials(given_words, want) or _is_initials(wanted_words, have):
        return True
    is_proper = given_words[-1][0].isupper() and wanted_words[-1][0].isupper()
    return (is_proper and _person_matches(have, want)) or _body_matches(given_words, have, want)


def _words(name: str) -> list[str]:
    words = re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", name)
    words = [re.sub(r"['’]s?$", "", word).replace(".", "") for word in words]
    return [word for word in words if word.casefold() not in _SMALL]


def _is_initials(short: list[str], long: list[str]) -> bool:
    if len(short) != 1 or not short[0].isupper() or len(long) < 2:
        return False
    return fold_accents(short[0]) == "".join(word[0] for word in long)


def _person_matches(have: list[str], want: list[str]) -> bool:
    """Surnames agree; then one is alone, follows a title, or has a forename that agrees."""
    if not _is_surname(have[-1], want[-1], fuzzy=len(want) > 1):
        return False
    if len(have) == 1 or len(want) == 1 or have[-2] in _TITLES:
        return True
    return any(_is_forename(given, wanted) for given in have[:-1] for wanted in want[:-1])


def _is_surname(given: str, wanted: str, *, fuzzy: bool) -> bool:
    if given == wanted:
        return True
    return fuzzy and min(len(given), len(wanted)) >= 4 and fuzz.ratio(given, wanted) >= SURNAME_RATIO


def _is_forename(given: str, wanted: str) -> bool:
    if len(given) == 1 or len(wanted) == 1:
        return given[0] == wanted[0]
    return given == wanted or fuzz.ratio(given, wanted) >= SURNAME_RATIO


def _body_matches(given_words: list[str], have: list[str], want: list[str]) -> bool:
    """The same words in another order, or one name is the other with common words around it.

    “Ellby's Harbour Office” is “Harbour Office of Ellby”; so may be “press service of the Harbour Office”.
    """
    several = len(have) > 1 and len(want) > 1
    surplus = [
        word
        for word, folded in zip(given_words, have, strict=True)
        if not any(_is_word(folded, wanted, several) for wanted in want)
    ]
    lacking = [wanted for wanted in want if not any(_is_word(word, wanted, several) for word in have)]
    if lacking:
        return not surplus and want[0] not in lacking
    if surplus and _TITLES.intersection(have) - set(want):
        return False
    return sum(word[0].isupper() for word in surplus) <= 1


def _is_word(given: str, wanted: str, several: bool) -> bool:
    """Equal, or within longer names one the beginning of the other: Ellby and Ellbyan."""
    if given == wanted:
        return True
    short, long = sorted((given, wanted), key=len)
    return several and len(short) >= 4 and len(long) - len(short) <= 3 and long.startswith(short)
