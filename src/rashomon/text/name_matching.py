"""Whether two words can be one surname in two spellings."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from rashomon.text.names.sounds import skeleton
from rashomon.text.words import fold

__all__ = ["Likeness", "compare_surnames", "skeleton"]

_SAME_SURNAME = 82
"""Least rapidfuzz ratio of two skeletons; tuned on spellings of the stories under tests/."""


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
