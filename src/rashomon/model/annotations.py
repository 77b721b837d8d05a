"""Annotations: what one article's text says, before anything is known of other articles.

Ids are `<article>.<letter><number>`, numbered in text order from 1: s sentences, m mentions, t time
expressions, q quotations, f figures, w wording.
"""

from dataclasses import dataclass
from typing import Literal

from rashomon.model.spans import Anchor

MentionKind = Literal["person", "organisation", "place", "other"]
QuotationKind = Literal["direct", "indirect", "mixed"]
Certainty = Literal["said", "claimed", "denied", "reportedly"]
Direction = Literal["past", "future", "none"]
WordingKind = Literal["scare_quote", "loaded_term", "term_choice", "reprint_edit", "hedge_lost"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `block` is the index of its block in the article."""

    id: str
    block: int
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for a person, place, body or other name.

    `name` is the part that is the name itself, without title or possessive ending; `role` the title or
    description that came with it ("Foreign Minister"), `described` true when there is only a description
    ("the Ruritanian president") and the name has to be found by linking.
    """

    id: str
    kind: MentionKind
    anchor: Anchor
    name: str
    role: str | None = None
    described: bool = False


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression as written, understood but not yet resolved.

    `form` names the rule that read it and `parts` its fields in that rule's order, as (name, value) pairs;
    `direction` comes from the tense around it.
    """

    id: str
    anchor: Anchor
    form: str
    parts: tuple[tuple[str, str], ...]
    direction: Direction

    def part(self, name: str) -> str | None:
        """Return the field of that name, or None."""
        return dict(self.parts).get(name)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Something an article reports someone to have said (or written).

    `content` has one anchor for each unbroken piece. `speaker_words` are the words that name the speaker as
    written ("he", "the minister", "Ms Vu"); None where the article names nobody. `relays` are the words that
    name those who pass it on, from the article inwards.
    """

    id: str
    article: str
    kind: QuotationKind
    content: tuple[Anchor, ...]
    cue: Anchor | None
    speaker_words: Anchor | None
    relays: tuple[Anchor, ...]
    certainty: Certainty
    sentence: str

    @property
    def length(self) -> int:
        """Characters of its content: of two quotations that hold a place, the shorter is the inner one."""
        return sum(one.end - one.start for one in self.content)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts.

    `value`, `low`, `high` are in `unit`: a unit of measure in singular ("hour", "minute", "year", "percent",
    a currency code) or the singular head noun of what is counted ("troop", "soldier", "death"). A floor ("at
    least 58") has low 58, high None, value 58; a vague word ("dozens") value None and a floor; a range value
    None and both ends. `counted` is the phrase as written around the number, `scope` the content words (lower
    case) that narrow it, `forecast` true for a plan or expectation. `beside` is the id of the figure told shortly
    before that a number without a noun is given for ("the ministry puts it at 340"), None for all others.
    """

    id: str
    article: str
    anchor: Anchor
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    counted: str | None
    hedge: str | None
    scope: tuple[str, ...]
    forecast: bool
    sentence: str
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """A word choice worth seeing: scare quotes, a loaded term, one of several names for the same thing."""

    id: str
    article: str
    kind: WordingKind
    concept: str | None
    anchor: Anchor
    against: Anchor | None
    reason: str


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything found in one article, each kind in text order."""

    article: str
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    figures: tuple[Figure, ...] = ()
    wording: tuple[Wording, ...] = ()
