"""The case: every record of an audit, gathered for those who present it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from rashomon.model.annotations import Annotations, Figure, Mention, Quotation, Sentence, Wording
from rashomon.model.articles import Article
from rashomon.model.judgements import Judgement
from rashomon.model.links import Attribution, Entity, FigureContext, Links, Timex
from rashomon.model.pages import Page
from rashomon.model.provenance import Issue, Run
from rashomon.model.stories import (
    Claim,
    Derivation,
    Event,
    Omission,
    OriginGroup,
    QuotationGroup,
    Story,
    StoryQuestion,
    StorySummary,
    Thread,
    ToldDifferently,
)

_HARD_TO_QUOTE = frozenset({"machine_translated", "mojibake", "stub", "run_on_subhead"})
"""Page states whose words should not stand for a story where others can."""


@dataclass(frozen=True)
class Case:
    """All records of a case in a fixed order (pages and articles by id), with look-ups by id.

    Every field but `run` depends only on the pages' bytes and paths, never on order, workers or clock.
    """

    run: Run | None
    pages: tuple[Page, ...] = ()
    articles: tuple[Article, ...] = ()
    annotations: tuple[Annotations, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    links: Links = field(default_factory=Links)
    stories: tuple[Story, ...] = ()
    threads: tuple[Thread, ...] = ()
    origins: tuple[OriginGroup, ...] = ()
    claims: tuple[Claim, ...] = ()
    told_differently: tuple[ToldDifferently, ...] = ()
    quotation_groups: tuple[QuotationGroup, ...] = ()
    wording: tuple[Wording, ...] = ()
    events: tuple[Event, ...] = ()
    omissions: tuple[Omission, ...] = ()
    summaries: tuple[StorySummary, ...] = ()
    questions: tuple[StoryQuestion, ...] = ()
    issues: tuple[Issue, ...] = ()
    judgements: tuple[Judgement, ...] = ()

    @cached_property
    def page_by_id(self) -> dict[str, Page]:
        """Pages by id."""
        return {page.id: page for page in self.pages}

    @cached_property
    def article_by_id(self) -> dict[str, Article]:
        """Articles by id."""
        return {article.id: article for article in self.articles}

    @cached_property
    def annotations_of(self) -> dict[str, Annotations]:
        """Annotations by article id."""
        return {one.article: one for one in self.annotations}

    @cached_property
    def sentence_by_id(self) -> dict[str, Sentence]:
        """Sentences by id."""
        return {one.id: one for found in self.annotations for one in found.sentences}

    @cached_property
    def mention_by_id(self) -> dict[str, Mention]:
        """Mentions by id."""
        return {one.id: one for found in self.annotations for one in found.mentions}

    @cached_property
    def quotation_by_id(self) -> dict[str, Quotation]:
        """Quotations by id."""
        return {one.id: one for found in self.annotations for one in found.quotations}

    @cached_property
    def figure_by_id(self) -> dict[str, Figure]:
        """Figures by id."""
        return {one.id: one for found in self.annotations for one in found.figures}

    @cached_property
    def entity_by_id(self) -> dict[str, Entity]:
        """Entities by id."""
        return {one.id: one for one in self.links.entities}

    @cached_property
    def entity_of_mention(self) -> dict[str, str]:
        """Entity id by mention id."""
        return {mention: entity.id for entity in self.links.entities for mention in entity.mentions}

    @cached_property
    def attribution_of(self) -> dict[str, Attribution]:
        """Attributions by quotation id."""
        return {one.quotation: one for one in self.links.attributions}

    @cached_property
    def figure_context_of(self) -> dict[str, FigureContext]:
        """Figure contexts by figure id."""
        return {one.figure: one for one in self.links.figure_contexts}

    @cached_property
    def standing_derivations(self) -> tuple[Derivation, ...]:
        """The derivations but those a person judged to be none."""
        return tuple([one for one in self.derivations if one.judgement != "not_one"])

    @cached_property
    def copies(self) -> frozenset[str]:
        """Ids of articles that stand in the case beside what they derive from."""
        return frozenset(one.article for one in self.standing_derivations if one.parent is not None)

    @cached_property
    def reprints(self) -> frozenset[str]:
        """Ids of copies that tell nothing of their own: reprints and rewrites of an article of the case."""
        kinds = {"reprint", "rewrite"}
        return frozenset(
            one.article for one in self.standing_derivations if one.parent is not None and one.kind in kinds
        )

    @cached_property
    def timexes_of(self) -> dict[str, tuple[Timex, ...]]:
        """Resolved time expressions by article id."""
        found: dict[str, list[Timex]] = {}
        for timex in self.links.timexes:
            found.setdefault(timex.anchor.article, []).append(timex)
        return {article: tuple(timexes) for article, timexes in found.items()}

    @cached_property
    def derivations_of(self) -> dict[str, tuple[Derivation, ...]]:
        """Standing derivations by the id of an article they are about, on either side."""
        found: dict[str, list[Derivation]] = {}
        for one in self.standing_derivations:
            for article in {one.article, one.parent or one.article}:
                found.setdefault(article, []).append(one)
        return {article: tuple(about) for article, about in found.items()}

    @cached_property
    def story_of_article(self) -> dict[str, Story]:
        """Stories by the id of an article in them."""
        return {article: story for story in self.stories for article in story.articles}

    def reading_order(self, articles: Iterable[str]) -> tuple[str, ...]:
        """Return article ids with those first whose words are best to quote.

        Originals before copies, pages in good health before translated or broken ones, earlier before later.
        """

        def rank(article: str) -> tuple[bool, bool, str, str]:
            record = self.article_by_id[article]
            ailing = any(note.kind in _HARD_TO_QUOTE for note in record.health)
            published = record.published.value if record.published is not None else "9999"
            return article in self.copies, ailing, published, article

        return tuple(sorted(articles, key=rank))

    def speaker_of(self, quotation: str | None) -> str | None:
        """Return who speaks in a quotation: the entity's name, else the words that name the speaker."""
        attribution = self.attribution_of.get(quotation or "")
        if attribution is None or attribution.speaker is None:
            return None
        entity = self.entity_by_id.get(attribution.speaker.entity or "")
        return entity.name if entity is not None else attribution.speaker.text

    def origins_of(self, story: str) -> tuple[OriginGroup, ...]:
        """Return the origin groups of a story, by number."""
        return tuple(group for group in self.origins if group.story == story)
