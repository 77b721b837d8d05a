"""What a page is if it is not one report: a wall, an error page, a list, live coverage."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rashomon.extract.health.walls import (
    addresses_reader,
    asks_consent,
    consent_buttons,
    error_words,
    may_ask_consent,
    pay_prompt,
)
from rashomon.extract.passages import Passage
from rashomon.extract.shapes import ends_in_stop, is_sentence_like, word_count
from rashomon.lexicons import load_lexicon

_FEWEST_CONSENT = 25  # words of a notice that takes the place of a report
_REPORT = 120  # words of running text beside a notice, however long it is, that are a report
_LONGEST_CONSENT = 8000  # characters; a longer body is no notice
_TEASERS = 5  # paragraphs from which a row of them is a list
_LONGEST_TEASER = 60  # words
_ENTRIES = 12  # linked headlines that make a list of a page without running text
_STAMP = re.compile(
    r"(?:\W{0,3}(?:(?:today|yesterday|\d{1,2}\.? [^\W\d_]{3,9}\.?(?: \d{4})?|[^\W\d_]{3,9}\.? \d{1,2}(?:, \d{4})?),?"
    r"(?: at| um| à)? ?)?)([0-2]?\d)[:.h]([0-5]\d)(?::[0-5]\d)?\s*(a\.?m\.?|p\.?m\.?|uhr)?\s*"
    r"(?:[A-Z]{2,4}|GMT[+-]\d+)?(?=$|[\s|:–—-])",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?:\d{1,3}|an?) ?(?:m|h|min|mins|minutes?|hours?|hrs?) ago\b|vor (?:\d+|einer|einem) (?:minute|stunde)|"
    r"il y a \d+ (?:min|h)|hace \d+ (?:min|h)|\d+ (?:минут|час|хвилин|годин)\w* (?:назад|тому)",
    re.IGNORECASE,
)
_STAMPS, _STAMPS_OF_LIVE = 6, 3
_LIVE_TYPE = re.compile(r"\"@type\"\s*:\s*(?:\[\s*)?\"LiveBlogPosting\"")
_LIVE_PATH = re.compile(
    r"(?:^|[/-])(?:live|live-?blog|live-updates|live-?ticker|as-it-happened|en-direct|minuto-a-minuto)(?:[/-]|$)"
)
_LONGEST_STAMP = 60  # characters of a line that is a time and little else


@dataclass(frozen=True, slots=True)
class PageState:
    """What a page is instead of one report: `kind` of health, in words, and the passages that show it."""

    kind: str
    reason: str
    shown_by: tuple[Passage, ...]


def is_no_report(title: str, body: Sequence[Passage], passages: Sequence[Passage]) -> bool:
    """Whether what was taken for a report's body is the words of an error page or of a consent notice.

    Args:
        title: headline and title of the page.
    """
    words = sum(word_count(one.text) for one in body)
    return error_words(title, passages, words) is not None or consent_wall(body, passages) is not None


def state_without_report(title: str, passages: Sequence[Passage]) -> PageState | None:
    """Return what a page without a report is: error page, consent wall, pay wall or list; None if nobody knows."""
    found = error_words(title, passages, 0)
    if found is not None:
        return PageState("error_page", f"an error page (“{_short(found)}”)", _holding(passages, found))
    consent = consent_wall((), passages)
    if consent is not None:
        return consent
    prompts = [one for one in passages if one.link_share < 1 and pay_prompt(one.text)]
    if prompts:
        return PageState("pay_wall", f"a wall for subscribers (“{_short(prompts[0].text)}”)", (prompts[0],))
    entries = [one for one in passages if _is_linked_headline(one)]
    if len(entries) >= _ENTRIES:
        return PageState("list_page", f"a list of {len(entries)} reports", tuple(entries))
    return None


def consent_wall(body: Sequence[Passage], passages: Sequence[Passage]) -> PageState | None:
    """Return the wall if a page's words ask for consent and hardly a word of a report stands beside them.

    Args:
        body: what was taken for the report.
        passages: all of the page; a notice may have been left out of the body already.
    """
    if sum(len(one.text) for one in body) > _LONGEST_CONSENT:
        return None
    running = [one for one in passages if is_sentence_like(one.text)]
    if not may_ask_consent([one.text for one in running]):
        return None
    notice = _notice([one for one in running if not _is_below(one)])
    numbers = {one.number for one in notice}
    asked = sum(word_count(one.text) for one in notice)
    others = [one for one in body or passages if one.number not in numbers and one.kind != "caption"]
    words = sum(word_count(one.text) for one in others if is_sentence_like(one.text))
    most = max(2 * _FEWEST_CONSENT, min(asked, _REPORT)) if body else 2 * max(2 * _FEWEST_CONSENT, asked)
    if asked < _FEWEST_CONSENT or words > most:
        return None
    if len(notice) < 2 and not consent_buttons(passages):
        return None
    return PageState("consent_wall", f"a notice that asks for consent (“{_short(notice[0].text)}”)", tuple(notice))


def _notice(running: Sequence[Passage]) -> list[Passage]:
    """Return the paragraphs that ask for consent, with those right after one that go on speaking to the reader."""
    notice: list[Passage] = []
    for one in running:
        follows = bool(notice) and one.number - notice[-1].number <= 2 and addresses_reader(one.text, 1)
        if asks_consent(one.text) or follows:
            notice.append(one)
    return notice


def _is_below(passage: Passage) -> bool:
    return passage.element is not None and passage.element.inside("footer", "nav")


def list_page(body: Sequence[Passage]) -> PageState | None:
    """Return the list if a body is a row of short teasers, each under a linked headline or over a link to go on."""
    teasers = [one for one in body if is_sentence_like(one.text) and one.link_share < 0.9]
    if len(teasers) < _TEASERS or sorted(map(_words, teasers))[len(teasers) // 2] > _LONGEST_TEASER:
        return None
    places = {one.number: at for at, one in enumerate(body)}
    led = [one for one in teasers if any(_is_linked_headline(near) for near in _near(body, places[one.number], -3, 0))]
    more = [one for one in body if one.link_share > 0.8 and _fold(one.text).strip(" …→>»") in _more_links()]
    if max(len(led), len(more)) < max(_TEASERS - 1, 0.6 * len(teasers)):
        return None
    return PageState("list_page", f"a list: {len(teasers)} teasers of other reports in a row", tuple(teasers))


def live_blog(body: Sequence[Passage], heading: str, url: str, page_text: str) -> PageState | None:
    """Return live coverage: the page's data say so, or entries bear times and the page is called live."""
    said = _says_live(heading) or _says_live_address(url)
    stamps = [one for one in body if _stamp(one.text) is not None]
    if "LiveBlogPosting" in page_text and _LIVE_TYPE.search(page_text):
        return PageState("live_blog", "a live blog by its own data", tuple(stamps or body))
    times = [minute for one in stamps if (minute := _stamp(one.text)) is not None]
    if said and len(stamps) >= _STAMPS_OF_LIVE:
        return PageState(
            "live_blog", f"a live blog: called live, with {len(stamps)} entries that bear a time", tuple(stamps)
        )
    falling = sum(later <= earlier for earlier, later in pairwise(times))
    if len(times) >= _STAMPS and len(set(times)) >= _STAMPS - 1 and falling >= 0.8 * (len(times) - 1):
        return PageState(
            "live_blog", f"a live blog: {len(stamps)} entries that bear a time, the latest first", tuple(stamps)
        )
    return None


def _stamp(text: str) -> int | None:
    """Return the minute of the day that a line or paragraph begins with; 0 for "5 minutes ago"; None without one."""
    found = _STAMP.match(text)
    if found is None:
        return 0 if len(text) <= _LONGEST_STAMP and _AGO.search(text) else None
    hour, minute, half = int(found.group(1)), int(found.group(2)), (found.group(3) or "").lower()
    hour += 12 if half.startswith("p") and hour < 12 else 0
    return 60 * hour + minute if hour < 24 else None


def _is_linked_headline(passage: Passage) -> bool:
    if passage.link_share < 0.8 or not 4 <= word_count(passage.text) <= 30:
        return False
    return passage.element is not None and not passage.element.inside("nav", "footer", "aside", "header")


def _near(body: Sequence[Passage], at: int, low: int, high: int) -> Sequence[Passage]:
    """Return the passages around one, up to the teaser before it."""
    found: list[Passage] = []
    for one in reversed(body[max(at + low, 0) : at + high]):
        if is_sentence_like(one.text) and ends_in_stop(one.text) and one.link_share < 0.8:
            break
        found.append(one)
    return found


def _says_live(heading: str) -> bool:
    folded = _fold(heading)
    return bool(_live_opening().match(folded)) or any(f" {word}" in folded for word in _live_phrases())


def _says_live_address(url: str) -> bool:
    path = url.partition("://")[2].partition("/")[2].lower()
    return _LIVE_PATH.search(path) is not None


def _holding(passages: Sequence[Passage], words: str) -> tuple[Passage, ...]:
    return tuple(one for one in passages if one.text == words)[:1]


def _words(passage: Passage) -> int:
    return word_count(passage.text)


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"


def _fold(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


@cache
def _more_links() -> frozenset[str]:
    return frozenset(word.strip(" …→>»") for word in load_lexicon("page_health", "all").words("more_links"))


@cache
def _live_phrases() -> tuple[str, ...]:
    return tuple(word for word in load_lexicon("page_health", "all").words("live") if " " in word or "-" in word)


@cache
def _live_opening() -> re.Pattern[str]:
    words = sorted(load_lexicon("page_health", "all").words("live"), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?:[:.,!|]|\s+[–—|-]|\s*$)")
