"""Gender as far as words show it: titles, gendered roles, given names. None where they do not."""

from typing import Literal

from rashomon.lexicons import load_lexicon
from rashomon.text.words import fold, split_words

Gender = Literal["female", "male"]


def gender_of(names: list[str], roles: list[str]) -> Gender | None:
    """Return the gender that role words or the given name show; None if neither or both do."""
    lexicon = load_lexicon("roles")
    words = {word.lower for role in roles for word in split_words(role)}
    female, male = bool(words & lexicon.word_set("female")), bool(words & lexicon.word_set("male"))
    if female != male:
        return "female" if female else "male"
    given = {fold(name.split()[0]) for name in names if len(name.split()) > 1}
    listed = load_lexicon("names")
    female, male = bool(given & listed.word_set("female")), bool(given & listed.word_set("male"))
    if female != male:
        return "female" if female else "male"
    return None
