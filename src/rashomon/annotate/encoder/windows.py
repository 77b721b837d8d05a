"""Windows: how an article is cut for the encoder, at paragraphs where it can be."""

from collections.abc import Sequence

from rashomon.annotate.encoder.words import EncoderWord

#: The window's own place: its piece ([CLS]), shape and setting.
WINDOW_START = (101, 7, 2)
_ENDS = frozenset({".", "!", "?", "…", "...", "”", '"', "’", ";"})


def cut_windows(words: Sequence[EncoderWord], longest: int) -> list[tuple[int, int]]:
    """Return windows [first, end) of at most `longest` words that cover all words once, in order.

    Cuts lie before a paragraph; in a paragraph longer than a window after the last word that may end a
    sentence, and where there is none, anywhere.
    """
    windows: list[tuple[int, int]] = []
    first = 0
    while first < len(words):
        limit = min(len(words), first + longest)
        end = limit if limit == len(words) else _cut(words, first, limit)
        windows.append((first, end))
        first = end
    return windows


def _cut(words: Sequence[EncoderWord], first: int, limit: int) -> int:
    for place in range(limit, first + (limit - first) // 3, -1):
        if words[place].setting % 3 == 2:
            return place
    for place in range(limit, first + (limit - first) // 3, -1):
        if words[place - 1].text in _ENDS and words[place].setting % 3 == 1 and words[place].text[0].isupper():
            return place
    return limit
