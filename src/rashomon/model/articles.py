"""Articles: one report by one outlet, extracted from a page, with everything that was left out and why."""

import hashlib
from dataclasses import dataclass, field
from typing import Literal

from rashomon.errors import AnchorError
from rashomon.model.spans import Anchor, Span
from rashomon.text.offset_map import OffsetMap

BlockKind = Literal[
    "headline", "dateline", "standfirst", "paragraph", "subhead", "list", "quote", "caption", "correction"
]
DateRole = Literal["published", "updated", "captured", "event", "furniture"]
CreditKind = Literal["agency", "outlet", "person"]
WitnessedField = Literal[
    "title", "byline", "outlet", "language", "section", "address", "agency", "copyright", "correction", "update"
]


@dataclass(frozen=True, slots=True)
class Block:
    """A headline, paragraph or other block: text [start, end), without the break after it."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Removal:
    """Words of the page that did not become text, and why.

    `kind` is a word such as `menu`, `repeated_title`, `doubled_body`, `foreign_tail`, `credit_line`,
    `date_line`, `tag_list`, `comment_form`, `consent_notice`, `click_prompt`, `mark_up_furniture`; `span`
    counts code points of the decoded page; `words` are its first 200 characters with white space collapsed.
    """

    span: Span
    kind: str
    reason: str
    words: str


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """One date seen on the page, and why it was or was not used.

    `value` is ISO 8601 as precise as the page states it (`--01-09` where the year is not stated); `where` says
    in which place of the page it stood (`json-ld datePublished`, `date line`, `masthead`, `url` ...).
    """

    value: str
    precision: Literal["year", "month", "day", "minute", "second"]
    where: str
    role: DateRole
    used: bool
    reason: str
    page_span: Span | None


@dataclass(frozen=True, slots=True)
class ChosenDate:
    """The date a page states for its own article; `basis` names the candidate it came from.

    `confidence` is the probability in [0, 1] that this is the day, as weighed from all candidates; None for updates.
    """

    value: str
    precision: str
    basis: str
    anchor: Anchor | None
    page_span: Span | None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """Whom the page itself credits with the text: an agency, another outlet, a person."""

    name: str
    kind: CreditKind
    anchor: Anchor | None
    page_span: Span | None


@dataclass(frozen=True, slots=True)
class FieldWitness:
    """What one place of the page says in answer to one question about the report.

    `where` names the place (`json-ld headline`, `meta og:title`, `link canonical`, `html lang` ...); `agrees` tells
    whether it says what the article gives, letters alone compared; None where the article gives nothing to compare.
    """

    field: WitnessedField
    value: str
    where: str
    agrees: bool | None
    page_span: Span | None


@dataclass(frozen=True, slots=True)
class HealthNote:
    """Something about the page's state a reader should know before any conclusion."""

    kind: str
    note: str
    anchor: Anchor | None
    page_span: Span | None


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """Words of the report, text [start, end), that lead to a page; `url` is whole, an archive's part taken off."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Article:
    """One report: its text, the map back to its page, and what the page says about it.

    `text` begins with the headline (if one was found) and holds blocks divided by blank lines, a dateline by a
    blank from the paragraph it opens. `title` is
    the headline's words, or those that two places of the metadata agree on where the visible headline says
    something else; `witnesses` tells who says what. `outlet_basis` says what the outlet's name was read from.
    Absent is None.
    """

    id: str
    page: str
    title: str | None
    byline: str | None
    outlet: str | None
    outlet_basis: str | None
    language: str
    text: str = field(repr=False)
    text_sha256: str = field(repr=False)
    map: OffsetMap = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    published: ChosenDate | None
    updated: ChosenDate | None
    dates: tuple[DateCandidate, ...] = field(repr=False)
    credits: tuple[Credit, ...]
    health: tuple[HealthNote, ...] = field(repr=False)
    removals: tuple[Removal, ...] = field(repr=False)
    url: str | None = None
    witnesses: tuple[FieldWitness, ...] = field(default=(), repr=False)
    hyperlinks: tuple[Hyperlink, ...] = field(default=(), repr=False)

    def anchor(self, start: int, end: int) -> Anchor:
        """Return the anchor of text [start, end), with the words read from the text.

        Raises:
            AnchorError: the span is empty or not inside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise AnchorError(f"{self.id}: [{start}, {end}) is not inside {len(self.text)} code points")
        return Anchor(self.id, start, end, self.text[start:end])

    def verify(self, anchor: Anchor) -> Anchor:
        """Return `anchor` if its words stand at its span of this article.

        Raises:
            AnchorError: it belongs to another article, or other words stand there.
        """
        if anchor.article != self.id:
            raise AnchorError(f"anchor of {anchor.article} was checked against {self.id}")
        if self.text[anchor.start : anchor.end] != anchor.exact:
            raise AnchorError(f"{self.id}: other words stand at [{anchor.start}, {anchor.end})")
        return anchor

    @property
    def paragraphs(self) -> tuple[Block, ...]:
        """The blocks that carry the report: all but headline and dateline."""
        return tuple(block for block in self.blocks if block.kind not in {"headline", "dateline"})

    @property
    def dateline(self) -> Block | None:
        """Where, when and by whom the report was filed, if its first paragraph begins with that."""
        return next((block for block in self.blocks if block.kind == "dateline"), None)

    @property
    def told(self) -> str:
        """The text with blanks for the dateline, which is no sentence; as long as the text."""
        line = self.dateline
        if line is None:
            return self.text
        return self.text[: line.start] + " " * (line.end - line.start) + self.text[line.end :]


def article_id(page: str, number: int) -> str:
    """Return the id of the page's article with that number, counted from 0."""
    tail = page.removeprefix("p-")
    return f"a-{tail}" if number == 0 else f"a-{tail}-{number}"


def text_sha256(text: str) -> str:
    """Return the SHA-256 (hexadecimal) of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
