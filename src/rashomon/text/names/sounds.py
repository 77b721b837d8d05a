"""Keys of a word that stay the same when it is spelt another way; all from folded Latin letters."""

from functools import lru_cache

import regex

from rashomon.text.words import fold

Rules = tuple[tuple[regex.Pattern[str], str], ...]


def _compile(*rules: tuple[str, str]) -> Rules:
    return tuple((regex.compile(pattern), repair) for pattern, repair in rules)


_SPELLINGS = _compile(
    (r"tsch|tch|cz|ch", "c"),
    (r"sch|sh|sz", "s"),
    (r"ph", "f"),
    (r"kh|ck|q", "k"),
    (r"gh", "g"),
    (r"tz|ts|zh", "z"),
    (r"ks|x", "ks"),
    (r"w", "v"),
    (r"ou|oe|oo|\u00f8", "u"),
    (r"ae|ai|ay|ei|ey", "e"),
    (r"ij|iy|yy|ii|yi|ie|ye|y|j", "i"),
    (r"(.)\1+", r"\1"),
    (r"(?<=[a-z]{3})[ie]$", ""),
)

_BY_EAR = _compile(
    (r"qu", "kv"),
    (r"th", "t"),
    (r"^h(?=[aeiouyrl])", "g"),
    (r"(?<=[aeiouylrnv])h(?=[aeiouy]|$)", "g"),
    (r"(?<!^)(?<![cskpgtz])h", ""),
    (r"(.)\1+", r"\1"),
)

_AFTER_EAR = _compile((r"z", "s"), (r"dj|dg", "c"), (r"ia", "a"), (r"iu", "u"), (r"(.)\1+", r"\1"))

_VOWELS = regex.compile(r"[aeiouyhvw]+")
_UNVOICED = str.maketrans("bgdzvcj", "pktsfss")


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """Return what stays of a name's part when ways of spelling it are taken away (lower case ASCII mostly)."""
    return _rewrite("".join(char for char in fold(name) if char.isalpha()), _SPELLINGS)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Return how a folded word may sound to one who writes it down in another script and back.

    Coarser than `skeleton`: "h" and "g", "s" and "z", "th" and "t", "qu" and "kv" fall together.
    """
    return _rewrite(skeleton(_rewrite(word, _BY_EAR)), _AFTER_EAR)


@lru_cache(maxsize=65536)
def consonants(word: str) -> str:
    """Return the consonants of a folded word, voiced and unvoiced alike: all that some scripts write."""
    return _VOWELS.sub("", skeleton(word)).translate(_UNVOICED)


def _rewrite(text: str, rules: Rules) -> str:
    for pattern, repair in rules:
        text = pattern.sub(repair, text)
    return text
