"""Whether a feed gives a whole report or only its beginning or summary; where that cannot be told, it is partial."""

import html
import re

from rashomon.lexicons import load_lexicon

_UNSEEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_ELLIPSIS = re.compile(r"(?:\.{3}|…|\[…\]|\[\.{3}\]|&hellip;|»|→)\s*$")
_SHORTEST_SUMMARY = 150  # words; a field for summaries holds a whole report from here on
_SHORTEST = 20  # words
_FOOTER = re.compile(r"<p>(?:(?!</?p\b).)*</p>\s*$", re.IGNORECASE | re.DOTALL)


def visible_words(markup: str) -> str:
    """Return the words of a piece of HTML or plain text, for counting and looking at; places are not kept."""
    return " ".join(html.unescape(_TAG.sub(" ", _UNSEEN.sub(" ", markup))).split())


def partial_reason(text: str, *, is_content: bool, longer: int = 0) -> str | None:
    """Return in words why the text of an entry is only a part of its report; None if it is taken for the whole.

    Args:
        is_content: whether it stands in a field for contents, not for summaries.
        longer: number of words of the entry's other field, if it has one.
    """
    words = visible_words(text)
    count = len(_WORD.findall(words))
    if _breaks_off(words) or _breaks_off(visible_words(_FOOTER.sub("", text))):
        return "the feed gives its beginning only: it breaks off"
    if not is_content and count < _SHORTEST_SUMMARY:
        return f"the feed gives a summary of {count} words"
    if count < max(_SHORTEST, longer // 2):
        return f"the feed gives {count} words of it"
    return None


def _breaks_off(words: str) -> bool:
    if _ELLIPSIS.search(words[-40:]):
        return True
    tail = words[-60:].lower().rstrip(" .…»→>[]")
    return any(tail.endswith(phrase.rstrip(" .…")) for phrase in load_lexicon("page_health").words("cut_off"))
