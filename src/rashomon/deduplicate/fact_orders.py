"""Fact orders: the names and numbers of a text in the order in which they first come."""

from dataclasses import dataclass, field
from functools import lru_cache

from rashomon.deduplicate.readings import Reading
from rashomon.text.name_matching import skeleton

_LETTERS = 4  # shorter names are too often particles and initials


@dataclass(frozen=True, slots=True)
class FactOrder:
    """The names and numbers of a text in the order in which they first come; `words` are their indices."""

    facts: tuple[str, ...]
    words: tuple[int, ...] = field(repr=False)


def order_facts(reading: Reading) -> FactOrder:
    """Return a text's names (spelling evened out) and numbers, each once, in the order in which they first come."""
    seen: dict[str, int] = {}
    for at, word in enumerate(reading.words.words):
        is_number = word[0].isdecimal()
        fact = word.replace(",", "").replace(":", ".") if is_number else _name_at(reading, at)
        if fact:
            seen.setdefault(fact, at)
    return FactOrder(tuple(seen), tuple(seen.values()))


def _name_at(reading: Reading, at: int) -> str:
    """Return the name that this word is, evened out, or nothing if it is none or opens its sentence."""
    text, start, end = reading.article.text, reading.words.starts[at], reading.words.ends[at]
    before = text[max(start - 2, 0) : start]
    opens = start == 0 or "\n" in before or before[:1] in {".", "!", "?"}
    return "" if opens or not text[start].isupper() or end - start < _LETTERS else _even_out(text[start:end])


@lru_cache(maxsize=1 << 14)
def _even_out(name: str) -> str:
    return skeleton(name)
