"""Distance weights: how likely quoted words are the article's own, held at a distance, as learnt from a reader."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from rashomon.errors import RashomonError

FILE = "scare_quotes.en.json"


class WordingWeightsError(RashomonError):
    """The weights of scare quotes are not those this version was measured with."""


@dataclass(frozen=True, slots=True)
class DistanceWeights:
    """What the trainer wrote: weights of what is known of a quoted place, and the chance from which it is marked.

    `weights` are those of its measures, `vector` float64[dims] those of its words' mean vector; `usual` is what the
    vector of a usual place amounts to, so that a place without one counts as usual.
    """

    bias: float
    weights: Mapping[str, float]
    least_chance: float
    vector: NDArray[np.float64]
    usual: float

    def total(self, measured: Mapping[str, bool], pooled: NDArray[np.float32] | None = None) -> float:
        """Return the logarithm of odds that quoted words are a scare quote.

        Raises:
            KeyError: a measure has no weight.
        """
        total = self.bias + sum(self.weights[name] for name, holds in measured.items() if holds)
        return total if pooled is None else total + float(pooled @ self.vector) - self.usual


@cache
def load_distance_weights() -> DistanceWeights:
    """Return what `python -m training.wording.scare` wrote for English.

    Raises:
        WordingWeightsError: the file is another than `sha256.json` names.
    """
    folder = files("rashomon.annotate.wording") / "weights"
    content = (folder / FILE).read_bytes()
    sums: dict[str, str] = json.loads((folder / "sha256.json").read_text(encoding="utf-8"))
    if hashlib.sha256(content).hexdigest() != sums.get(FILE):
        raise WordingWeightsError(f"{FILE} is not the file this version was measured with; install the package again.")
    return read_distance_weights(content.decode("utf-8"))


def read_distance_weights(written: str) -> DistanceWeights:
    """Return the weights of a file."""
    read = json.loads(written)
    vector = np.array(read["vector"], dtype=np.float64)
    return DistanceWeights(read["bias"], read["weights"], read["least_chance"], vector, read["usual"])
