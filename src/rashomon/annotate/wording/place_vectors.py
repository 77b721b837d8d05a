"""The vector of a quoted place: what the encoder knows of its words where they stand."""

from bisect import bisect_left

import numpy as np
from numpy.typing import NDArray

from rashomon.annotate.encoder import Reading
from rashomon.annotate.wording.quoted_places import QuotedPlace


def pool_vectors(place: QuotedPlace, reading: Reading) -> NDArray[np.float32] | None:
    """Return float32[dims], the mean of what is between the marks; None where nothing was read there."""
    if reading.vectors is None:
        return None
    first = bisect_left(reading.syntax, place.quoted.inner_start + 1, key=lambda one: one.end)
    end = bisect_left(reading.syntax, place.quoted.inner_end, key=lambda one: one.start)
    return reading.vectors[first:end].mean(0) if first < end else None
