"""Taking a snapshot: what of a finished audit is kept beside the case, for the next one to be set against."""

from collections import defaultdict

from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.provenance import Run
from rashomon.model.snapshots import (
    KeptArticle,
    KeptCell,
    KeptOrigin,
    KeptPlace,
    KeptQuotation,
    KeptRow,
    KeptStory,
    KeptTelling,
    Snapshot,
)
from rashomon.model.spans import Anchor
from rashomon.model.stories import Claim, Story, ToldDifferently


def take_snapshot(case: Case, run: Run) -> Snapshot:
    """Return what is kept of a finished audit; the same case gives the same snapshot, whoever ran it."""
    days = {one.article: one.value for one in case.links.references}
    return Snapshot(
        run=run,
        judgements=tuple(f"{one.id} {one.verdict}" for one in case.judgements),
        articles=tuple(_article(case, one, days.get(one.id)) for one in case.articles),
        stories=_stories(case),
        quotations=tuple(
            KeptQuotation(one.id, tuple(kept_place(case, piece) for piece in one.content), case.speaker_of(one.id))
            for found in case.annotations
            for one in found.quotations
        ),
    )


def _article(case: Case, article: Article, day: str | None) -> KeptArticle:
    page = case.page_by_id.get(article.page)
    published = article.published.value if article.published else None
    return KeptArticle(
        id=article.id,
        page=article.page,
        url=article.url or (page.url if page else None),
        outlet=article.outlet,
        title=article.title,
        day=day or published,
        text_sha256=article.text_sha256,
        place=_opening(case, article),
    )


def _opening(case: Case, article: Article) -> KeptPlace | None:
    """Return the words that stand for an article: its first block, which is its headline if it has one."""
    block = next((one for one in article.blocks if one.end > one.start), None)
    return kept_place(case, article.anchor(block.start, block.end)) if block else None


def kept_place(case: Case, anchor: Anchor) -> KeptPlace:
    """Return an anchor with where its words stand in the decoded page."""
    start, end = case.article_by_id[anchor.article].map.page_span(anchor.start, anchor.end)
    return KeptPlace(anchor, start, end)


def _stories(case: Case) -> tuple[KeptStory, ...]:
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    told: defaultdict[str, list[ToldDifferently]] = defaultdict(list)
    silent: defaultdict[str, list[str]] = defaultdict(list)
    for claim in case.claims:
        claims[claim.story].append(claim)
    for one in case.told_differently:
        told[one.story].append(one)
    for question in case.questions:
        if question.state == "silent":
            silent[question.story].append(question.question)
    return tuple(
        _story(case, story, claims[story.id], told[story.id], tuple(silent[story.id])) for story in case.stories
    )


def _story(
    case: Case, story: Story, claims: list[Claim], told: list[ToldDifferently], silent: tuple[str, ...]
) -> KeptStory:
    return KeptStory(
        id=story.id,
        title=story.title,
        articles=story.articles,
        origins=tuple(KeptOrigin(one.number, one.articles, one.reason) for one in case.origins_of(story.id)),
        rows=tuple(_row(case, claim) for claim in claims),
        tellings=tuple(
            KeptTelling(one.speaker_name, one.about, tuple(kept_place(case, anchor) for anchor in one.anchors))
            for one in told
        ),
        silent=silent,
    )


def _row(case: Case, claim: Claim) -> KeptRow:
    cells = tuple(KeptCell(kept_place(case, cell.anchor), cell.value, cell.origin) for cell in claim.cells)
    return KeptRow(claim.id, claim.text, claim.kind, claim.status, claim.origins, cells)
