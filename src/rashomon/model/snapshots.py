"""Snapshots: what an audit found, small enough to be kept beside the case and set against the next one.

They hold no ids of rows, stories or quotations, only places in pages: methods and ids may change, pages do not.
"""

from dataclasses import dataclass

from rashomon.model.provenance import Run
from rashomon.model.spans import Anchor
from rashomon.model.stories import ClaimKind, ClaimStatus


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """Words of an article and where they were read: code points [start, end) of the decoded page.

    `anchor` is the place in the article's text as it was then; the text of today may be another.
    """

    anchor: Anchor
    start: int
    end: int

    def overlaps(self, other: "KeptPlace") -> bool:
        """Whether both lie in the same article's page and share at least one code point of it."""
        return self.anchor.article == other.anchor.article and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article: its page, how it is called, the day its times are counted from, and words that stand for it."""

    id: str
    page: str
    url: str | None
    outlet: str | None
    title: str | None
    day: str | None
    text_sha256: str
    place: KeptPlace | None


@dataclass(frozen=True, slots=True)
class KeptCell:
    """A cell of a row: its words, value, origin number and voice."""

    place: KeptPlace
    value: str | None
    origin: int


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row of the ledger; `id` names it in its own audit only."""

    id: str
    text: str
    kind: ClaimKind
    status: ClaimStatus
    origins: int
    cells: tuple[KeptCell, ...]


@dataclass(frozen=True, slots=True)
class KeptTelling:
    """What one speaker is told to have said differently."""

    speaker: str
    about: str
    places: tuple[KeptPlace, ...]


@dataclass(frozen=True, slots=True)
class KeptOrigin:
    """An origin of a story: its number then, its articles and why they are one."""

    number: int
    articles: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class KeptStory:
    """A story; `silent` are the questions no article of it answered. `id` names it in its own audit only."""

    id: str
    title: str
    articles: tuple[str, ...]
    origins: tuple[KeptOrigin, ...]
    rows: tuple[KeptRow, ...]
    tellings: tuple[KeptTelling, ...]
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptQuotation:
    """A quotation: its pieces and who is said to speak."""

    id: str
    pieces: tuple[KeptPlace, ...]
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One finished audit; articles and stories in case order, `judgements` those it rested on, one text each."""

    run: Run
    judgements: tuple[str, ...]
    articles: tuple[KeptArticle, ...]
    stories: tuple[KeptStory, ...]
    quotations: tuple[KeptQuotation, ...]
