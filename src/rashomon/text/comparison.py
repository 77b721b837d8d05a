"""What is left of words when only their letters and digits count: for comparing, never for showing."""

import re
import unicodedata
from functools import lru_cache

_REMEMBERED = 2000  # characters; longer texts are folded anew, so that huge lines are not kept in memory
_LETTERS = re.compile(r"[^\W_]+")  # marks that combine with letters are none
_NO_LETTERS = {code: None for code in range(128) if not chr(code).isalnum()}  # deleted in one pass from ASCII
_SENTENCE_END = re.compile(r"[。！？]+[」』）]*|[.!?…]+[\"'”’»)\]]*(?:\s+(?![a-z])|(?=[\"“«'‘(]?[^\W\d_a-z]))")
_GLUED = re.compile(r"(?<=[a-z\"”’)\d])[.!?]+[\"”’)]*(?=[\"“‘(]?[A-Z][a-z’'\"“]|[\"“‘][A-Z])(?<![A-Z]\.)")
_LONGEST_ABBREVIATION = 6  # characters with what stands before it; looked for no further back, or time is squared
_ABBREVIATION = re.compile(r"(?:^|[\s(“\"'])(?:[^\W\d_]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Gov|Sen|Rep|Prof|No|vs)\.$")


def letters_of(text: str) -> str:
    """Return the letters and digits of `text`, case folded, accents and everything else left out."""
    return _remembered_letters(text) if len(text) <= _REMEMBERED else _letters(text)


def _letters(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).casefold()
        if not text.isascii():
            return "".join(_LETTERS.findall(text))
    return text.lower().translate(_NO_LETTERS)


_remembered_letters = lru_cache(maxsize=4096)(_letters)


def words_of(text: str) -> list[str]:
    """Return the words of `text`, case folded, without marks."""
    return _LETTERS.findall(text.casefold().replace("’", "").replace("'", ""))


def sentence_pieces(text: str) -> list[tuple[int, int]]:
    """Return rough sentences as spans of `text`; also where the blank after a full stop is missing."""
    pieces: list[tuple[int, int]] = []
    start = 0
    for found in _SENTENCE_END.finditer(text):
        before = max(start, found.start() - _LONGEST_ABBREVIATION)
        if found.end() < len(text) and not _ABBREVIATION.search(text[before : found.start() + 1]):
            pieces.append((start, found.end()))
            start = found.end()
    if start < len(text):
        pieces.append((start, len(text)))
    return pieces


def glued_sentences(text: str) -> int:
    """Return how many sentences follow another without a blank, as in run-together copies."""
    return len(_GLUED.findall(text))
