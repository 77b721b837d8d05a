"""Whether two names are one: features weighed into one score, with a sentence that says why."""

from dataclasses import dataclass
from math import exp
from operator import mul

from rashomon.text.names.features import FEATURES, lay_side_by_side, measure_pairs
from rashomon.text.names.pairing import ALIKE, Pair, pair_words
from rashomon.text.names.reading import NameKind, NameReader, NameWords, ReadName


@dataclass(frozen=True, slots=True)
class NameWeights:
    """A logistic regression over FEATURES: `threshold` is the score in [0, 1] from which two names are one."""

    bias: float
    weights: tuple[float, ...]
    threshold: float


@dataclass(frozen=True, slots=True)
class SameName:
    """A score in [0, 1] that two names are one, whether it passes the threshold, and the sentence that says why."""

    score: float
    is_same: bool
    reason: str


class NameMatcher:
    """Compares names of people or of bodies, whatever their script or spelling.

    It knows nothing but the names: two people of one name are one to it, so whoever merges has to look at what
    the texts say of them.
    """

    def __init__(self, known: NameWords, weights: NameWeights, *, inflected: bool = False) -> None:
        self.reader = NameReader(known, inflected)
        self._nicknames = known.nicknames
        self._weights = weights

    def compare(self, one: str, other: str, kind: NameKind) -> SameName:
        """Return the score of two names with its reason."""
        short, long, pairs = self._pair(one, other, kind)
        score = self._weigh(measure_pairs(short, long, pairs))
        return SameName(score, score >= self._weights.threshold, _explain(one, other, short, long, pairs))

    def score(self, one: str, other: str, kind: NameKind) -> float:
        """Return only the score, in [0, 1]."""
        return self._weigh(self.measure(one, other, kind))

    def measure(self, one: str, other: str, kind: NameKind) -> tuple[float, ...]:
        """Return the features of two names, in the order of FEATURES (for training)."""
        return measure_pairs(*self._pair(one, other, kind))

    def _pair(self, one: str, other: str, kind: NameKind) -> tuple[ReadName, ReadName, list[Pair]]:
        short, long = lay_side_by_side(self.reader.read(one, kind), self.reader.read(other, kind))
        return short, long, pair_words(short, long, self._nicknames)

    def _weigh(self, features: tuple[float, ...]) -> float:
        total = self._weights.bias + sum(map(mul, self._weights.weights, features))
        return 1.0 / (1.0 + exp(-total)) if total > -30 else 0.0


def _explain(one: str, other: str, short: ReadName, long: ReadName, pairs: list[Pair]) -> str:
    if one == other:
        return f"both are written “{one}”"
    if short.numbers != long.numbers:
        return f"“{one}” and “{other}” differ in their numbers"
    words = [(likeness, short.texts[at], long.texts[other_at]) for likeness, at, other_at in pairs]
    bad = next(((left, right) for likeness, left, right in words if likeness < ALIKE), None)
    if bad is not None:
        return f"“{one}” and “{other}” differ in “{bad[0]}” and “{bad[1]}”"
    inexact = [f"“{left}” for “{right}”" for likeness, left, right in words if likeness < 1.0]
    if not inexact:
        return f"“{one}” and “{other}” share all words of the shorter name"
    return f"“{one}” and “{other}” agree but for {' and '.join(inexact[:2])}"


def weights_from_table(table: dict[str, str]) -> NameWeights:
    """Return weights read from a table of numbers as text: one for each feature, `bias` and `threshold`.

    Raises:
        KeyError: a feature has no weight.
        ValueError: one is no number.
    """
    return NameWeights(float(table["bias"]), tuple(float(table[name]) for name in FEATURES), float(table["threshold"]))
