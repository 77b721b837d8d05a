"""News agencies: known by name, or by what their name is made of."""

import re
from functools import cache

from rashomon.lexicons import load_lexicon

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


@cache
def _known() -> dict[str, str]:
    names: dict[str, str] = {}
    for name, others in load_lexicon("agencies").groups("names").items():
        for one in (name, *others):
            names[one.casefold()] = name
            names[one.casefold().removeprefix("the ")] = name
    return names


@cache
def _nouns() -> tuple[str, ...]:
    return load_lexicon("agencies").words("nouns")


@cache
def _pictures() -> tuple[frozenset[str], frozenset[str]]:
    lexicon = load_lexicon("agencies")
    return frozenset(lexicon.words("pictures")), frozenset(lexicon.words("picture_words"))


def is_known_agency(name: str) -> bool:
    """Whether the lexicon lists an agency by that name; names of up to three letters have to be in capitals."""
    bare = name.strip()
    if len(bare) <= 4 and bare.isalpha() and not bare.isupper() and bare != "dpa":
        return False
    return bare.casefold().removeprefix("the ") in _known()


def sounds_like_agency(name: str) -> bool:
    """Whether the name is made of words that agencies' names are made of ("... News Agency", "... Wire")."""
    words = " ".join(_WORD.findall(name.casefold()))
    if len(words.split()) < 2:
        return False
    return any(words == noun or words.endswith(f" {noun}") or words.startswith(f"{noun} ") for noun in _nouns())


def is_picture_credit(line: str) -> bool:
    """Whether a line or name credits a picture, not the text."""
    houses, words = _pictures()
    found = [word for word in _WORD.findall(line.casefold())]
    joined = f" {' '.join(found)} "
    if any(f" {house} " in joined for house in houses):
        return True
    if len(found) <= 12 and any(f" {word} " in joined for word in words):
        return True
    return bool(re.search(r"[^\W\d_]\s*/\s*[^\W\d_]", line)) and len(found) <= 8
