"""Find what a number counts: the noun phrase after it, its singular head and what narrows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.annotate.figures.vocabulary import FigureVocabulary
from rashomon.text.tokens import Token, glued

_LONGEST = 7
_SINGULAR_REACH = 3
"""Words of a phrase whose noun for people is told in the singular after a number of several."""
_YEARS = range(1900, 2101)
_HYPHENS = "-\u2010\u2011"
_PLURAL_ENDINGS = ("men", "children")
_VERBS = frozenset({"remains", "stays", "seems", "appears", "continues", "stands", "lies", "rests"})
"""After a plural they are the verb of something told before: "the fate of 79 people remains unknown"."""
_NO_ES = ("sses", "xes", "ches", "shes", "zzes")


@dataclass(frozen=True, slots=True)
class Head:
    """What is counted: tokens [start, end), singular head noun, words that narrow it (lower case).

    `unit` is None for a pronoun ("five of them"): what it stands for was told before. `additional` where the
    words say "more" or "others".
    """

    start: int
    end: int
    unit: str | None
    modifiers: tuple[str, ...]
    additional: bool = False
    partitive: bool = False


def read_head(tokens: Sequence[Token], at: int, words: FigureVocabulary, *, singular: bool = False) -> Head | None:
    """Return what is counted by a number that ends before token `at`, or None.

    With `singular` (after "one") the head is a noun in the singular.
    """
    begin, additional, partitive = at, False, False
    if begin < len(tokens) and tokens[begin].lower == "of":
        partitive = True
        begin += 1
        if begin < len(tokens) and tokens[begin].lower in words.of_pronouns:
            return Head(begin, begin + 1, None, (), partitive=True)
        while begin < len(tokens) and tokens[begin].lower in words.quantity.of_determiners:
            begin += 1
    while begin < len(tokens) and tokens[begin].lower in ("more", "other", "others", "additional", "further", "extra"):
        additional = True
        begin += 1
        if tokens[begin - 1].lower == "others":
            return Head(begin - 1, begin, None, (), additional=True)
    if _is_other_number(tokens, begin, words):
        return None
    run = _run(tokens, begin, words)
    head = _singular_head(tokens, begin, run, words) if singular else _plural_head(tokens, begin, run, words)
    if head is None:
        return Head(begin - 1, begin, None, (), additional=True) if additional else None
    unit = singular_of(tokens[head].lower, words) if not singular else tokens[head].lower
    modifiers = tuple(token.lower for token in tokens[begin:head] if token.is_word)
    return Head(begin, head + 1, unit, modifiers, additional, partitive)


def _is_other_number(tokens: Sequence[Token], at: int, words: FigureVocabulary) -> bool:
    """Whether another number begins there: `against 62 four years ago`; "50 two-storey houses" goes on."""
    if at >= len(tokens) or _hyphened(tokens, at):
        return False
    return tokens[at].lower in words.quantity.numbers.ones or tokens[at].lower in words.quantity.numbers.tens


def _run(tokens: Sequence[Token], begin: int, words: FigureVocabulary) -> int:
    """Return where the run of words ends in which the head must lie."""
    end = begin
    while end < len(tokens) and end - begin < _LONGEST * 2:
        token = tokens[end]
        hyphen = token.text in _HYPHENS and end > begin and glued(tokens[end - 1], token)
        second = end > begin and tokens[end - 1].text in _HYPHENS and glued(tokens[end - 1], token)
        if not hyphen and not second and not _is_phrase_word(tokens, end, begin, words):
            break
        end += 1
    return end


def _is_phrase_word(tokens: Sequence[Token], at: int, begin: int, words: FigureVocabulary) -> bool:
    """Whether the token can stand inside what is counted; capitals tell the country "US" from "us"."""
    token = tokens[at]
    if _is_bracket(tokens, at):
        return True
    if not token.is_word:
        return False
    if token.lower not in words.stops:
        return True
    if token.lower in ("and", "or") and at > begin and tokens[at - 1].text in _HYPHENS:
        return True
    if token.lower == "and" and at > begin and at + 1 < len(tokens):
        return _links_modifiers(tokens, at, begin, words)
    return token.text in ("US", "IT")


def _is_bracket(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is a mark around one word that an editor put in: `22 Red Star [RSS] volunteers`."""
    return any(
        0 <= first and first + 2 < len(tokens) and tokens[first].text == "[" and tokens[first + 2].text == "]"
        for first in (at, at - 2)
    )


def _links_modifiers(tokens: Sequence[Token], at: int, begin: int, words: FigureVocabulary) -> bool:
    """Whether "and" joins two modifiers of one noun: `four fire and rescue crews`."""
    before, after = tokens[at - 1].lower, tokens[at + 1].lower
    counted = any(is_plural(token.lower, words) for token in tokens[begin:at])
    told = {before, after} & words.standing_for_people or words.quantity.may_begin(tokens[at + 1])
    noun = tokens[at + 2].lower if at + 2 < len(tokens) else ""
    return not counted and not told and not is_plural(after, words) and is_plural(noun, words)


def _plural_head(tokens: Sequence[Token], begin: int, end: int, words: FigureVocabulary) -> int | None:
    found: int | None = None
    for index in range(begin, end):
        if found is not None and tokens[index].lower in _VERBS:
            break
        if is_plural(tokens[index].lower, words) and not _hyphened(tokens, index):
            found = index
        elif found is not None:
            break
    if found is None and end > begin and tokens[end - 1].lower in words.standing_for_people:
        return None
    return _person_head(tokens, begin, end, words) if found is None else found


def _person_head(tokens: Sequence[Token], begin: int, end: int, words: FigureVocabulary) -> int | None:
    """Return a noun for people that ends a phrase in the singular, as translated reports have it: `lost 12 soldier`."""
    noun = tokens[end - 1] if begin < end <= begin + _SINGULAR_REACH else None
    if noun is None or not noun.text.islower() or noun.lower not in words.persons or _hyphened(tokens, end - 1):
        return None
    if _is_year(tokens, begin - 1) or tokens[begin - 1].lower in words.quantity.of_determiners:
        return None
    return None if any(one.is_capitalised for one in tokens[end : end + 1]) else end - 1


def _is_year(tokens: Sequence[Token], at: int) -> bool:
    return at >= 0 and tokens[at].text.isdecimal() and int(tokens[at].text) in _YEARS


def _hyphened(tokens: Sequence[Token], index: int) -> bool:
    """Whether a hyphen follows: the word is the first part of a compound."""
    following = index + 1
    return following < len(tokens) and tokens[following].text in _HYPHENS and glued(tokens[index], tokens[following])


def _singular_head(tokens: Sequence[Token], begin: int, end: int, words: FigureVocabulary) -> int | None:
    for index in range(begin, min(end, begin + 4)):
        if tokens[index].lower in words.persons:
            following = tokens[index + 1].lower if index + 1 < end else ""
            return index + 1 if following in words.persons else index
    if end - begin == 1:
        return begin
    second = tokens[begin + 1].lower if end - begin > 1 else ""
    return begin if second.endswith(("ed", "ing")) and tokens[begin].text.islower() else None


def is_plural(word: str, words: FigureVocabulary) -> bool:
    """Whether a lower-case word is a plural noun by its form."""
    if word in words.singulars:
        return True
    if word.endswith(_PLURAL_ENDINGS) and len(word) > 4 and word not in words.not_plural:
        return True
    if len(word) < 4 or not word.endswith("s") or word in words.not_plural:
        return False
    if word in words.outcomes and word[:-1] not in words.outcome_nouns:
        return False
    return not word.endswith(("ss", "us", "ous", "sis"))


def singular_of(word: str, words: FigureVocabulary) -> str:
    """Return the singular of a plural noun, lower case."""
    if word in words.singulars:
        return words.singulars[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(_NO_ES):
        return word[:-2]
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if word.endswith("children"):
        return word[:-3]
    return word[:-1] if word.endswith("s") else word
