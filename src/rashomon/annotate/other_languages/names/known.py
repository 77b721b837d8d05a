"""Bodies known by name in a language, agencies and outlets of the English lists included."""

from functools import cache

from rashomon.annotate.other_languages.inflection import stem
from rashomon.lexicons import load_lexicon


@cache
def known_bodies(language: str) -> frozenset[str]:
    """Return the names of known bodies, each word by its stem, divided by blanks.

    Names of bodies and agencies in Latin letters stand in texts of every language; short ones of
    `organisations/en` are left out, for they are words elsewhere ("UN", "PA").
    """
    own = load_lexicon("organisations", language).words("known")
    english = load_lexicon("organisations")
    shared = [name for section in ("known", "agencies") for name in english.words(section) if len(name) > 4]
    return frozenset(" ".join(stem(word, language) for word in name.split()) for name in (*own, *shared))
