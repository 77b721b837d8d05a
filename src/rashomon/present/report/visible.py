"""Words of strangers made safe to look at: what cannot be seen, or would reorder what is seen, is named."""

import unicodedata

import regex

_UNSEEN = regex.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"  # control characters but tab, line feed and carriage return
    r"|[\u202a-\u202e\u2066-\u2069]"  # embeddings, overrides and isolates: they reorder the words around them
    r"|[\u061c\u200e\u200f]"  # direction marks
    r"|[\u200b-\u200d\u2060-\u2065\ufeff\u180e\u115f\u1160\u3164\uffa0]"  # no width, no ink
    r"|[\u206a-\u206f\ufff9-\ufffb]"  # deprecated format characters, interlinear annotation
    r"|[\ud800-\udfff]"  # halves of surrogate pairs, which no file can hold
    r"|[\U000e0000-\U000e0fff]"  # tags and invisible variation selectors
)
_RIGHT_TO_LEFT = regex.compile(r"[\p{Hebrew}\p{Arabic}\p{Syriac}\p{Thaana}\p{Nko}]")
_DIRECTION_MARKS = frozenset("\u061c\u200e\u200f")
_JOINERS = frozenset("\u200c\u200d")


def show_unseen(text: str) -> str:
    """Return `text` with every character that is invisible or reorders its neighbours written as `⟦U+202E⟧`.

    Kept as they are: soft hyphens; direction marks in text with right-to-left letters; joiners between letters
    of scripts that need them and inside emoji. Does not escape mark-up: the template does.

    Source:
        Unicode Technical Report 36 (visual spoofing); Boucher and Anderson 2021, Trojan Source.
    """
    if text.isascii() and text.isprintable():
        return text
    keeps_marks = _RIGHT_TO_LEFT.search(text) is not None
    return _UNSEEN.sub(lambda found: _shown(text, found.start(), keeps_marks), text)


def _shown(text: str, at: int, keeps_marks: bool) -> str:
    char = text[at]
    if char in _DIRECTION_MARKS and keeps_marks:
        return char
    if char in _JOINERS and at and _joins(text[at - 1]):
        return char
    return f"⟦U+{ord(char):04X}⟧"


def _joins(before: str) -> bool:
    """Whether a joiner after this character changes its shape: not so after Latin, Greek or Cyrillic letters."""
    return unicodedata.category(before) in {"Lo", "Mn", "Mc", "So", "Sk"}
