"""Whether two spellings can be one name: transliteration, case endings, mangled copies, partial names."""

from dataclasses import dataclass

import regex
from rapidfuzz import fuzz

from rashomon.text.words import fold

_SAME_SURNAME = 82
"""Least rapidfuzz ratio of two skeletons; tuned on spellings of the stories under tests/."""

_RULES = tuple(
    (regex.compile(pattern), repair)
    for pattern, repair in (
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
)


def skeleton(name: str) -> str:
    """Return what stays of a name's part when ways of spelling it are taken away (lower case ASCII mostly)."""
    text = "".join(char for char in fold(name) if char.isalpha())
    for pattern, repair in _RULES:
        text = pattern.sub(repair, text)
    return text


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are, in [0, 1], and the sentence that says why; score 0 means they differ."""

    score: float
    reason: str


def compare_surnames(one: str, other: str) -> Likeness:
    """Compare two single words as surnames."""
    if fold(one) == fold(other):
        return Likeness(1.0, f"both are written “{one}”")
    left, right = skeleton(one), skeleton(other)
    if left == right and len(left) >= 3:
        return Likeness(0.95, f"“{one}” and “{other}” are two spellings of the same letters")
    ratio = fuzz.ratio(left, right)
    short = min(len(left), len(right))
    same_start = left[:1] == right[:1]
    if short >= 4 and same_start and ratio >= (_SAME_SURNAME if short >= 5 else 88):
        return Likeness(ratio / 100, f"“{one}” and “{other}” differ by few letters")
    return Likeness(0.0, f"“{one}” and “{other}” are different names")


def compare_given_names(one: str, other: str) -> Likeness:
    """Compare two given names: an initial fits the name it begins."""
    left, right = fold(one).strip("."), fold(other).strip(".")
    if left == right:
        return Likeness(1.0, f"both are called {one}")
    if min(len(left), len(right)) == 1 and left[:1] == right[:1]:
        return Likeness(0.9, f"“{one}” and “{other}” agree in the initial")
    ratio = fuzz.ratio(skeleton(one), skeleton(other))
    if ratio >= 75 and skeleton(one)[:1] == skeleton(other)[:1]:
        return Likeness(ratio / 100, f"“{one}” and “{other}” are spellings of one given name")
    return Likeness(0.0, f"“{one}” and “{other}” are different given names")


def compare_people(one: str, other: str) -> Likeness:
    """Compare two personal names as written, given name first; a lone surname fits any given name."""
    left, right = one.split(), other.split()
    short, long = sorted((left, right), key=len)
    if 2 <= len(short) < len(long) and [fold(part) for part in long[: len(short)]] == [fold(part) for part in short]:
        return Likeness(0.9, f"“{' '.join(long)}” begins with “{' '.join(short)}”")
    surname = compare_surnames(left[-1], right[-1])
    if surname.score == 0:
        return surname
    if len(left) == 1 or len(right) == 1:
        return Likeness(surname.score * 0.95, surname.reason)
    given = compare_given_names(left[0], right[0])
    if given.score == 0:
        return given
    return Likeness(surname.score * given.score, surname.reason if surname.score < 1 else given.reason)
