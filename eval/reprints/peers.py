"""What the product is compared with: MinHash of two libraries, and runs of five words counted exactly.

Each gives every pair a likeness in [0, 1]; above which likeness a pair is a copy is chosen on the development half,
as is the length of the shingles. Signatures are compared slot by slot, every pair: no index loses any.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from .containment import count_shared, gram_set

Likeness = dict[tuple[int, int], float]
"""Pairs of indices, lower first, whose likeness is above nought."""

LENGTHS = (1, 2, 3, 5)
"""Shingles of so many words are tried."""
SLOTS = 256
_LEAST = 0.02


@dataclass(frozen=True, slots=True)
class Setting:
    """One way of measuring likeness; `name` says how."""

    name: str
    measure: Callable[[Sequence[str]], Likeness]


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer and the settings that are tried; none where it cannot be imported, and `needs` says what to install."""

    name: str
    settings: tuple[Setting, ...]
    needs: str = ""


def peers() -> Iterator[Peer]:
    """Every peer, importable or not."""
    yield _minhash("datasketch", _sign_datasketch)
    yield _minhash("rensa", _sign_rensa)
    yield Peer("containment", (Setting("5-word runs, of the shorter text", contain),))


def contain(texts: Sequence[str]) -> Likeness:
    """Shared runs of five words as a part of those of the text that has fewer."""
    grams = [gram_set(text, 5) for text in texts]
    shared = count_shared(grams)
    return {pair: count / min(len(grams[pair[0]]), len(grams[pair[1]])) for pair, count in shared.items()}


def _minhash(module: str, sign: Callable[[Sequence[str]], Sequence[int]]) -> Peer:
    try:
        importlib.import_module(module)
    except ImportError:
        return Peer(module, (), f"not installed: pip install {module}")
    return Peer(module, tuple(_setting(length, sign) for length in LENGTHS))


def _setting(length: int, sign: Callable[[Sequence[str]], Sequence[int]]) -> Setting:
    def measure(texts: Sequence[str]) -> Likeness:
        signed = np.array([sign(sorted(gram_set(text, length))) for text in texts], dtype=np.uint64)
        return _compare(signed)

    return Setting(f"MinHash of {length}-word shingles, {SLOTS} slots", measure)


def _compare(signed: np.ndarray) -> Likeness:
    """The part of the slots that two signatures have in common: an estimate of their Jaccard likeness."""
    found: Likeness = {}
    for one in range(len(signed) - 1):
        likeness = (signed[one + 1 :] == signed[one]).mean(axis=1)
        for other in np.nonzero(likeness >= _LEAST)[0]:
            found[one, one + 1 + int(other)] = float(likeness[other])
    return found


def _sign_datasketch(shingles: Sequence[str]) -> Sequence[int]:
    datasketch = importlib.import_module("datasketch")
    signature = datasketch.MinHash(num_perm=SLOTS, seed=1)
    signature.update_batch([one.encode() for one in shingles])
    return list(map(int, signature.hashvalues))


def _sign_rensa(shingles: Sequence[str]) -> Sequence[int]:
    rensa = importlib.import_module("rensa")
    signature = rensa.RMinHash(num_perm=SLOTS, seed=42)
    signature.update(list(shingles))
    return list(signature.digest())
