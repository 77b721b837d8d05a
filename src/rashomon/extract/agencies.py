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
def _endings() -> tuple[str, ...]:
    return tuple(load_lexicon("agencies").words("endings"))


@cache
def _no_agencies() -> frozenset[str]:
    lexicon = load_lexicon("agencies")
    return lexicon.word_set("no_agencies") | lexicon.word_set("endings")


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
    """Whether the name is made of words that agencies' names are made of ("... News Agency", "Ostinform")."""
    words = " ".join(_WORD.findall(name.casefold()))
    if " " not in words:
        return words.endswith(_endings()) and words not in _no_agencies() and name.strip()[:1].isupper()
    if is_of_desk(name):
        return False
    return any(words == noun or words.endswith(f" {noun}") or words.startswith(f"{noun} ") for noun in _nouns())


def is_of_desk(name: str) -> bool:
    """Whether the name is of the desk through which a body speaks: "press service of the Harbour Guard"."""
    return _of_desk().match(name.casefold()) is not None


@cache
def _of_desk() -> re.Pattern[str]:
    desks = "|".join(map(re.escape, sorted(load_lexicon("issuers").words("desks"))))
    return re.compile(rf"(?:the\s+)?(?:{desks.replace(chr(92) + ' ', '[ -]')})\s+of\s")


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
