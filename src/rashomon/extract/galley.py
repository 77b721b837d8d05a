"""The galley: a page's passages while they are being judged, with every strike and its reason."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from rashomon.extract.passages import Passage
from rashomon.extract.reading import ReadLine, read_line
from rashomon.model.articles import BlockKind, Removal
from rashomon.model.spans import Span
from rashomon.text.runs import Run

_SHOWN = 200  # characters of the words a removal shows


@dataclass(frozen=True, slots=True)
class Strike:
    """What was struck: passages `first` to `last` (or part of one), why, and where in the page."""

    first: int
    last: int
    span: Span
    kind: str
    reason: str
    words: str


class Galley:
    """Passages in page order; rules strike them or cut words from them, never change words."""

    def __init__(self, page_text: str, passages: Iterable[Passage]) -> None:
        self._page_text = page_text
        self.passages = tuple(passages)
        self._standing = {passage.number: passage for passage in self.passages}  # stays in page order
        self._strikes: list[Strike] = []
        self._read: dict[Passage, ReadLine] = {}

    @property
    def standing(self) -> tuple[Passage, ...]:
        """The passages not struck, in page order, as they are now."""
        return tuple(self._standing.values())

    def lines(self) -> list[ReadLine]:
        """Return the standing passages with what each is when looked at alone."""
        known, read = self._read, self.read
        return [known.get(passage) or read(passage) for passage in self._standing.values()]

    def read(self, passage: Passage) -> ReadLine:
        """Return what a passage is when looked at alone; read once."""
        found = self._read.get(passage)
        if found is None:
            found = self._read[passage] = read_line(passage)
        return found

    def with_gaps(self, passage: Passage, *, least: int = 0) -> Passage:
        """Return a passage with the empty lines before the struck ones right before it counted as its own.

        Args:
            least: gaps that are known to stand before it, on top of its own.
        """
        gaps = passage.empty_before + least
        for number in range(passage.number - 1, -1, -1):
            if number in self._standing:
                break
            gaps += self.passages[number].empty_before
        return passage if gaps == passage.empty_before else passage.after_gap(gaps)

    def set_aside(self, numbers: Collection[int], kind: str, reason: str) -> None:
        """Strike many passages for one reason, each stretch of neighbours as one."""
        gone, stretch = frozenset(numbers), list[Passage]()
        for passage in self.passages:
            if passage.number in gone and self._standing.pop(passage.number, None) is not None:
                stretch.append(passage)
            elif stretch:
                self._note_stretch(stretch, kind, reason)
                stretch = []
        if stretch:
            self._note_stretch(stretch, kind, reason)

    def _note_stretch(self, stretch: list[Passage], kind: str, reason: str) -> None:
        first, last = stretch[0], stretch[-1]
        words, length = list[str](), 0
        for passage in stretch:
            words.append(passage.text)
            length += len(passage.text) + 1
            if length > _SHOWN:
                break
        shown = " ".join(" ".join(words).split())[:_SHOWN]
        span = Span(first.run.start, last.run.end)
        self._strikes.append(Strike(first.number, last.number, span, kind, reason, shown))

    def stands(self, number: int) -> bool:
        """Whether the passage of that number is not struck."""
        return number in self._standing

    def strike(self, passage: Passage, kind: str, reason: str) -> None:
        """Take a standing passage out; one that is out already stays out for its first reason."""
        current = self._standing.pop(passage.number, None)
        if current is not None:
            self._note(current, current.page_span, current.text, kind, reason)

    def cut(self, passage: Passage, start: int, end: int, kind: str, reason: str) -> None:
        """Take characters [start, end) of a standing passage out.

        Of several cuts in one passage the last has to be made first, so that the offsets stay true.
        """
        current = self._standing.get(passage.number)
        words = current.run.cut(start, min(end, len(current.text))) if current is not None else None
        if current is None or words is None:
            return
        self._note(current, Span(words.start, words.end), words.text, kind, reason)
        left = current.without(start, end)
        if left is None:
            del self._standing[passage.number]
        else:
            self._standing[passage.number] = left

    def turn(self, passage: Passage, kind: BlockKind) -> None:
        """Give a standing passage another kind."""
        current = self._standing.get(passage.number)
        if current is not None:
            self._standing[passage.number] = current.becoming(kind)

    def take_dateline(self, passage: Passage, length: int) -> Run | None:
        """Take the dateline off a standing passage without a removal: it becomes a block of its own."""
        current = self._standing.get(passage.number)
        line = current.run.cut(0, length) if current is not None else None
        if current is not None and line is not None:
            left = current.without(0, length)
            if left is None:
                del self._standing[passage.number]
            else:
                self._standing[passage.number] = left
        return line

    def take_headline(self, number: int) -> None:
        """Take the headline's passage out of the body without a removal: it becomes the headline block."""
        self._standing.pop(number, None)

    def removals(self) -> tuple[Removal, ...]:
        """Return what was struck, in page order; neighbours struck for the same reason are one."""
        merged: list[Strike] = []
        for strike in sorted(self._strikes, key=lambda one: (one.span, one.kind)):
            last = merged[-1] if merged else None
            if last is not None and _continues(last, strike):
                span = Span(last.span.start, max(last.span.end, strike.span.end))
                words = f"{last.words} {strike.words}"[:_SHOWN]
                merged[-1] = Strike(last.first, strike.last, span, last.kind, last.reason, words)
            else:
                merged.append(strike)
        return tuple(Removal(one.span, one.kind, one.reason, one.words) for one in merged)

    def _note(self, passage: Passage, span: Span, words: str, kind: str, reason: str) -> None:
        shown = " ".join(words.split())[:_SHOWN]
        self._strikes.append(Strike(passage.number, passage.number, span, kind, reason, shown))


def _continues(last: Strike, strike: Strike) -> bool:
    return (last.kind, last.reason) == (strike.kind, strike.reason) and strike.first <= last.last + 1
