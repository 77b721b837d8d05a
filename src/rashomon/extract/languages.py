"""The language of a text, by its most frequent words."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import repeat

from rashomon.extract.plain import is_plain, words_of_plain
from rashomon.lexicons import load_lexicon
from rashomon.text.comparison import words_of

_SCRIPTS = {
    "ar": re.compile("[\u0600-\u06ff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "ja": re.compile("[\u3040-\u30ff]"),
    "ko": re.compile("[\uac00-\ud7af]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
    "hi": re.compile("[\u0900-\u097f]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "ka": re.compile("[\u10a0-\u10ff]"),
    "hy": re.compile("[\u0530-\u058f]"),
}
_SAMPLE = 6000  # characters
_LONGER, _OPENING = 10, 60  # words of a line from which it is counted, and how many of them are
_LEAST = 0.08  # share of stop words from which a language is taken for found


def language_of(text: str, declared: str = "") -> str:
    """Return the ISO 639-1 code of a text's language, `und` if nothing tells it.

    Args:
        declared: the language the page's mark-up declares; it decides only where the words do not.
    Source:
        Shares of stop words (lexicon `stop_words`); other scripts by their letters.
    """
    sample = text[:_SAMPLE]
    if not sample.isascii():
        for script, letters in _SCRIPTS.items():
            if len(letters.findall(sample)) > 0.2 * len(sample):
                return script
    words = words_of_plain(sample) if is_plain(sample) else words_of(sample)
    counts = Counter(words)
    shares = {code: sum(map(counts.get, stops, repeat(0))) / max(len(words), 1) for code, stops in stop_words().items()}
    best = max(shares, key=lambda code: (shares[code], code))
    if shares[best] >= _LEAST:
        return best
    code = declared.strip().lower().replace("_", "-").partition("-")[0]
    return code if len(code) == 2 and code.isalpha() else "und"


def likely_stop_words(lines: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the stop words of the language that has most of them among the words of the longer lines."""
    counts = Counter[str]()
    for words in lines:
        if len(words) > _LONGER:
            counts.update(words[:_OPENING])
    shares = {code: sum(map(counts.get, stops, repeat(0))) / len(stops) ** 0.3 for code, stops in stop_words().items()}
    return stop_words()[max(shares, key=lambda code: (shares[code], code))]


@cache
def stop_words() -> dict[str, frozenset[str]]:
    """Return the stop words of each language that has them, by its code."""
    groups = load_lexicon("stop_words", "all").groups("languages")
    return {code: frozenset(words) for code, words in groups.items()}
