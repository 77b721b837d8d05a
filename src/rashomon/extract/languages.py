"""The language of a text, by its most frequent words."""

import re
from collections import Counter
from functools import cache
from itertools import repeat

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
    words = words_of(sample)
    counts = Counter(words)
    shares = {code: sum(map(counts.get, stops, repeat(0))) / max(len(words), 1) for code, stops in stop_words().items()}
    best = max(shares, key=lambda code: (shares[code], code))
    if shares[best] >= _LEAST:
        return best
    code = declared.strip().lower().replace("_", "-").partition("-")[0]
    return code if len(code) == 2 and code.isalpha() else "und"


@cache
def stop_words() -> dict[str, frozenset[str]]:
    """Return the stop words of each language that has them, by its code."""
    groups = load_lexicon("stop_words", "all").groups("languages")
    return {code: frozenset(words) for code, words in groups.items()}
