"""Reports that are not all there: stubs, texts that break off, reports behind a wall for subscribers."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from rashomon.extract.health.walls import pay_box, pay_prompt
from rashomon.extract.passages import Passage
from rashomon.extract.shapes import ends_in_stop, ends_open, is_sentence_like, word_count
from rashomon.lexicons import load_lexicon
from rashomon.model.articles import Article, HealthNote
from rashomon.model.spans import Anchor

_STUB = 50  # words
_TEASER = 350  # words up to which a text before a wall is the beginning of a report
_GOES_ON = 0.5  # of these may stand after the wall; a report that goes on had no wall in it
_OPENING = 150  # words; paragraphs that break off among the first of a page
_NOT_FREE = 150  # words of a report that its page's data call not free
_LONGEST_BROKEN = 400  # words; longer reports may well end in three dots
_ELLIPSIS = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\W{0,2}$")
_BROKEN = re.compile(r"(?:[,;(“„«–—-]|[^\W\d_]\s*)$")
_SHORT = 900  # characters; of a text this short whose other paragraphs end as they should, the last does too
_CUT = re.compile(
    r"\[(?:\.\.\.|…)\]$|(?:\.\.\.|…) ?(?:\w+ (?:more|reading)|more|weiterlesen|lire la suite)$", re.IGNORECASE
)
_LAST_WORD = re.compile(r"([^\W\d_]+)\W*$")
_PAID = re.compile(r"\"isAccessibleForFree\"\s*:\s*\"?false", re.IGNORECASE)
_SHOWN = 60  # characters of the end that show where a text breaks off
_FURNITURE = ("header", "nav", "footer")


def pay_wall(
    article: Article, body: Sequence[Passage], passages: Sequence[Passage], page_text: str
) -> list[HealthNote]:
    """Return a note where a report breaks off before a line that asks its reader to pay or to sign in.

    Args:
        body: the passages of the report.
        passages: all of the page.
    """
    running = [one for one in body if is_sentence_like(one.text) and pay_prompt(one.text) is None]
    if not running:
        return []
    ends = list(accumulate(word_count(one.text) for one in running))
    for at, passage in enumerate(passages):
        if passage.number <= running[0].number:
            continue
        before = ends[bisect_left(running, passage.number, key=_number) - 1]
        if before > _TEASER:
            break
        if ends[-1] - before > before * _GOES_ON or _is_frame(passage):
            continue
        if pay_prompt(passage.text) is not None or pay_box(passages, at):
            note = f"after {before} words the page asks to pay or to sign in: “{passage.text[:80]}”"
            return [HealthNote("pay_wall", note, None, passage.page_span)]
    if ends[-1] < _NOT_FREE and "isAccessibleForFree" in page_text and _PAID.search(page_text):
        note = f"its data say that the report is not free, and only {ends[-1]} words are here"
        return [HealthNote("pay_wall", note, _end_of(article), None)]
    return []


def _is_frame(passage: Passage) -> bool:
    return passage.element is not None and passage.element.inside(*_FURNITURE)


def _number(passage: Passage) -> int:
    return passage.number


def stub(article: Article, words: int) -> list[HealthNote]:
    """Return a note where a report is a stub: very short, or broken off."""
    reason = _reason(article, words)
    return [HealthNote("stub", reason, _end_of(article), None)] if reason else []


def _reason(article: Article, words: int) -> str | None:
    if _goes_on_elsewhere(article, words):
        return "the text breaks off and goes on elsewhere"
    if words < _LONGEST_BROKEN and _ELLIPSIS.search(article.text):
        return "the text ends with an ellipsis"
    if words < _LONGEST_BROKEN and _breaks_off(article):
        return "the text breaks off inside a sentence"
    return f"only {words} words" if words < _STUB else None


def _goes_on_elsewhere(article: Article, length: int) -> bool:
    """Whether the text, or a paragraph near the beginning of a short one, ends with a link to the rest of it."""
    tail = article.text[-_SHOWN:].lower().rstrip(" .…")
    if any(tail.endswith(phrase) for phrase in _cut_phrases()):
        return True
    words = 0 if length < _LONGEST_BROKEN else _OPENING
    for block, following in zip(article.paragraphs, (*article.paragraphs[1:], None), strict=True):
        text = article.text[block.start : block.end]
        words += word_count(text)
        if words > _OPENING:
            return False
        ends_here = following is None or following.kind in ("subhead", "list", "caption")
        if _CUT.search(text) or (ends_here and block.kind == "paragraph" and _ELLIPSIS.search(text)):
            return True
    return False


def _breaks_off(article: Article) -> bool:
    """Whether the last paragraph ends with an ellipsis, or on a word that ends no sentence."""
    blocks = [one for one in article.blocks if one.kind in ("paragraph", "standfirst", "quote")]
    if not blocks or blocks[-1] is not article.blocks[-1]:
        return False
    text = article.text[blocks[-1].start : blocks[-1].end]
    if _ELLIPSIS.search(text):
        return True
    if word_count(text) < 8 or not _BROKEN.search(text):
        return False
    if len(article.text) < _SHORT and all(ends_in_stop(article.text[one.start : one.end]) for one in blocks[:-1]):
        return blocks[-1].kind == "paragraph" and ends_open(text)
    last = _LAST_WORD.search(text)
    return text[-1] in ",;(“„«" or (last is not None and last.group(1) in _small_words(article.language))


def _end_of(article: Article) -> Anchor | None:
    end = len(article.text)
    return article.anchor(max(end - _SHOWN, 0), end) if end else None


@cache
def _cut_phrases() -> tuple[str, ...]:
    return tuple(phrase for one in load_lexicon("page_health").words("cut_off") if (phrase := one.rstrip(" .…")))


@cache
def _small_words(language: str) -> frozenset[str]:
    return frozenset(load_lexicon("stop_words", "all").groups("languages").get(language, ()))
