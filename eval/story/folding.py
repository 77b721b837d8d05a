"""Words made comparable: quotation marks, dashes, spaces, case and accents folded."""

from __future__ import annotations

import re
import unicodedata

_SAME_LENGTH = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‘’‚‛‹›′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\u2002\u2003", " "),
    }
)
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"\w+(?:['.,]\w+)*")
_STOP = frozenset(
    "a about an and as at be been by for from had has have he her his in into is it its more of on or over "
    "she than that the their they this to was were will with".split()
)


def fold(text: str) -> str:
    """Text with straight quotation marks, single spaces and no case."""
    return _SPACES.sub(" ", text.translate(_SAME_LENGTH).replace("…", "...")).strip().casefold()


def fold_accents(text: str) -> str:
    """`fold`, and letters without their accents."""
    decomposed = unicodedata.normalize("NFKD", fold(text))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def bare(text: str) -> str:
    """`fold`, without the quotation marks and punctuation around the words."""
    return re.sub(r"^[^\w]+|[^\w]+$", "", fold(text))


def find_words(text: str, words: str) -> list[tuple[int, int]]:
    """Where words stand in a text, as half-open spans of the text given; whole words only, case ignored."""
    parts = words.translate(_SAME_LENGTH).split()
    if not parts:
        return []
    pattern = r"\s+".join(re.escape(part) for part in parts)
    before = r"(?<!\w)" if parts[0][0].isalnum() else ""
    after = r"(?!\w)" if parts[-1][-1].isalnum() else ""
    found = re.finditer(before + pattern + after, text.translate(_SAME_LENGTH), re.IGNORECASE)
    return [match.span() for match in found]


def has_words(text: str, words: str) -> bool:
    """Whether words stand in a text, as `find_words` finds them."""
    return bool(find_words(text, words))


def content_words(text: str) -> frozenset[str]:
    """The words that carry what a sentence says, in the singular, without accents."""
    words = (word.removesuffix("'s").replace(",", "") for word in _WORD.findall(fold_accents(text)))
    return frozenset(singular(word) for word in words if word not in _STOP)


_UNITS = {
    "%": "percent",
    "per cent": "percent",
    "€": "euro",
    "eur": "euro",
    "$": "dollar",
    "usd": "dollar",
    "£": "pound",
    "gbp": "pound",
    "km/h": "kilometre per hour",
    "kph": "kilometre per hour",
    "an hour": "per hour",
    "a second": "per second",
    "m3/s": "cubic metre per second",
    "min": "minute",
    "km": "kilometre",
    "kg": "kilogram",
    "meter": "metre",
    "meters": "metre",
    "kilometer": "kilometre",
    "kilometers": "kilometre",
    "deaths": "dead",
    "death": "dead",
    "killed": "dead",
    "soldiers": "troop",
    "soldier": "troop",
    "servicemen": "troop",
}
"""Spellings of one unit, or names of one thing counted, that a key and a case may choose freely."""


def unit_words(text: str) -> frozenset[str]:
    """The words of a unit or of what is counted, in one spelling, in the singular."""
    words = f" {fold_accents(text)} "
    for spelling, unit in _UNITS.items():
        words = words.replace(f" {spelling} ", f" {unit} ")
    return content_words(words) - {"per"}


def singular(word: str) -> str:
    """A rough singular, the same for both sides of a comparison."""
    irregular = {"people": "person", "men": "man", "women": "woman", "children": "child"}
    if word in irregular:
        return irregular[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def shown(text: str, limit: int = 90) -> str:
    """Text on one line, cut where it gets long."""
    line = _SPACES.sub(" ", text).strip()
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
