"""What is needed to compare names, put together from the lexicons `letters`, `name_words` and `same_name`."""

from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.text.names.matching import NameMatcher, weights_from_table
from rashomon.text.names.reading import NameWords, latinise

_SCRIPTS = (
    "cyrillic",
    "cyrillic_beyond_russian",
    "greek",
    "arabic",
    "hebrew",
    "georgian",
    "armenian",
    "latin",
)


@cache
def load_name_words() -> NameWords:
    """Return the tables that names are read with, folded as names are."""
    lexicon, listed = load_lexicon("name_words", "all"), load_lexicon("names")
    return NameWords(
        letters=load_letters(),
        titles=lexicon.word_set("titles"),
        small=lexicon.word_set("small"),
        forms=lexicon.table("forms"),
        phrases=tuple(lexicon.table("phrases").items()),
        numbers=lexicon.table("numbers"),
        nicknames=_nicknames(lexicon.groups("nicknames")),
        given=listed.word_set("female") | listed.word_set("male"),
        endings=tuple(sorted(set(lexicon.words("endings")), key=lambda ending: (-len(ending), ending))),
    )


@cache
def load_letters() -> dict[int, str]:
    """Return one Latin spelling, perhaps empty, for each letter of the scripts the lexicon knows."""
    lexicon = load_lexicon("letters", "all")
    tables = [lexicon.table(script) for script in _SCRIPTS]
    return {ord(letter): spelling.strip("-") for table in tables for letter, spelling in table.items()}


@cache
def load_matcher(*, inflected: bool = False) -> NameMatcher:
    """Return a matcher with the shipped weights.

    Args:
        inflected: take case endings off names in Latin script too (Czech, Polish); Cyrillic always loses them.
    """
    table = load_lexicon("same_name", "all").table("weights")
    return NameMatcher(load_name_words(), weights_from_table(table), inflected=inflected)


def has_case_endings(language: str) -> bool:
    """Whether names take case endings in a language (ISO 639-1 code)."""
    return language in load_lexicon("name_words", "all").word_set("inflected")


def to_latin(text: str) -> str:
    """Return text in lower-case Latin letters without accents, for comparing."""
    return latinise(text, load_letters())


def _nicknames(groups: dict[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, others in groups.items():
        members = {name, *others}
        for member in members:
            found.setdefault(member, set()).update(members - {member})
    return {name: frozenset(others) for name, others in sorted(found.items())}
