"""Whether the words found for a speaker are the words marked."""

from __future__ import annotations

from collections.abc import Sequence

import regex

Places = Sequence[tuple[int, int]]

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_WORD = regex.compile(r"[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*")
_HEAD_ENDS = regex.compile(r"[,;(—–]|\b(?:of|for|at|in|from|to|with|on|by|who|which|that|as|about|close|familiar)\b")


def word_places(text: str, places: Places) -> set[int]:
    """Where the words in some text ranges begin."""
    return {word.start() for start, end in places for word in _WORD.finditer(text, start, end)}


def share(one: set[int], other: set[int]) -> float:
    """Words in both, of the words in either, in [0, 1]."""
    return len(one & other) / max(1, len(one | other))


def is_same_voice(text: str, found: tuple[int, int] | None, wanted: Places) -> bool:
    """Whether two phrases share half of their words, or stand at one head: “Ms Vu” in “Ms Vu, who leads the port”.

    Where a relative is marked (“Ms Vu, who said …”), the phrase right before it is whom it stands for.
    """
    if found is None:
        return False
    marked = " ".join(text[start:end] for start, end in wanted).lower()
    if marked in _RELATIVES and found[1] <= wanted[0][0]:
        return not _WORD.search(text, found[1], wanted[0][0])
    if share(word_places(text, [found]), word_places(text, wanted)) >= 0.5:
        return True
    return head_place(text, found) == head_place(text, (wanted[0][0], wanted[-1][1]))


def head_place(text: str, place: tuple[int, int]) -> int | None:
    """Where the head of a noun phrase begins: its last word before a comma, a preposition or a relative."""
    start, end = place
    stop = _HEAD_ENDS.search(text, start + 1, end)
    words = list(_WORD.finditer(text, start, stop.start() if stop is not None else end))
    return words[-1].start() if words else None
