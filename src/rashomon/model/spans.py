"""Spans and anchors: half-open ranges of code points, and the words they promise."""

from dataclasses import dataclass

from rashomon.errors import AnchorError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, end) of code points.

    Raises:
        AnchorError: start is negative or end lies before start.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise AnchorError(f"no such span: [{self.start}, {self.end}); start must be in [0, end]")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A span of one article's text with the exact words found there.

    Made by `Article.anchor` (which reads the words) or `Article.verify` (which compares them), never by hand:
    the constructor can only check that the words are as long as the span.

    Raises:
        AnchorError: the words are not as long as the span, or the span is empty.
    """

    article: str
    start: int
    end: int
    exact: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start or len(self.exact) != self.end - self.start:
            raise AnchorError(
                f"{self.article}: span [{self.start}, {self.end}) cannot hold {len(self.exact)} code points"
            )

    @property
    def span(self) -> Span:
        """The span without its article."""
        return Span(self.start, self.end)

    def overlaps(self, other: "Anchor") -> bool:
        """Whether both lie in the same article and share at least one code point."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def covers(self, other: "Anchor") -> bool:
        """Whether `other` lies in the same article, wholly inside this anchor."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end
