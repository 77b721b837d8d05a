"""The rows of a key, one record for each label.

Rows may be objects with the fields below or arrays in their order. A label that is left out is not measured.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..decode import UNSTATED, Unstated

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class ArticleKey:
    """One article; `origin`, `outlet` and `published` tell null (stated as absent) from left out.

    Attributes:
        file: name of the page's file.
        title: the headline.
        first: words the body begins with.
        last: words the body ends with; the rest of their sentence may follow.
        standfirst: lines that may stand between headline and body; where left out, up to two long lines may.
        not_in_text: words that must not be in the text.
        once: words that must be in the text exactly once.
        title_once: whether the headline may be in the text at most once.
        origin: whom the article credits, or the outlet; null where it credits nobody.
        outlet: who publishes it.
        byline: who wrote it, several names joined by “;”.
        encoding: how the page's bytes are to be decoded.
        captured: day or moment when the page was saved.
        published: day of publication; null where the page does not tell.
        published_exact: moment of publication.
        updated: day or moment of the last change.
        not_published: dates that are on the page and are not the publication date.
        event_day: the day the story's event took place.
    """

    file: str
    title: str | None = None
    first: str | None = None
    last: str | None = None
    standfirst: tuple[str, ...] | Unstated = UNSTATED
    not_in_text: tuple[str, ...] = ()
    once: tuple[str, ...] = ()
    title_once: bool = False
    origin: str | Unstated | None = UNSTATED
    outlet: str | Unstated | None = UNSTATED
    byline: str | None = None
    encoding: str | None = None
    captured: str | None = None
    published: str | Unstated | None = UNSTATED
    published_exact: str | None = None
    updated: str | None = None
    not_published: tuple[str, ...] = ()
    event_day: str | None = None


@dataclass(frozen=True, slots=True)
class StoriesKey:
    """Pairs of articles: in one story, in two, in two of one thread, in two that no thread joins."""

    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    linked: tuple[tuple[str, str], ...] = ()
    unlinked: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PhraseKey:
    """Words in an article."""

    article: str
    words: str


@dataclass(frozen=True, slots=True)
class QuotationKey(PhraseKey):
    """Words a quotation covers, who speaks, and its kind; a kind ending in “?” is not asked for."""

    speaker: str
    kind: str


@dataclass(frozen=True, slots=True)
class ChainKey(PhraseKey):
    """Words a quotation covers, and the names between the article and whoever spoke."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateKey(PhraseKey):
    """Words with a date in them, and its value as precise as it can be known."""

    value: str


@dataclass(frozen=True, slots=True)
class QuantityKey(PhraseKey):
    """Words with a figure in them, its value or range, and its unit or what is counted."""

    value: float | Range
    unit: str


@dataclass(frozen=True, slots=True)
class RowKey:
    """One row of the ledger.

    Attributes:
        what: the claim in the reader's words.
        articles: whose cells the row has; empty where not stated (contested rows only).
        values: the values that stand in the cells; old before new in superseded rows.
        by: who says each value, in the order of the values.
        also_by: who may be named for any of the values instead.
        optional: true where a reader would accept the row but not ask for it.
    """

    what: str
    articles: tuple[str, ...] = ()
    values: tuple[float | str | Range, ...] = ()
    by: tuple[str, ...] = ()
    also_by: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class StatementKey:
    """A contested statement: one phrase against another, or any of some phrases against any of others."""

    what: str
    pair: tuple[PhraseKey, ...] = ()
    supporting: tuple[PhraseKey, ...] = field(default=(), metadata={"json": "for"})
    against: tuple[PhraseKey, ...] = ()
    by: tuple[str, ...] = ()

    @property
    def sides(self) -> tuple[tuple[PhraseKey, ...], ...]:
        """The phrases of each side; one of each must stand in the row."""
        return tuple((phrase,) for phrase in self.pair) or (self.supporting, self.against)


@dataclass(frozen=True, slots=True)
class AgeKey:
    """Somebody's age: a figure that is no quantity of the story."""

    article: str
    who: str
    years: float


@dataclass(frozen=True, slots=True)
class EntityKey:
    name: str
    mentions: tuple[PhraseKey, ...]


@dataclass(frozen=True, slots=True)
class WordingKey:
    """One thing and what each article calls it; words in brackets are a remark.

    With a `kind`, it is an edit of a reprint: `text` of `article` where the other has the words `against`.
    """

    concept: str
    variants: Mapping[str, str] = field(default_factory=dict[str, str])
    kind: str | None = None
    article: str | None = None
    text: str | None = None
    against: PhraseKey | None = None


@dataclass(frozen=True, slots=True)
class EditKey:
    """One change a reprint made: the words that were there, the words that stand there now."""

    kind: str
    was: str | None = None
    now: str | None = None


@dataclass(frozen=True, slots=True)
class ToldKey:
    speaker: str
    pair: tuple[PhraseKey, PhraseKey]
    what: str | None = None


@dataclass(frozen=True, slots=True)
class OriginsKey:
    story: tuple[str, ...]
    origins: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class DerivationKey:
    """An article and what it depends on: another article, or a name where that is not in the set."""

    article: str
    kind: str
    parent: str | None = field(default=None, metadata={"json": "from"})
    from_name: str | None = None
    edits: tuple[EditKey, ...] = ()


@dataclass(frozen=True, slots=True)
class ThreadKey:
    """The stories of one thread, each by its articles."""

    stories: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class HealthKey:
    article: str
    kind: str
