"""Facts: the numbers and quoted words of a sentence, written one way, so that two reports of one statement meet."""

import re
from collections.abc import Iterable

from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Sentence
from rashomon.text.quoted import find_quoted_ranges
from rashomon.text.shingles import fold_words
from rashomon.text.words import stem

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_AFTER_MONTH = re.compile(rf"\b{_MONTHS}[a-z]*\.?\s+$", re.IGNORECASE)
_BEFORE_MONTH = re.compile(rf"(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS}", re.IGNORECASE)
_TELLING = 2  # content words a quoted phrase needs in common with another


def numbers_of(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the numbers in digits, `1,900` and `1:15` as `1900` and `1.15`; years and days of a month left out."""
    return frozenset(number for one in sentences for number in _numbers_in(one.anchor.exact))


def quoted_words_of(sentences: Iterable[Sentence]) -> tuple[frozenset[str], ...]:
    """Return the content words (stems) of each quoted phrase that has at least two of them, in text order."""
    small = load_lexicon("function_words").word_set("closed")
    phrases: list[frozenset[str]] = []
    for sentence in sentences:
        text = sentence.anchor.exact
        for start, end in find_quoted_ranges(text):
            words = frozenset(stem(word) for word in fold_words(text, start, end).words if word not in small)
            if len(words) >= _TELLING:
                phrases.append(words)
    return tuple(phrases)


def count_alike(one: Iterable[frozenset[str]], other: Iterable[frozenset[str]]) -> int:
    """Return how many quoted phrases of the one have their like in the other: half of the shorter's words."""
    others = tuple(other)
    return sum(any(_alike(phrase, its) for its in others) for phrase in one)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    common = len(one & other)
    return common >= _TELLING and 2 * common >= min(len(one), len(other))


def _numbers_in(text: str) -> Iterable[str]:
    for found in _NUMBER.finditer(text):
        number = re.sub(r",(?=\d{3})", "", found.group()).replace(":", ".").replace(",", ".")
        before, after = text[: found.start()], text[found.end() :]
        is_day = len(number) <= 2 and bool(_AFTER_MONTH.search(before) or _BEFORE_MONTH.match(after))
        if not is_day and not _YEAR.fullmatch(found.group()):
            yield number
