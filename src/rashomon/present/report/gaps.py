"""Gaps: what an article leaves out that was public before it, and what could not be read at all."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from rashomon.model.stories import Story
from rashomon.present.headings import head_claim
from rashomon.present.report.index import Index
from rashomon.present.report.ledger import row_keys
from rashomon.present.report.marks import Mark
from rashomon.present.subjects import name_subject, say_of


@dataclass(frozen=True, slots=True)
class Absence:
    """An article that does not carry a claim, and why it could have."""

    article: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class LeftOutClaim:
    """A claim and the articles that leave it out; `row` is its row in the ledger."""

    claim: str
    row: str | None
    absences: tuple[Absence, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """One thing that could not be used in full; `target` is the article it concerns, if there is one."""

    subject: str
    target: str | None
    text: str
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class UnreadGroup:
    """Issues of one stage and kind."""

    stage: str
    kind: str
    items: tuple[Unread, ...]


def build_omissions(index: Index, story: Story) -> tuple[LeftOutClaim, ...]:
    """Return the claims some article of the story leaves out, in the order of the omissions."""
    keys = row_keys(index.case, story)
    texts = {one.id: str(head_claim(index.case, one)) for one in index.case.claims if one.story == story.id}
    missing: defaultdict[str, list[Absence]] = defaultdict(list)
    for one in index.case.omissions:
        if one.story == story.id:
            missing[one.claim].append(Absence(one.article, index.name(one.article), one.reason))
    return tuple(
        LeftOutClaim(texts.get(claim, claim), keys.get(claim), tuple(absences)) for claim, absences in missing.items()
    )


def build_unread(index: Index) -> tuple[UnreadGroup, ...]:
    """Return the case's issues by stage and kind, in case order."""
    groups = groupby(index.case.issues, key=lambda one: (one.stage, one.kind))
    return tuple(
        UnreadGroup(
            stage,
            kind,
            tuple(
                Unread(
                    subject=(subject := name_subject(index.case, one.subject)),
                    target=one.subject if one.subject in index.case.article_by_id else None,
                    text=say_of(subject, one.text)[1],
                    mark=index.mark(one.anchor) if one.anchor and _known(index, one.anchor.article) else None,
                )
                for one in issues
            ),
        )
        for (stage, kind), issues in groups
    )


def _known(index: Index, article: str) -> bool:
    return article in index.case.article_by_id
