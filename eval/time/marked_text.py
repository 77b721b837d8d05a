"""A text with its marked time expressions, built piece by piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression at [start, end) of the text, with its TIMEX3 value; None where a program gives none."""

    start: int
    end: int
    value: str | None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article: its text (blank lines divide paragraphs), its day, and what people marked.

    Attributes:
        ignored: marks that count neither for nor against: the line the reference day is read from, and dates
            given only as a bound.
    """

    name: str
    text: str
    day: date
    times: tuple[Time, ...]
    ignored: tuple[Time, ...] = ()


@dataclass(slots=True)
class TextBuilder:
    """Joins tokens to a text as people write it, and keeps where each began and ended."""

    text: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    _opened: bool = False

    def add(self, token: str) -> int:
        """Append a token with the space it needs; its index."""
        if self.text and not self.text.endswith("\n") and self._needs_space(token):
            self.text += " "
        self.spans.append((len(self.text), len(self.text) + len(token)))
        self.text += token
        return len(self.spans) - 1

    def end_paragraph(self) -> None:
        """Begin a new paragraph, if this one has words."""
        if self.text and not self.text.endswith("\n"):
            self.text += "\n\n"
        self._opened = False

    def span(self, indexes: Sequence[int]) -> tuple[int, int]:
        """Where the tokens of these indexes begin and end."""
        return self.spans[min(indexes)][0], self.spans[max(indexes)][1]

    def _needs_space(self, token: str) -> bool:
        if token == '"':
            self._opened = not self._opened
            return self._opened
        if self.text[-1] in "([$£€“" or (self.text[-1] == '"' and self._opened):
            return False
        if token in {"-", "–", "/"} or (self.text[-1] in "-/" and self.text[-2:-1] != " "):
            return token == "–"
        return not (token in {*".,;:!?)]%”", "...", "n't", "n’t"} or (token[0] in "'’" and len(token) > 1))


def day_of(written: str) -> date:
    """The day an ISO value begins with.

    Raises:
        ValueError: it begins with none.
    """
    return date.fromisoformat(written[:10])
