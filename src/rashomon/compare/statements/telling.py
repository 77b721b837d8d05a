"""Telling: which terms two sentences must share to be compared at all: names alone are a topic, not a statement."""

from functools import cache, lru_cache

from rashomon.compare.statements.meanings import meaning_of
from rashomon.compare.statements.terms import NAMED, PRECISE, kind_of
from rashomon.lexicons import load_lexicon

_LEAST_SHARED = 3
_LEAST_WORDS = 2
"""Fewest words of the language among the shared terms."""
_LEAST_NAMES = 2
"""Names, or a name beside a day, time or number, with which a single word in common is enough."""
_ANCHORS = 3
"""Names, days, times and numbers with which a thing is told apart from others of its kind."""


@lru_cache(maxsize=1 << 16)
def words_tell(shared: frozenset[str]) -> bool:
    """Whether the words among shared terms may be a statement; a day and a place are an occasion."""
    kinds = [kind_of(key) for key in shared]
    if "day" in kinds and "place" in kinds:
        return True
    return len(shared) >= _LEAST_SHARED and kinds.count("word") >= _LEAST_WORDS


@lru_cache(maxsize=1 << 16)
def has_words(shared: frozenset[str]) -> bool:
    """Whether there are words enough to be a statement by themselves."""
    return sum(kind_of(key) == "word" for key in shared) >= _LEAST_WORDS


@lru_cache(maxsize=1 << 16)
def names_tell(shared: frozenset[str]) -> bool:
    """Whether one word is a statement beside the names shared with it: who and where, or who and when or how many."""
    kinds = [kind_of(key) for key in shared]
    names = sum(kind in NAMED for kind in kinds)
    return "word" in kinds and (names >= _LEAST_NAMES or (names > 0 and not PRECISE.isdisjoint(kinds)))


@lru_cache(maxsize=1 << 16)
def day_tells(shared: frozenset[str]) -> bool:
    """Whether a day is shared with a word that tells, or a place."""
    kinds = {kind_of(key) for key in shared}
    return "day" in kinds and ("place" in kinds or is_event(shared))


@lru_cache(maxsize=1 << 16)
def moment_tells(shared: frozenset[str]) -> bool:
    """Whether a minute of the clock is shared, of which reports seldom tell two things; a full half hour tells less."""
    return any(is_moment(key) for key in shared)


@lru_cache(maxsize=1 << 16)
def is_moment(key: str) -> bool:
    """Whether a term is a time of day to the minute."""
    return kind_of(key) == "time" and not key.endswith((":00", ":30"))


@lru_cache(maxsize=1 << 16)
def is_event(shared: frozenset[str]) -> bool:
    """Whether a word beside names tells what happened; people who meet do so often, each time on a day of its own."""
    empty = _meanings("speaking") | _meanings("light")
    if PRECISE.isdisjoint(map(kind_of, shared)):
        empty |= _meanings("encounters")
    return any(kind_of(key) == "word" and key not in empty for key in shared)


@cache
def _meanings(section: str) -> frozenset[str]:
    return frozenset(f"word:{meaning_of(word)}" for word in load_lexicon("clauses").word_set(section))


@lru_cache(maxsize=1 << 16)
def is_occasion(shared: frozenset[str]) -> bool:
    """Whether the shared words only say on what occasion somebody spoke, or where something was."""
    occasions = _meanings("occasions") | _meanings("whereabouts")
    return all(key in occasions for key in shared if kind_of(key) == "word")


@lru_cache(maxsize=1 << 16)
def telling_words(shared: frozenset[str]) -> frozenset[str]:
    """Return the shared words that say something: no light verb, and nobody who passes it on."""
    empty = _meanings("light") | _meanings("tellers")
    return frozenset(key for key in shared if kind_of(key) == "word" and key not in empty)


@lru_cache(maxsize=1 << 16)
def count_anchors(shared: frozenset[str]) -> int:
    """Return how many names, days, times and numbers are shared."""
    return sum(kind in NAMED or kind in PRECISE or kind == "other" for kind in map(kind_of, shared))


@lru_cache(maxsize=1 << 16)
def has_precise(shared: frozenset[str]) -> bool:
    """Whether a day, time or number is shared."""
    return not PRECISE.isdisjoint(map(kind_of, shared))


def is_told_apart(shared: frozenset[str]) -> bool:
    """Whether a thing is told apart from others of its kind: by a day and a number, or three names, days or numbers."""
    return count_anchors(shared) >= _ANCHORS or {"day", "number"} <= set(map(kind_of, shared))


@lru_cache(maxsize=1 << 16)
def may_say(shared: frozenset[str]) -> bool:
    """Whether things spoken of may be what others surely state: two of them beside a name, or three."""
    things = len(telling_words(shared))
    return things > _LEAST_WORDS or (things == _LEAST_WORDS and count_anchors(shared) > 0)


@lru_cache(maxsize=1 << 16)
def is_encounter(shared: frozenset[str]) -> bool:
    """Whether all that is said is that people were together."""
    words = telling_words(shared)
    return bool(words) and words <= _meanings("encounters")


@lru_cache(maxsize=1 << 16)
def is_formula(shared: frozenset[str]) -> bool:
    """Whether the shared words are what a newsroom writes of whom it did not reach, or of any toll that may rise."""
    words = [key for key in shared if kind_of(key) == "word"]
    if f"word:{meaning_of('comment')}" in words and _meanings("formulas").issuperset(words):
        return True
    is_counted = any(kind_of(key) in {"number", "day"} for key in shared)
    is_open = not _meanings("to_come").isdisjoint(words)
    return is_open and not is_counted and _meanings("tolls").union(_meanings("to_come")).issuperset(words)


@lru_cache(maxsize=1 << 16)
def speaks(shared: frozenset[str]) -> bool:
    """Whether what is done by speaking is among the shared words: to accuse, to threaten."""
    return not _meanings("speaking").isdisjoint(shared)
