"""Bounds: where a name begins and ends among the words of a sentence."""

from functools import cache

from rapidfuzz import fuzz

from rashomon.annotate.names.role_phrases import is_role
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.text.words import Word

_LIKE_KNOWN_NAME = 85
"""Least rapidfuzz ratio of a sentence's first word to a name of the article for it to be that name, misspelt."""
_SECOND_PARTICLES = frozenset({"der", "den", "de", "la", "los", "las"})
_BEFORE_MONTHS = frozenset("in since until till by of from early late mid last this next during".split())
OPENING_MARKS = frozenset("\"\u201c\u2018'(:\u2014\u2013-\u00ab\u2022")


def name_length(words: list[Word], index: int, mid: set[str], plain: set[str]) -> int:
    """Return how many words a name that begins at `index` has, 0 if none begins there."""
    if not words[index].is_capitalised or not _may_begin(words, index, mid, plain):
        return 0
    particles = load_lexicon("names").word_set("particles")
    end = index + 1
    while end < len(words):
        word = words[end]
        if _continues(word, words, end):
            end += 1
        elif word.text == "." and _is_cut_short(words[end - 1]) and _capital_follows(words, end):
            end += 1
        elif word.lower in particles and word.lower not in {"y", "e", "do", "la", "le"} and _name_goes_on(words, end):
            end += 1
        elif word.text == "&" and _capital_follows(words, end):
            end += 1
        elif word.lower in {"'s", "'"} and _capital_follows(words, end) and _is_body_noun(words[end + 1]):
            end += 1
        elif word.lower == "of" and _joins_of(words, index, end):
            end += 2 if words[end + 1].lower == "the" else 1
        else:
            break
    return end - index


def _may_begin(words: list[Word], index: int, mid: set[str], plain: set[str]) -> bool:
    word = words[index]
    if not word.is_word:
        return False
    closed = load_lexicon("function_words").word_set("closed")
    if _is_hyphened_adjective(word):
        return False
    if word.lower in closed and not _is_initialism(word):
        if word.lower in given_names() and _capital_follows(words, index) and words[index + 1].lower not in closed:
            return True
        keeps = word.lower in load_lexicon("names").word_set("closed_that_open")
        return keeps and is_mid(words, index) and _capital_follows(words, index) and not _is_month(words, index)
    if is_mid(words, index):
        return True
    return _opening_word_is_name(words, index, mid, plain)


def _opening_word_is_name(words: list[Word], index: int, mid: set[str], plain: set[str]) -> bool:
    word = words[index]
    gazetteer = load_gazetteer()
    roles = load_lexicon("roles")
    if _is_initialism(word) or (word.lower in mid and word.lower not in plain):
        return True
    if word.lower in roles.word_set("plural") or word.lower in plain:
        return _capital_follows(words, index) and word.lower in roles.word_set("singular")
    if word.lower in roles.word_set("singular"):
        return _capital_follows(words, index)
    if len(word.text) > 1 and word.text.isupper():
        return True
    if word.lower in given_names() or (_follows(words, index, "of") and _joins_of(words, index, index + 1)):
        return True
    if gazetteer.country_of(word.text) or gazetteer.is_place(word.text) or word.lower in mid:
        return True
    if _capital_follows(words, index):
        return True
    if index + 1 < len(words) and _speaks(words[index + 1]):
        return True
    return len(word.text) >= 5 and any(
        other not in plain and fuzz.ratio(word.lower, other) >= _LIKE_KNOWN_NAME for other in mid
    )


def is_mid(words: list[Word], index: int) -> bool:
    """Whether a capital stands inside its sentence, where it tells a name."""
    word = words[index]
    if index == 0 or not word.is_capitalised or not word.is_word:
        return False
    before = words[index - 1].text
    return (before != "." and before not in OPENING_MARKS) or _follows_short_title(words, index)


def _follows_short_title(words: list[Word], index: int) -> bool:
    """Whether "Mr." or "Gen." stands right before a word."""
    return index >= 2 and words[index - 1].text == "." and is_role(words[index - 2].lower)


def _continues(word: Word, words: list[Word], end: int) -> bool:
    closed = load_lexicon("function_words").word_set("closed")
    if _is_initialism(word) or _is_particled(word):
        return True
    if not word.is_word or not (word.is_capitalised or (word.text[0].isdigit() and words[end - 1].text.isupper())):
        return False
    return not (word.lower in closed and word.lower not in load_lexicon("names").word_set("closed_that_continue"))


def _name_goes_on(words: list[Word], at: int) -> bool:
    """Whether a capital follows a particle, or follows another one after it: "van der Vu"."""
    further = at + 1 if at + 1 < len(words) and words[at + 1].lower in _SECOND_PARTICLES else at
    return _capital_follows(words, further)


def _joins_of(words: list[Word], start: int, at: int) -> bool:
    heads = load_lexicon("organisations").word_set("of_nouns")
    if words[at - 1].lower not in heads or at + 1 >= len(words):
        return False
    after = words[at + 2] if words[at + 1].lower == "the" and at + 2 < len(words) else words[at + 1]
    return after.is_capitalised and after.is_word and at - start <= 4


def _capital_follows(words: list[Word], index: int) -> bool:
    return index + 1 < len(words) and words[index + 1].is_capitalised and words[index + 1].is_word


def _follows(words: list[Word], index: int, lower: str) -> bool:
    return index + 1 < len(words) and words[index + 1].lower == lower


def _is_month(words: list[Word], index: int) -> bool:
    """Whether "May" is the month: "in May", "late May", "since last May"."""
    return words[index].lower in {"may", "april", "june"} and words[index - 1].lower in _BEFORE_MONTHS


def _is_body_noun(word: Word) -> bool:
    return word.lower in load_lexicon("organisations").word_set("owned_bodies")


def _is_initialism(word: Word) -> bool:
    letters = word.text.replace(".", "")
    return len(letters) >= 2 and letters.isalpha() and letters.isupper()


def _is_cut_short(word: Word) -> bool:
    """Whether a full stop after the word belongs to it: an initial, or "St." in a place's name."""
    return len(word.text) == 1 or word.lower in {"st", "ste", "mt", "ft"}


def _is_particled(word: Word) -> bool:
    """Whether a word is a name with its particle: "al-Hadid"."""
    head, hyphen, tail = word.text.partition("-")
    return bool(hyphen) and tail[:1].isupper() and head in load_lexicon("names").word_set("particles")


def _is_hyphened_adjective(word: Word) -> bool:
    head, hyphen, tail = word.text.partition("-")
    return bool(hyphen) and tail.islower() and head.lower() in load_gazetteer().demonyms


@cache
def given_names() -> frozenset[str]:
    """Return the given names of women and men, in lower case."""
    names = load_lexicon("names")
    return names.word_set("female") | names.word_set("male")


def _speaks(word: Word) -> bool:
    forms = load_lexicon("cues").word_set("after_a_name")
    return word.lower in forms
