"""The words that comparing whole texts needs to know: stop words, number words, the calendar."""

from rashomon.lexicons import load_lexicon
from rashomon.text.similarity import TermWords


def load_term_words(language: str = "en") -> TermWords:
    """Return the stop words, number words, months and weekdays of a language, all in lower case."""
    numbers, times = load_lexicon("numbers", language), load_lexicon("times", language)
    spelled = numbers.table("ones") | numbers.table("tens")
    return TermWords(
        stop_words=load_lexicon("function_words", language).word_set("closed"),
        numbers={word: float(value) for word, value in spelled.items()},
        calendar=frozenset((*times.table("months"), *times.table("weekdays"))),
    )
