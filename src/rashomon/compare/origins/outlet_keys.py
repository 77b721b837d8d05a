"""Outlet keys: what an outlet's name and the address of its site have in common."""

from functools import cache

from rashomon.text.comparison import letters_of

SHORTEST = 3
"""Letters of the shortest name of an outlet that says which it is."""
_ARTICLE = "the"
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go"})
"""Labels of an address that stand before a country's and are no name (RFC 1480; ICANN ccTLD registries)."""


def outlet_key(outlet: str) -> str:
    """Return what an outlet's name and the address of its site have in common: "lark" of "The Lark" and thelark.net."""
    letters = site_of(outlet) or letters_of(outlet)
    bare = letters.removeprefix(_ARTICLE)
    return bare if len(bare) >= SHORTEST else letters


@cache
def site_of(outlet: str) -> str:
    """Return the label of an address that says whose it is, "" for what is no address: "lark" of news.lark.co.uk."""
    if "." not in outlet or " " in outlet:
        return ""
    labels = outlet.lower().split(".")[:-1]
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return labels[-1] if len(labels[-1]) >= SHORTEST else max(labels, key=len)
