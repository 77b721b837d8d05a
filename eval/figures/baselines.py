"""Two plain answers to set beside the product's: number and nearest noun; sentences by shared rare words."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from .answers import Answer, Row, Seen
from .gold import Incident

_NUMBER = re.compile(r"\b\d[\d,.]*\d|\b\d\b")
_WORDS = {
    name: float(value)
    for value, name in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split(),
        1,
    )
}
_TOKEN = re.compile(r"\w+(?:[.,]\d+)*")
_REACH = 3
"""Words after the number among which the nearest noun is looked for: the first in -s, -men or a common plural."""
_NOUNS = frozenset("people children men women dead killed wounded injured troops police staff personnel".split())
_LIKE = 0.3
"""Cosine from which two sentences tell of one thing."""

Finder = Callable[[Incident], Answer]


def nearest_noun(incident: Incident) -> Answer:
    """Numbers with the nearest noun after them; one row for each noun."""
    found = _find(incident)
    rows: dict[str, list[int]] = {}
    for at, (_, noun, _) in enumerate(found):
        rows.setdefault(noun or f"? {at}", []).append(at)
    return _answer(found, list(rows.values()))


def rare_words(incident: Incident) -> Answer:
    """The same numbers, put together where the nouns are equal and the sentences share rare words.

    Vectors of words weighed by inverse document frequency, not sentence embeddings: no such model is at hand.
    """
    found = _find(incident)
    vectors = _vectors([sentence for _, _, sentence in found])
    groups: list[list[int]] = []
    for at, (_, noun, _) in enumerate(found):
        fitting = [
            group
            for group in groups
            if any(found[one][1] == noun and _cosine(vectors[one], vectors[at]) >= _LIKE for one in group)
        ]
        if fitting:
            fitting[0].append(at)
        else:
            groups.append([at])
    return _answer(found, groups)


BASELINES: tuple[tuple[str, Finder], ...] = (("nearest noun", nearest_noun), ("shared rare words", rare_words))


def blind_answer(answer: Answer) -> Answer:
    """The same rows with the status of a reader who takes every report for an origin of its own."""
    rows = tuple(replace(row, status=_status([answer.seen[at] for at in row.figures])) for row in answer.rows)
    return replace(answer, rows=rows)


def _find(incident: Incident) -> list[tuple[Seen, str, str]]:
    """Every number with its noun and its sentence, in text order."""
    found: list[tuple[Seen, str, str]] = []
    for report in incident.reports:
        for line in re.finditer(r"[^\n.!?]+(?:\.\d[^\n.!?]*)*", report.text):
            tokens = list(_TOKEN.finditer(line.group()))
            for at, token in enumerate(tokens):
                value = _value(token.group())
                if value is not None:
                    noun = _noun([one.group() for one in tokens[at + 1 : at + 1 + _REACH]])
                    start, end = line.start() + token.start(), line.start() + token.end()
                    seen = Seen(report.name, start, end, value, value, value, token.group())
                    found.append((seen, noun, line.group()))
    return found


def _value(word: str) -> float | None:
    if _NUMBER.fullmatch(word):
        plain = word.replace(",", "")
        return float(plain) if plain.count(".") <= 1 else None
    return _WORDS.get(word.lower())


def _noun(words: Sequence[str]) -> str:
    lower = [word.lower() for word in words]
    plural = next((word for word in lower if word in _NOUNS or (word.endswith("s") and len(word) > 3)), None)
    return plural or (lower[0] if lower else "")


def _answer(found: Sequence[tuple[Seen, str, str]], groups: Sequence[Sequence[int]]) -> Answer:
    seen = tuple(one for one, _, _ in found)
    rows = tuple(Row(tuple(group), _status([seen[at] for at in group])) for group in groups)
    return Answer(seen, rows)


def _status(group: Sequence[Seen]) -> str:
    values = {one.value for one in group if one.value is not None}
    if len(values) > 1:
        return "contested"
    return "corroborated" if len({one.report for one in group}) > 1 else "single_origin"


def _vectors(sentences: Sequence[str]) -> list[dict[str, float]]:
    bags = [frozenset(token.group().lower() for token in _TOKEN.finditer(one)) for one in sentences]
    seen = Counter(word for bag in bags for word in bag)
    return [{word: math.log((len(bags) + 1) / seen[word]) for word in bag} for bag in bags]


def _cosine(one: dict[str, float], other: dict[str, float]) -> float:
    shared = sum(one[word] ** 2 for word in one.keys() & other.keys())
    norms = math.sqrt(sum(weight**2 for weight in one.values()) * sum(weight**2 for weight in other.values()))
    return shared / norms if norms else 0.0
