"""English number words, as the number reader wants them."""

from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.text.numbers import NumberWords


@cache
def numerals() -> NumberWords:
    """Return the number words of `lexicons/numbers`.

    Raises:
        LexiconError: the lexicon lacks a section.
    """
    lexicon = load_lexicon("numbers")
    return NumberWords(
        ones={word: float(value) for word, value in lexicon.table("ones").items()},
        tens={word: float(value) for word, value in lexicon.table("tens").items()},
        scales={word: float(value) for word, value in lexicon.table("scales").items()},
        parts={word: float(value) for word, value in lexicon.table("parts").items()},
        parts_plural={word: float(value) for word, value in lexicon.table("parts_plural").items()},
        bare_parts=frozenset(lexicon.words("bare_parts")),
        articles=frozenset(lexicon.words("articles")),
        joiners=frozenset(lexicon.words("joiners")),
    )
