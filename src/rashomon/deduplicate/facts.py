"""Facts: the numbers and quoted words of a sentence, written one way, so that two reports of one statement meet."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Sentence
from rashomon.text.quoted import find_quoted_ranges
from rashomon.text.shingles import fold_words
from rashomon.text.words import stem

_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d.,:]*\d)|\d+(?:[.,:]\d+)*")
_THOUSAND = re.compile(r"[\s\u00a0-]+thousands?\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_AFTER_MONTH = re.compile(rf"\b{_MONTHS}[a-z]*\.?\s+$", re.IGNORECASE)
_BEFORE_MONTH = re.compile(rf"(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS}", re.IGNORECASE)
_TELLING = 2  # content words a quoted phrase needs in common with another
_VERBATIM = 4  # words of any sort in a row, if these are all of it


def numbers_of(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the numbers in digits, years and days of a month left out.

    `1,900`, `1 900` and `1.9 thousand` are `1900`, `1:15` is `1.15`.
    """
    return frozenset(number for one in sentences for number in _numbers_in(one.anchor.exact))


@dataclass(frozen=True, slots=True)
class QuotedPhrase:
    """Words between quotation marks, folded and in order, and the stems of the content words among them."""

    words: tuple[str, ...]
    stems: frozenset[str] = field(repr=False)

    def is_like(self, other: "QuotedPhrase") -> bool:
        """Whether both have half of the shorter one's content words, or the longer one has all the other's words."""
        common = len(self.stems & other.stems)
        if common >= _TELLING and 2 * common >= min(len(self.stems), len(other.stems)):
            return True
        short, long = sorted((self.words, other.words), key=len)
        runs = range(len(long) - len(short) + 1)
        return len(short) >= _VERBATIM and any(long[at : at + len(short)] == short for at in runs)


def quoted_phrases_of(sentences: Iterable[Sentence]) -> tuple[QuotedPhrase, ...]:
    """Return the quoted phrases that have at least two content words, or four words, in text order."""
    small = load_lexicon("function_words").word_set("closed")
    phrases: list[QuotedPhrase] = []
    for sentence in sentences:
        text = sentence.anchor.exact
        for start, end in find_quoted_ranges(text):
            words = fold_words(text, start, end).words
            stems = frozenset(stem(word) for word in words if word not in small)
            if len(stems) >= _TELLING or len(words) >= _VERBATIM:
                phrases.append(QuotedPhrase(words, stems))
    return tuple(phrases)


def count_alike(one: Iterable[QuotedPhrase], other: Iterable[QuotedPhrase]) -> int:
    """Return how many quoted phrases of the one have their like in the other."""
    others = tuple(other)
    return sum(any(phrase.is_like(its) for its in others) for phrase in one)


def _numbers_in(text: str) -> Iterable[str]:
    for found in _NUMBER.finditer(text):
        number = re.sub(r"[,\s](?=\d{3})", "", found.group()).replace(":", ".").replace(",", ".")
        before, after = text[: found.start()], text[found.end() :]
        if _THOUSAND.match(after) and number.count(".") <= 1:
            number = f"{1000 * float(number):.0f}"
        is_day = len(number) <= 2 and bool(_AFTER_MONTH.search(before) or _BEFORE_MONTH.match(after))
        if not is_day and not _YEAR.fullmatch(found.group()):
            yield number
