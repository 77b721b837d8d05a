"""Click prompts: bracketed calls such as "(Click here)" that stand in a text or on lines of their own."""

import re
from functools import cache

from rashomon.extract.dates.vocabulary import alternatives
from rashomon.extract.galley import Galley
from rashomon.extract.shapes import word_count
from rashomon.lexicons import LANGUAGES, load_lexicon

_BRACKETED = re.compile(r"^[(\[{<«»>*\s]+(?P<words>.*?)[)\]}>»«*\s]+$", re.DOTALL)
_LONGEST, _LONGEST_CALL = 10, 200  # words; characters


def strike_prompts(galley: Galley) -> None:
    """Strike calls in brackets, the brackets with them."""
    for passage in galley.standing:
        is_short = len(passage.text) <= _LONGEST_CALL and passage.text[0] in "([{"
        bracketed = _BRACKETED.match(passage.text) if is_short else None
        if bracketed and word_count(passage.text) <= _LONGEST:
            if _opening().match(bracketed["words"]) or passage.link_share > 0.9:
                galley.strike(passage, "click_prompt", "a call in brackets, no part of the report")
            continue
        for found in reversed(list(_inside().finditer(passage.text))):
            galley.cut(passage, *found.span(), "click_prompt", "a call in brackets, no part of the report")


@cache
def _prompts() -> str:
    lexicons = [load_lexicon("furniture", language) for language in LANGUAGES]
    words = {phrase for one in lexicons if "bracketed_prompts" in one for phrase in one.words("bracketed_prompts")}
    return alternatives(frozenset(words))


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:please\s+)?(?:{_prompts()})(?!\w)", re.IGNORECASE)


@cache
def _inside() -> re.Pattern[str]:
    """Inside a text only calls of two words and more count: "(watch)" may belong to a sentence."""
    return re.compile(
        rf"[(\[]{{1,2}}\s*(?:please\s+)?(?=\w+\s\w)(?:{_prompts()})(?!\w)[^()\[\].;“”\"]{{0,50}}[)\]]{{1,2}}",
        re.IGNORECASE,
    )
