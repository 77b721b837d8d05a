"""Short names: "the Ledger" for "The Harrow Ledger", "St Blane" for "St Blane Hospital"."""

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.lexicons.name_words import to_latin
from rashomon.link.bodies import Body

_POSSESSIVE = ("'s", "\u2019s")


def short_name_reason(short: Body, long: Body) -> str | None:
    """Return why one name is the short form of another, None if it need not be.

    The last word of an outlet's name, in an article that gives it in full; a saint's name without the house that
    bears it. Listed places are no short forms: "St Louis" is not its hospital.
    """
    ours, theirs = _plain_words(short.name), _plain_words(long.name)
    if not 0 < len(ours) < len(theirs) or load_gazetteer().is_place(short.name):
        return None
    if len(ours) == 1 and ours[0] == theirs[-1] and ours[0] in _outlet_nouns() and short.articles & long.articles:
        return f"“{short.name}” is the end of “{long.name}”, as outlets are called"
    rest = theirs[len(ours) :]
    if theirs[: len(ours)] == ours and _is_saint(ours) and _houses().issuperset(rest):
        return f"“{short.name}” is “{long.name}” without saying what it is"
    return None


def house_of(name: str) -> str | None:
    """Return the saint whose name a house bears, folded: "st blane" of "St Blane Hospital"; None of other names.

    Listed places are nobody's house.
    """
    words = _plain_words(name)
    end = next((at for at, word in enumerate(words) if word in _houses()), 0)
    saint = " ".join(words[:end])
    return saint if _is_saint(words[:end]) and not load_gazetteer().is_place(saint) else None


def _plain_words(name: str) -> list[str]:
    """Return the words of a name in Latin letters, without "the" and possessive endings."""
    words = (word.removesuffix(_POSSESSIVE[0]).removesuffix(_POSSESSIVE[1]) for word in to_latin(name).split())
    return [word for word in words if word != "the"]


def _is_saint(words: list[str]) -> bool:
    parts = [part for word in words for part in word.split("-")]
    return len(parts) > 1 and parts[0].rstrip(".") in load_lexicon("bodies").word_set("saints")


def _outlet_nouns() -> frozenset[str]:
    return load_lexicon("outlets").word_set("nouns")


def _houses() -> frozenset[str]:
    return load_lexicon("bodies").word_set("houses")
