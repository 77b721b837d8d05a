"""Marks each passage of a page as body or not, by the body that gold states for the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"\w+")
_SHINGLE = 4  # words
_MOST = 0.6  # share of a passage's shingles that the body holds


def mark_passages(texts: Sequence[str], body: str) -> NDArray[np.bool_]:
    """Return for each passage, in page order, whether the body holds it.

    Passages of four words and more by their shingles; of several copies the best placed. Shorter ones must be a
    line of the body, or stand in it and between two passages that belong to it.
    """
    words = [_words(text) for text in texts]
    gold = _words(body)
    shingles = Counter(_shingles(gold))
    lines = Counter("".join(_words(line)) for line in body.split("\n"))
    whole = "".join(gold)
    marked = np.zeros(len(texts), np.bool_)
    for index in _by_place(words, shingles):
        own = _shingles(words[index])
        held = sum(shingles[one] > 0 for one in own)
        if held >= _MOST * len(own):
            marked[index] = True
            shingles.subtract(one for one in own if shingles[one] > 0)
    long = [index for index in range(len(texts)) if len(words[index]) >= _SHINGLE]
    inside = [index for index in long if marked[index]]
    for index, own in enumerate(words):
        if not own or len(own) >= _SHINGLE or not inside:
            continue
        key = "".join(own)
        before = max((one for one in long if one < index), default=-1)
        after = min((one for one in long if one > index), default=-1)
        near = inside[0] - 2 <= index <= inside[-1] + 2
        if (lines[key] > 0 and near) or (
            before >= 0 and after >= 0 and marked[before] and marked[after] and key in whole
        ):
            marked[index] = True
            lines[key] -= 1
    return marked


def _by_place(words: Sequence[list[str]], shingles: Counter[tuple[str, ...]]) -> list[int]:
    """Return the longer passages, those first that stand among others the body holds."""
    held = [sum(shingles[one] > 0 for one in _shingles(own)) if len(own) >= _SHINGLE else 0 for own in words]
    near = np.convolve(np.array([*held, 0.0]), np.ones(9), "same")[:-1]
    return sorted(
        (index for index in range(len(words)) if len(words[index]) >= _SHINGLE), key=lambda one: (-near[one], one)
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _shingles(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)]
