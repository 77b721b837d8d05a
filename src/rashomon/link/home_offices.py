"""Home offices: "the Health Ministry" of several articles is one where they tell of one place and people."""

from collections.abc import Iterable

from rashomon.link.word_sounds import heard
from rashomon.model.case import Case

_SHARED_NAMES = 3
"""Names two articles must share for an office without an owner to be the same in both; the office not counted."""

_ABROAD = frozenset({"foreign", "defence"})
"""Portfolios with which countries face each other: the same name may be each side's own."""


def join_home_offices(keys: dict[str, str], case: Case) -> dict[str, str]:
    """Return the key of each mention of an office, one for those that are a ministry of one setting.

    An office whose words do not tell whose it is has its article's key; it takes that of an article which shares
    names with its own. Offices of which the case knows two owners are left as they are.

    Args:
        keys: by mention id; "office ministry health of <owner>", or "... in <article>" without an owner.
    """
    names = {
        one.article: frozenset(_heard(each.name) for each in one.mentions if not each.described)
        for one in case.annotations
    }
    groups: dict[str, dict[str, set[str]]] = {}
    for mention, key in sorted(keys.items()):
        words = key.partition(" of ")[0].partition(" in ")[0]
        if _is_home_ministry(words):
            groups.setdefault(words, {}).setdefault(key, set()).add(mention.rpartition(".")[0])
    joined: dict[str, str] = {}
    for articles_of in groups.values():
        owned = [key for key in articles_of if " of " in key]
        if len(owned) < 2:
            joined |= _join(owned, sorted(articles_of.keys() - set(owned)), articles_of, names)
    return {mention: joined.get(key, key) for mention, key in keys.items()}


def _heard(name: str) -> str:
    """Return a name as it sounds: translations spell the places of one setting in their own way."""
    return " ".join(map(heard, name.split()))


def _is_home_ministry(words: str) -> bool:
    _, head, *portfolio = words.split()
    return head == "ministry" and len(portfolio) == 1 and portfolio[0] not in _ABROAD


def _join(
    owned: list[str], unowned: list[str], articles_of: dict[str, set[str]], names: dict[str, frozenset[str]]
) -> dict[str, str]:
    """Return the new key of each office without owner that shares a setting with one before it."""
    settings = {key: _names_in(articles_of[key], names) for key in owned}
    joined: dict[str, str] = {}
    for key in unowned:
        here = _names_in(articles_of[key], names)
        near = max(settings, key=lambda one: (len(settings[one] & here), one), default=None)
        if near is not None and len(settings[near] & here) >= _SHARED_NAMES:
            joined[key] = near
            settings[near] |= here
        else:
            settings[key] = here
    return joined


def _names_in(articles: Iterable[str], names: dict[str, frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*(names[one] for one in articles))
