"""What a line looks like, before any word of it is understood: sentence, title, menu, list."""

import re
from functools import lru_cache

from rashomon.extract.plain import is_plain, words_of_plain

_REMEMBERED = 2000  # characters; longer lines are counted anew, so that huge ones are not kept in memory
_WORD = re.compile(r"[^\W_]+(?:['’]+[^\W_]+)*")
_SOLID = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_STOPS, _CLOSERS = frozenset(".!?…。！？"), "\"'”’»)]」』）"  # marks that end a sentence, and those that may follow
_STOP_BEFORE_BRACKETS = re.compile(r"[.!?…][\"'”’»)\]]*\s*\(\w+\)$")
_BREAKS, _QUOTES = frozenset(".!?…:;,"), frozenset('"”»')
_DIVIDERS = (" | ", " · ", " • ", " » ", " > ", " / ", " — ", " – ", " - ", "  ", "\u00a0\u00a0", "\t", " ¦ ")
_DIVIDES = re.compile(r"[|·•»>/—–¦\t\u00a0]| - |  ")
_BULLET = re.compile(r"^(?:[-*•▪◦‣–—·»]\s+|\(?\d{1,2}[.)]\s+)")


def word_count(text: str) -> int:
    """Return the number of words; of scripts that write without blanks, two characters count as a word."""
    return _remembered_count(text) if len(text) <= _REMEMBERED else _count(text)


def _count(text: str) -> int:
    if is_plain(text):
        return len(words_of_plain(text))
    solid = len(_SOLID.findall(text))
    return len(_WORD.findall(_SOLID.sub(" ", text) if solid else text)) + (solid + 1) // 2


_remembered_count = lru_cache(maxsize=4096)(_count)


def ends_in_stop(text: str) -> bool:
    """Whether it ends as a sentence does."""
    bare = text.rstrip()
    if bare.rstrip(_CLOSERS)[-1:] in _STOPS:
        return True
    return bare.endswith(")") and _STOP_BEFORE_BRACKETS.search(bare) is not None


def ends_open(text: str) -> bool:
    """Whether it ends without any mark, as a headline or menu entry does."""
    bare = text.rstrip()
    return bare[-1:] not in _QUOTES and bare.rstrip("\"'”’»)]")[-1:] not in _BREAKS


def is_sentence_like(text: str) -> bool:
    """Whether it reads as a paragraph of running text: a finished sentence of some length, or many words."""
    count = word_count(text)
    return (count >= 8 and ends_in_stop(text)) or count >= 25


def is_bulleted(text: str) -> bool:
    """Whether it begins with a bullet or a number, as an item of a list does."""
    return bool(_BULLET.match(text))


def divided(text: str) -> list[str]:
    """Return the pieces of a line between its dividers (bars, dots, wide gaps), or the whole line as one."""
    best = [text.strip()]
    if _DIVIDES.search(text) is None:
        return best
    for divider in _DIVIDERS:
        if divider not in text:
            continue
        pieces = [piece.strip(" |·•»>/¦\t\u00a0") for piece in text.split(divider)]
        pieces = [piece for piece in pieces if piece]
        if len(pieces) > len(best):
            best = pieces
    return best


def is_menu(text: str) -> bool:
    """Whether it is a row of short entries between dividers, such as a menu or a trail of crumbs."""
    if _DIVIDES.search(text) is None:
        return False
    pieces = divided(text)
    if len(pieces) < 3 or ends_in_stop(text):
        return False
    counts = sorted(word_count(piece) for piece in pieces)
    return counts[len(counts) // 2] <= 3 and counts[-1] <= 7
