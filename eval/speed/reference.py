"""A fixed amount of work, so that figures from different machines can be set side by side.

`python -m eval.speed.reference` prints its processor seconds: counting words in plain Python, and products of
matrices in numpy where that is installed.
"""

from __future__ import annotations

import importlib.util
import sys
import time

_ROUNDS = 60
_WORDS = 3000
_PRODUCTS = 60
_SIDE = 256


def main() -> int:
    """Print the least of three runs."""
    sys.stdout.write(f"{min(_spent() for _ in range(3))}\n")
    return 0


def _spent() -> float:
    begun = time.process_time()
    count_words()
    if importlib.util.find_spec("numpy") is not None:
        multiply()
    return time.process_time() - begun


def count_words() -> int:
    """Split, lower and count the same made-up words again and again; how many different ones there are."""
    text = " ".join(f"Word{number % 577}," for number in range(_WORDS))
    counts: dict[str, int] = {}
    for _ in range(_ROUNDS):
        for word in text.split():
            key = word.strip(",").lower()
            counts[key] = counts.get(key, 0) + 1
    return len(counts)


def multiply() -> float:
    """Multiply a square matrix with itself again and again; an element of the last product."""
    import numpy as np

    matrix = np.full((_SIDE, _SIDE), 1.0 / _SIDE, dtype=np.float32)
    product = matrix
    for _ in range(_PRODUCTS):
        product = product @ matrix
    return float(product[0, 0])


if __name__ == "__main__":
    sys.exit(main())
