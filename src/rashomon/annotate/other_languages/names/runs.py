"""Runs of capitalised words: what may be a name in a language that writes only names with capitals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.annotate.other_languages.gazetteer import place_length
from rashomon.annotate.other_languages.inflection import ends_in, stem, stems_of
from rashomon.lexicons import load_lexicon
from rashomon.text.tokens import Token, glued

_OPENING_MARKS = frozenset("\"“„«»‘'(:—–-•*|…!?")
_SHOUTED = 0.6  # share of words all in capitals from which a sentence is a shouted headline
_LONGEST = 7  # tokens of a run


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """What an article's own words show: stems written with a capital inside sentences, those
    among them that stand there as one word or after a given name or role, and those in lower case."""

    language: str
    mid: frozenset[str]
    alone: frozenset[str]
    plain: frozenset[str]


def read_article_words(sentences: Iterable[Sequence[Token]], language: str) -> ArticleWords:
    """Gather the evidence of all sentences of an article."""
    mid: set[str] = set()
    alone: set[str] = set()
    plain: set[str] = set()
    for tokens in sentences:
        for index, token in enumerate(tokens):
            if not token.is_word:
                continue
            if not token.is_capitalised:
                plain.add(stem(token.text, language))
            elif not opens_sentence(tokens, index):
                root = stem(token.text, language)
                mid.add(root)
                if not tokens[index - 1].is_capitalised and not _capital_at(tokens, index + 1):
                    alone.add(root)
                elif _names_a_person(stem(tokens[index - 1].text, language), language):
                    alone.add(root)
    return ArticleWords(language, frozenset(mid), frozenset(alone), frozenset(plain))


def _names_a_person(root: str, language: str) -> bool:
    return root in given_stems(language) or is_role(root, language)


def opens_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capital at this token says nothing: it begins a sentence, a quotation or follows a dash."""
    return at == 0 or tokens[at - 1].text in _OPENING_MARKS


def is_shouted(tokens: Sequence[Token]) -> bool:
    """Whether a sentence is written in capitals, so that they tell no names."""
    words = [token for token in tokens if token.is_word and len(token.text) > 1]
    return len(words) >= 4 and sum(token.text.isupper() for token in words) > _SHOUTED * len(words)


def find_runs(tokens: Sequence[Token], words: ArticleWords) -> list[tuple[int, int]]:
    """Return the runs [start, end) of a sentence's tokens that may be names, in order."""
    if is_shouted(tokens):
        return []
    found: list[tuple[int, int]] = []
    index = 0
    while index < len(tokens):
        end = _run_end(tokens, index, words) if _may_begin(tokens, index, words) else index
        if end > index:
            found.append((index, end))
        index = max(end, index + 1)
    return found


def is_body_noun(token: Token, language: str) -> bool:
    """Whether a word says that the quoted name after it is a body's: "компания", "газета"."""
    root = stem(token.text, language)
    return root in stems_of("roles", language, "bodies") or root in stems_of("organisations", language, "nouns")


def is_acronym(token: Token) -> bool:
    """Whether a word is two to six capitals; Roman numerals are none."""
    text = token.text.replace("-", "")
    return 2 <= len(text) <= 6 and text.isalpha() and text.isupper() and not set(text) <= set("IVXLC")


def _may_begin(tokens: Sequence[Token], at: int, words: ArticleWords) -> bool:
    token = tokens[at]
    if not token.is_word or not token.is_capitalised:
        return False
    closed = token.lower in load_lexicon("function_words", words.language).word_set("closed")
    title = token.lower in load_lexicon("roles", words.language).word_set("honorifics")
    if closed or (len(token.text) == 1 and (title or not _is_initial(tokens, at))):
        return False
    return not opens_sentence(tokens, at) or _opening_word_is_name(tokens, at, words)


def _opening_word_is_name(tokens: Sequence[Token], at: int, words: ArticleWords) -> bool:
    token, root = tokens[at], stem(tokens[at].text, words.language)
    if is_acronym(token) or (root in words.mid and root not in words.plain):
        return True
    if root in given_stems(words.language) or place_length(tokens, at, words.language):
        return True
    if at > 1 and tokens[at - 1].text in '«„“"' and is_body_noun(tokens[at - 2], words.language):
        return True
    follows = at + 1 < len(tokens) and tokens[at + 1].is_capitalised and tokens[at + 1].is_word
    if not follows or root in words.plain:
        return follows and is_role(root, words.language)
    return is_role(root, words.language) or not _stands_alone(tokens, at + 1, words)


def _stands_alone(tokens: Sequence[Token], at: int, words: ArticleWords) -> bool:
    """Whether the next word is a name without the opening one: "Власти Англии", "Отставка Дэвиса"."""
    token = tokens[at]
    if is_acronym(token) or place_length(tokens, at, words.language):
        return True
    root = stem(token.text, words.language)
    return root in words.alone or root in given_stems(words.language)


@cache
def _role_stems(language: str) -> frozenset[str]:
    return stems_of("roles", language, "singular") | stems_of("roles", language, "honorifics")


def is_role(root: str, language: str) -> bool:
    """Whether a stem is that of a role or honorific."""
    return root in _role_stems(language)


def _run_end(tokens: Sequence[Token], start: int, words: ArticleWords) -> int:
    end = start + 1
    while end < len(tokens) and end - start < _LONGEST:
        step = _step(tokens, start, end, words)
        if step == 0:
            break
        end += step
    return end


def _step(tokens: Sequence[Token], start: int, end: int, words: ArticleWords) -> int:
    """Return how many tokens from `end` on belong to the run."""
    token = tokens[end]
    if token.text == "." and _is_initial(tokens, end - 1):
        return 1 if _capital_at(tokens, end + 1) else 0
    if token.is_word and token.is_capitalised:
        if not _is_same_script(tokens[end - 1], token):
            return 0
        closed = load_lexicon("function_words", words.language).word_set("closed")
        return int(token.lower not in closed or token.text.isupper())
    if token.lower not in load_lexicon("names", words.language).word_set("particles"):
        return 0
    if not _takes_particle(tokens, start, words):
        return 0
    at = end + 1
    while at < len(tokens) and at - end <= 2 and tokens[at].lower in {"la", "le", "l'", "der", "den"}:
        at += 1
    return at - end + 1 if _capital_at(tokens, at) else 0


def _takes_particle(tokens: Sequence[Token], start: int, words: ArticleWords) -> bool:
    """Whether the run can go on with "de": a person's given name, a body's noun or a place's."""
    root = stem(tokens[start].text, words.language)
    if root in given_stems(words.language):
        return True
    return words.language == "fr" and root in stems_of("organisations", "fr", "nouns")


def _capital_at(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].is_word and tokens[at].is_capitalised


def _is_initial(tokens: Sequence[Token], at: int) -> bool:
    """Whether a single capital with its full stop stands here: "А." in "А. Н. Корец"."""
    if not (tokens[at].is_word and len(tokens[at].text) == 1 and tokens[at].is_capitalised):
        return False
    return at + 1 < len(tokens) and tokens[at + 1].text == "." and glued(tokens[at], tokens[at + 1])


@cache
def given_stems(language: str) -> frozenset[str]:
    """Return the stems of given names: the language's own, and those of `names/en` in Latin letters."""
    own = stems_of("names", language, "given")
    if language in ("ru", "uk"):
        return own
    return own | load_lexicon("names").word_set("female") | load_lexicon("names").word_set("male")


def _is_same_script(one: Token, other: Token) -> bool:
    """Whether two words can be parts of one name; Roman numerals go with every script."""
    if one.text == "." or set(other.text) <= set("IVX"):
        return True
    return is_cyrillic(one) == is_cyrillic(other)


def is_cyrillic(token: Token) -> bool:
    """Whether a word begins with a Cyrillic letter."""
    return "\u0400" <= token.text[0] <= "\u052f"


def looks_like_adjective(token: Token, language: str) -> bool:
    """Whether a word ends as adjectives do, and is no given name."""
    return ends_in(token.lower, language, "adjectives") and stem(token.text, language) not in given_stems(language)
