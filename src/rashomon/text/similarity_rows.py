"""One text beside all others at once: a row of similarities, where pair by pair would take too long."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Row = NDArray[np.float64]


class SimilarityRows:
    """Texts as weighted terms of unit length, looked up by their terms."""

    def __init__(self, texts: Sequence[Mapping[str, float]]) -> None:
        """Index the texts, each by the weights of its terms."""
        self._texts = texts
        places: dict[str, list[int]] = {}
        weights: dict[str, list[float]] = {}
        for at, terms in enumerate(texts):
            for term, weight in terms.items():
                places.setdefault(term, []).append(at)
                weights.setdefault(term, []).append(weight)
        self._places = {term: np.array(found, dtype=np.intp) for term, found in places.items() if len(found) > 1}
        self._weights = {term: np.array(weights[term]) for term in self._places}

    def row(self, at: int) -> Row:
        """Return the cosines of one text and every text, float64[texts] in [0, 1]; 0 where either is empty."""
        held = {term: weight for term, weight in self._texts[at].items() if term in self._places}
        found: NDArray[np.float64] = np.zeros(len(self._texts))
        if held:
            places = [self._places[term] for term in held]
            weights = np.repeat(list(held.values()), [len(one) for one in places])
            weights *= np.concatenate([self._weights[term] for term in held])
            found += np.bincount(np.concatenate(places), weights, len(self._texts))
        found[at] = 1.0 if self._texts[at] else 0.0
        return np.minimum(found, 1.0)
