"""Gender as far as words show it: titles, gendered roles, given names. None where they do not."""

from typing import Literal

from rashomon.lexicons import load_lexicon
from rashomon.text.words import fold, split_words

Gender = Literal["female", "male"]


_ENDS = frozenset({"who", "whose", "whom", "which", "where", "when", "that", "with", "his", "her"})
"""Words of a role behind which it tells of others: "a driver whose sister lives there"."""


def gender_of(names: list[str], roles: list[str]) -> Gender | None:
    """Return the gender that role words or the given name show; None if neither or both do."""
    lexicon = load_lexicon("roles")
    words = {word for role in roles for word in _own_words(role)}
    female, male = bool(words & lexicon.word_set("female")), bool(words & lexicon.word_set("male"))
    if female != male:
        return "female" if female else "male"
    given = {fold(name.split()[0]) for name in names if len(name.split()) > 1}
    listed = load_lexicon("names")
    female, male = bool(given & listed.word_set("female")), bool(given & listed.word_set("male"))
    if female != male:
        return "female" if female else "male"
    return None


def _own_words(role: str) -> list[str]:
    words = [word.lower for word in split_words(role)]
    return words[: next((at for at, word in enumerate(words) if at > 0 and word in _ENDS), len(words))]
