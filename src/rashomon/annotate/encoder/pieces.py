"""Word pieces: how the encoder spells a word."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

MAX_PIECES = 4
PADDING = 0
_UNKNOWN = 100
_LONGEST_WORD = 60
_MOST_KNOWN = 100_000


class Speller:
    """Spells words as at most MAX_PIECES piece numbers, remembering the words it has seen.

    Source:
        WordPiece, longest piece first, of BERT uncased (Devlin et al. 2019): the vocabulary of MiniLM. Written
        here because the library that has it brings a network client along.
    """

    def __init__(self, vocabulary: Path) -> None:
        pieces = vocabulary.read_text(encoding="utf-8").splitlines()
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self._longest = max(map(len, pieces))
        self._known: dict[str, tuple[int, ...]] = {}

    def spell(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """Return for each word its MAX_PIECES numbers, filled up with PADDING; long words keep both ends."""
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        return [self._known.get(word) or self._learn(word) for word in words]

    def _learn(self, word: str) -> tuple[int, ...]:
        kept = self._split(_plain(word)) or [_UNKNOWN]
        if len(kept) > MAX_PIECES:
            kept = [*kept[: MAX_PIECES - 1], kept[-1]]
        spelt = tuple(kept) + (PADDING,) * (MAX_PIECES - len(kept))
        self._known[word] = spelt
        return spelt

    def _split(self, word: str) -> list[int]:
        if len(word) > _LONGEST_WORD:
            return []
        found: list[int] = []
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            for end in range(min(len(word), start + self._longest), start, -1):
                number = self._numbers.get(prefix + word[start:end])
                if number is not None:
                    break
            else:
                return []
            found.append(number)
            start = end
        return found


def _plain(word: str) -> str:
    """Return the word in lower case without accents and control characters."""
    decomposed = unicodedata.normalize("NFD", word)
    kept = (char for char in decomposed if unicodedata.category(char) not in {"Mn", "Cc", "Cf", "Co"})
    return "".join(kept).lower()
