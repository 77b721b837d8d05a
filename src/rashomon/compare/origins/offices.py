"""Offices: whether two voices speak for one body: a ministry, its press service and its minister."""

from functools import cache

from rashomon.compare.cells import FIRST_HAND, UNNAMED
from rashomon.lexicons import load_lexicon
from rashomon.model.case import Case
from rashomon.text.words import fold, split_words, stem

_MINISTRY = "minist"
"""Stem that stands for ministers and their ministries."""
_RULERS = frozenset({"mayor", "governor", "president", "premier", "prosecutor", "chancellor", "king", "emir", "palace"})
"""Offices of one person, which are bodies when they speak: "the mayor", "the mayor's office"."""


def office_of(case: Case, key: str | None) -> frozenset[str]:
    """Return the stems that say for which body a voice speaks; empty where nothing does.

    Of a body these are the words of its name, of a person those of all the roles the reports give: "Interior Minister".
    """
    if key is None or key.startswith(FIRST_HAND):
        return frozenset()
    entity = case.entity_by_id.get(key)
    if entity is None:
        return _stems(key.removeprefix(UNNAMED))
    if entity.kind != "person":
        return _stems(entity.name)
    roles = (case.mention_by_id[one].role for one in entity.mentions)
    return frozenset[str]().union(*(_stems(role) for role in roles if role is not None))


def are_one_office(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one voice is told by nothing but words of the other's, a body among them: in doubt they are one."""
    fewer = min(one, other, key=len)
    return fewer <= one and fewer <= other and bool(fewer & _bodies())


def _stems(words: str) -> frozenset[str]:
    lexicon = load_lexicon("function_words")
    empty = lexicon.word_set("closed") | load_lexicon("witnesses").word_set("speak_for")
    told = (fold(word.text) for word in split_words(words) if word.is_word)
    return frozenset(_MINISTRY if one.startswith(_MINISTRY) else stem(one) for one in told if one not in empty)


@cache
def _bodies() -> frozenset[str]:
    counters = load_lexicon("quantities").word_set("counters")
    return frozenset(stem(one) for one in counters) | _RULERS | {_MINISTRY}
