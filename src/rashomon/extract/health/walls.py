"""Walls: pages that ask for consent or for money where the report should be, and pages that are not there."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice

from rashomon.extract.labels import any_of
from rashomon.extract.passages import Passage
from rashomon.extract.shapes import word_count
from rashomon.lexicons import load_lexicon

_ERROR_WORDS = 60  # a page with more words than this is an error page only by a whole part of its title
_ERROR_WORDS_OF_TITLED = 400
_CONSENT_TERMS = 2  # different ones in a paragraph that asks for consent
_LONGEST_PROMPT, _LONGEST_LINE = 600, 120  # characters
_LONGEST_BUTTON = 40  # characters
_PARTS = re.compile(r"\s+[|·•»«:–—-]{1,2}\s+|\s*\|\s*|[.!]\s+|:\s+|\s+\(|\)")
# Headlines of reports too: with these alone a page is no error page.
_SAID_OF_OTHERS = frozenset(
    (
        "not found",
        "nicht gefunden",
        "no encontrado",
        "something went wrong",
        "just a moment",
        "access denied",
        "security check",
        "under maintenance",
        "are you a robot",
        "attention required",
        "service unavailable",
        "zugriff verweigert",
        "accès refusé",
        "acceso denegado",
        "доступ запрещен",
        "доступ запрещён",
    )
)
_WORDS = re.compile(r"[^\W\d_]+")


def error_words(title: str, passages: Sequence[Passage], words: int) -> str | None:
    """Return the words by which a page says that its report is not there, or None.

    Args:
        title: headline and title of the page.
        words: of the page's running text; with more than 60 the title must say it in a whole part, and a line too.
    """
    if words > _ERROR_WORDS_OF_TITLED:
        return None
    folded = _fold(title)
    if words <= _ERROR_WORDS and _error_title().search(folded) is not None:
        return title
    named = any(map(_names_error, _PARTS.split(folded)))
    if words > _ERROR_WORDS and not named:
        return None
    if named and _is_plain_error(folded.partition(" | ")[0]):
        return title
    for passage in passages:
        folded = _fold(passage.text[:400])
        found = len(set(_pattern("error_lines").findall(folded)))
        if found > (0 if named else 1) and word_count(passage.text) <= _ERROR_WORDS:
            return passage.text
    return None


def _names_error(part: str) -> bool:
    """Whether a part of a title is the name of an error, with hardly a word beside it."""
    found = _error_title().search(part)
    if found is None:
        return False
    beside = len(_WORDS.findall(part)) - len(_WORDS.findall(found.group()))
    return beside == 0 or (beside <= 2 and " " in found.group())


def _is_plain_error(headline: str) -> bool:
    """Whether a headline names an error in words that no report would use for its own."""
    found = _error_title().search(headline)
    return (
        found is not None and " " in found.group() and found.group() not in _SAID_OF_OTHERS and _names_error(headline)
    )


def may_ask_consent(texts: Sequence[str]) -> bool:
    """Whether one of the paragraphs may ask for consent: asked of all at once, as hardly a page has the words."""
    folded = _fold("\n".join(texts))
    terms = (term for term in load_lexicon("page_health", "all").words("consent") if term in folded)
    return len(list(islice(terms, _CONSENT_TERMS))) == _CONSENT_TERMS


def asks_consent(text: str) -> bool:
    """Whether a paragraph asks its reader for consent to being tracked."""
    if len(text) < 30:
        return False
    folded = _fold(text[:4000])
    terms = (term for term in load_lexicon("page_health", "all").words("consent") if term in folded)
    if len(list(islice(terms, _CONSENT_TERMS))) < _CONSENT_TERMS:
        return False
    return "cookie" in folded or addresses_reader(folded, 2)


def addresses_reader(text: str, words: int) -> bool:
    """Whether a text speaks for its site and to its reader: that many different words such as we, our, you, your."""
    address = _whole("address")
    return len({word for word in _WORDS.findall(text.lower()) if word in address}) >= words


def consent_buttons(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages that are buttons of a consent notice; a single OK is none."""
    whole = _whole("consent_buttons")
    found = [one for one in passages if len(one.text) <= _LONGEST_BUTTON and _fold(one.text).strip(" .!→>") in whole]
    return found if any(len(one.text) > 2 for one in found) else []


def pay_prompt(text: str) -> str | None:
    """Return the words by which a line stops those who have not paid or signed in, or None."""
    if len(text) > _LONGEST_PROMPT:
        return None
    folded = _fold(text)
    if _may_ask_to_pay().search(folded) is None:
        return None
    found = _pattern("pay_wall").search(folded) or (
        _pattern("read_on").search(folded) and _pattern("paying").search(folded)
    )
    return found.group() if found else None


def pay_box(passages: Sequence[Passage], at: int) -> bool:
    """Whether a short line that asks to read on is followed, within two lines, by one about paying or signing in."""
    text = passages[at].text
    if len(text) > _LONGEST_LINE or _pattern("read_on").search(_fold(text)) is None:
        return False
    near = [one for one in passages[at + 1 : at + 3] if len(one.text) <= _LONGEST_LINE]
    return any(_pattern("paying").search(_fold(one.text)) is not None for one in near)


def _fold(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


@cache
def _whole(section: str) -> frozenset[str]:
    return frozenset(phrase.strip(" .!?…") for phrase in load_lexicon("page_health", "all").words(section))


@cache
def _may_ask_to_pay() -> re.Pattern[str]:
    lexicon = load_lexicon("page_health", "all")
    return re.compile(rf"(?<!\w)(?:{any_of([*lexicon.words('pay_wall'), *lexicon.words('read_on')])})")


@cache
def _pattern(section: str) -> re.Pattern[str]:
    phrases = sorted(load_lexicon("page_health", "all").words(section), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})")


@cache
def _error_title() -> re.Pattern[str]:
    phrases = sorted(_whole("error_pages"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)")
