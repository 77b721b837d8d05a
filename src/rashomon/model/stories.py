"""Stories: the articles on one event, how they derive from each other, and the ledger of what they say."""

from dataclasses import dataclass
from typing import Literal

from rashomon.model.spans import Anchor

DerivationKind = Literal["reprint", "rewrite", "shared_text", "same_named_source"]
ClaimStatus = Literal["corroborated", "contested", "superseded", "compatible", "single_origin"]
ClaimKind = Literal["figure", "event", "statement"]
Question = Literal["who", "what", "when", "where", "how_many", "says_who", "whose_figures", "who_was_harmed"]
QuestionState = Literal["answered", "silent", "cannot_tell"]


@dataclass(frozen=True, slots=True)
class Derivation:
    """Article `article` depends on `parent` (in the case) or on `from_name` (outside it, or not told which).

    `share` in [0, 1] is the part of the article's words also found in the parent; `spans` are aligned passages.
    `shared_text` names the other article in `parent` although the direction cannot be told; `parent` is None
    where the article rests on something outside the case, and `share` is 0 then.
    """

    article: str
    parent: str | None
    from_name: str | None
    kind: DerivationKind
    share: float
    spans: tuple[tuple[Anchor, Anchor], ...]
    reason: str
    judgement: str | None = None


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence of the summary: always words of an article."""

    text: str
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The articles on one event, in case order; `start` and `end` are its first and last day (ISO 8601)."""

    id: str
    title: str
    articles: tuple[str, ...]
    thread: str
    start: str | None
    end: str | None
    places: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Thread:
    """Stories that follow one another; every story lies in exactly one, alone if nothing follows it."""

    id: str
    title: str
    stories: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """Articles of one story that share an origin; `number` counts from 1 within the story."""

    story: str
    number: int
    articles: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article says on a claim: its words, and whose words they are."""

    article: str
    origin: int
    anchor: Anchor
    value: str | None
    quotation: str | None
    figure: str | None
    attributed_to: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of the ledger. `origins` counts independent origins; `reason` states the counting rule."""

    id: str
    story: str
    text: str
    kind: ClaimKind
    status: ClaimStatus
    origins: int
    reason: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ToldDifferently:
    """What one speaker is reported to have said, differently, by articles of different origins."""

    id: str
    story: str
    speaker: str
    speaker_name: str
    about: str
    quotations: tuple[str, ...]
    anchors: tuple[Anchor, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class QuotationGroup:
    """Quotations of several articles that report one utterance."""

    id: str
    story: str
    quotations: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class OtherTime:
    """When an event happened according to those who date it differently, their words, and how many origins they are."""

    when: str
    precision: str
    anchors: tuple[Anchor, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the timeline: when it happened (not when it was reported).

    `origins` counts the independent origins that tell of it at this time, not those of `dated_otherwise`. `planned` is
    true where all tell of it as still to come. `score` in [0, 1] says how much the time matters to the thread, shared
    among its entries; `rank` counts the story's entries from 1 by it: the first n make a timeline of n entries.
    """

    id: str
    story: str
    when: str
    precision: str
    text: str
    anchors: tuple[Anchor, ...]
    origins: int = 0
    score: float = 0.0
    rank: int = 0
    planned: bool = False
    dated_otherwise: tuple[OtherTime, ...] = ()


@dataclass(frozen=True, slots=True)
class Omission:
    """A claim other origins carry and this article leaves out though it was public before it appeared."""

    story: str
    claim: str
    article: str
    reason: str


@dataclass(frozen=True, slots=True)
class StoryQuestion:
    """A question a reader would ask of a story, and whether any of its articles answers it.

    `rule` says in one sentence what counts as an answer, `reason` what was found. `anchors` are the words that
    answer; where the question is open, those that raise it or come nearest, if there are any.
    """

    story: str
    question: Question
    state: QuestionState
    rule: str
    reason: str
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class StorySummary:
    """The summary of one story."""

    story: str
    sentences: tuple[SummarySentence, ...]
