"""Links: mentions to entities, speakers to entities, time expressions to dates."""

from dataclasses import dataclass

from rashomon.model.annotations import MentionKind
from rashomon.model.spans import Anchor


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two spellings were taken for one entity: score in [0, 1] and one sentence."""

    one: str
    other: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or body that mentions of one or several articles stand for.

    `mentions` are mention ids in case order; `variants` the different spellings, most frequent first, `name`
    the fullest of them. `country` is an ISO 3166 code where the entity is a country, its capital or its
    government. `stands_for` is the id of the entity a place or seat stands for when it speaks.
    """

    id: str
    name: str
    kind: MentionKind
    variants: tuple[str, ...]
    mentions: tuple[str, ...]
    merges: tuple[Merge, ...] = ()
    country: str | None = None
    stands_for: str | None = None
    judgement: str | None = None


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One voice of an attribution chain: as written, and whom it stands for if known."""

    text: str
    anchor: Anchor | None
    entity: str | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks in a quotation, and through whom it reached the article.

    `chain` runs from the article inwards: who relays … who spoke; its last link is the speaker, if there is
    one. `reason` says how a pronoun or description was resolved.
    """

    quotation: str
    speaker: ChainLink | None
    chain: tuple[ChainLink, ...]
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ReferenceDate:
    """The day from which an article's relative dates are counted (ISO 8601 day).

    `basis` is a sentence; `assumed` is true where the page itself does not state the day; `article` and
    `anchor` are the evidence an assumption rests on.
    """

    article: str
    value: str
    basis: str
    assumed: bool
    evidence_article: str | None = None
    evidence: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Timex:
    """A resolved time expression: TIMEX3/EDTF value, precision kept, never more exact than the words.

    `reference` is the day it was counted from (None for dates that need none); `basis` says how.
    """

    id: str
    anchor: Anchor
    value: str
    end_value: str | None
    precision: str
    reference: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class FigureContext:
    """What linking adds to a figure: whose number it is and for which day it was given."""

    figure: str
    attributed_to: str | None
    as_of: str | None


@dataclass(frozen=True, slots=True)
class Links:
    """Everything linking found in a case."""

    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    references: tuple[ReferenceDate, ...] = ()
    timexes: tuple[Timex, ...] = ()
    figure_contexts: tuple[FigureContext, ...] = ()
