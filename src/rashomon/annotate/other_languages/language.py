"""Which rules read an article: those of a language known here, or those that hold in every language."""

import regex

from rashomon.lexicons import load_lexicon
from rashomon.model.articles import Article

LANGUAGES = ("de", "fr", "ru", "uk")
"""Languages with rules of their own beside English; all are experimental."""

_UKRAINIAN = regex.compile(r"[іїєґІЇЄҐ]")
_RUSSIAN = regex.compile(r"[ыэъёЫЭЪЁ]")
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_MOST_FOREIGN = 0.02  # of the letters; English has accents in names alone
_LEAST_CYRILLIC = 0.5  # of the letters; with fewer the text is no Cyrillic one that quotes another script


def rules_language(article: Article) -> str | None:
    """Return the language whose rules read the article, or None where only language-neutral rules do.

    A text too short to show its language (`und`) is read as English if it holds a frequent word of English and
    hardly a letter beyond ASCII, as Russian or Ukrainian if letters only one of the two has say so.
    """
    if article.language == "en" or article.language in LANGUAGES:
        return article.language
    if article.language != "und":
        return None
    return "en" if _looks_english(article.text) else _by_letters(article.text)


def _looks_english(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    if sum(not char.isascii() for char in letters) > _MOST_FOREIGN * len(letters):
        return False
    frequent = load_lexicon("stop_words", "all").groups("languages")["en"]
    return not set(frequent).isdisjoint(text.lower().split())


def _by_letters(text: str) -> str | None:
    letters = sum(char.isalpha() for char in text)
    if not letters or len(_CYRILLIC.findall(text)) < _LEAST_CYRILLIC * letters:
        return None
    ukrainian, russian = len(_UKRAINIAN.findall(text)), len(_RUSSIAN.findall(text))
    if ukrainian == russian:
        return None
    return "uk" if ukrainian > russian else "ru"
