"""Forms of one word: endings cut off for comparing, and the cases of a dictionary form."""

from functools import cache

from rashomon.lexicons import load_lexicon

_SHORTEST = 3  # letters that stay of a word whose ending is cut off


def stem(word: str, language: str | None) -> str:
    """Return a word without its case ending, lower case, `ё` as `е`: for comparing, never for showing.

    Words too short to lose an ending stay whole; without a language only the case of letters is dropped.
    """
    lower = word.lower().replace("ё", "е").replace("\u2019", "'").replace("\u02bc", "'")
    return _stem(lower, language) if language is not None else lower


def _stem(lower: str, language: str) -> str:
    endings, longest = _ending_set(language, "endings")
    for length in range(min(longest, len(lower) - _SHORTEST), 0, -1):
        if lower[-length:] in endings:
            return lower[:-length]
    return lower


@cache
def stems_of(kind: str, language: str, section: str) -> frozenset[str]:
    """Return the stems of a lexicon's list of words."""
    return frozenset(stem(word, language) for word in load_lexicon(kind, language).words(section))


def case_forms(word: str, language: str) -> tuple[str, ...]:
    """Return the case forms of a month's or weekday's dictionary form, itself included."""
    cases = load_lexicon("inflections", language).groups("cases")
    fitting = [ending for ending in cases if word.endswith(ending)]
    if not fitting:
        return (word,)
    longest = max(fitting, key=len)
    return (word, *(word[: -len(longest)] + form for form in cases[longest]))


def ends_in(word: str, language: str, section: str) -> bool:
    """Whether a lower-case word ends in one of the endings of that section, with two letters before it."""
    endings, longest = _ending_set(language, section)
    return any(word[-length:] in endings for length in range(1, min(longest, len(word) - 2) + 1))


@cache
def _ending_set(language: str, section: str) -> tuple[frozenset[str], int]:
    endings = load_lexicon("inflections", language).words(section)
    return frozenset(endings), max(map(len, endings), default=0)
