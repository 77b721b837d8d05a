"""What the questions are asked of: a story's articles, their sentences, names and words nobody could read."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from rashomon.model.annotations import Annotations, MentionKind, Sentence
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.links import Entity
from rashomon.model.spans import Anchor
from rashomon.model.stories import Claim, Question, QuestionState, Story
from rashomon.text.words import split_words

_CUT = frozenset({"stub", "pay_wall", "list_page", "live_blog", "mixed_article"})
"""States of a page in which its text is not the whole report, or more than one."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found on one question; the fields are those of `StoryQuestion`."""

    question: Question
    state: QuestionState
    rule: str
    reason: str
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True)
class Material:
    """One story with look-ups that several questions share."""

    case: Case
    story: Story

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The story's articles, best to quote first."""
        return tuple(self.case.article_by_id[one] for one in self.case.reading_order(self.story.articles))

    @cached_property
    def annotated(self) -> tuple[Annotations, ...]:
        """Their annotations, in the same order."""
        known = self.case.annotations_of
        return tuple(known[one.id] for one in self.articles if one.id in known and known[one.id].sentences)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The story's rows, those of most origins first."""
        rows = [one for one in self.case.claims if one.story == self.story.id]
        return tuple(sorted(rows, key=lambda one: -one.origins))

    @cached_property
    def unread(self) -> str | None:
        """Why silence cannot be told of this story at all; None where it can."""
        foreign = sum(one.language != "en" for one in self.articles)
        cut = sum(self._is_cut(one) for one in self.articles)
        bare = len(self.articles) - len(self.annotated)
        told = [
            f"{foreign} not in English" if foreign else "",
            f"{cut} not read whole" if cut else "",
            f"{bare} not annotated" if bare else "",
            "names not linked" if self._has_unlinked_names else "",
        ]
        return ", ".join(filter(None, told)) or None

    @property
    def _has_unlinked_names(self) -> bool:
        """Whether the stage that links names failed: then nobody in any article has a name."""
        return not self.case.links.entities and any(one.mentions for one in self.annotated)

    def _is_cut(self, article: Article) -> bool:
        page = self.case.page_by_id.get(article.page)
        return any(note.kind in _CUT for note in article.health) or bool(page and page.partial)

    def entities(self, kinds: frozenset[MentionKind]) -> list[tuple[Entity, tuple[Anchor, ...]]]:
        """Return entities of these kinds with one mention for each article, most widely mentioned first.

        The outlets and agencies that the pages credit are left out: they tell the story, they are not in it.
        """
        tellers = {one.casefold() for article in self.articles for one in self._tellers(article)}
        found: defaultdict[str, dict[str, Anchor]] = defaultdict(dict)
        for annotations in self.annotated:
            for mention in annotations.mentions:
                entity = self.case.entity_of_mention.get(mention.id)
                if entity is not None and mention.kind in kinds and not mention.described:
                    found[entity].setdefault(annotations.article, mention.anchor)
        known = [(self.case.entity_by_id[one], tuple(places.values())) for one, places in found.items()]
        named = [(one, places) for one, places in known if one.kind in kinds and one.name.casefold() not in tellers]
        return sorted(named, key=lambda one: (-len(one[1]), -len(one[0].mentions), one[0].id))

    @staticmethod
    def _tellers(article: Article) -> Iterable[str]:
        yield from filter(None, (article.outlet, article.byline))
        yield from (credit.name for credit in article.credits)

    def share(self, places: Iterable[Anchor]) -> str:
        """Return in how many of the story's articles these places lie, as in "in 3 of 9 articles"."""
        articles = len({one.article for one in places})
        return f"in {articles} of {len(self.articles)} articles" if len(self.articles) > 1 else "in the only article"

    def names_beside(self, anchor: Anchor) -> bool:
        """Whether a person or body is named in the sentence that holds the words."""
        found = self.case.annotations_of[anchor.article]
        around = [one.anchor for one in found.sentences if one.anchor.overlaps(anchor)]
        actors = [one.anchor for one in found.mentions if one.kind in {"person", "organisation"}]
        return any(sentence.covers(one) for sentence in around for one in actors)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the articles, without headlines, whose capital letters say nothing."""
        return tuple(
            one
            for annotations in self.annotated
            for one in annotations.sentences
            if self.case.article_by_id[annotations.article].blocks[one.block].kind != "headline"
        )

    def unread_names(self, kinds: frozenset[MentionKind]) -> tuple[Anchor, ...]:
        """Return up to three capitalised words inside sentences that belong to no name of another kind.

        They may be the names that were looked for and not found.

        Args:
            kinds: the kinds looked for; mentions of them count as covering nothing.
        """
        covered: defaultdict[str, list[Anchor]] = defaultdict(list)
        for one in self.annotated:
            covered[one.article] += [mention.anchor for mention in one.mentions if mention.kind not in kinds]
            covered[one.article] += [time.anchor for time in one.times]
        others = [one for one in self.case.links.entities if one.kind not in kinds]
        known = {word.text for one in others for name in one.variants for word in split_words(name)}
        capitalised = (word for sentence in self.sentences for word in _capitalised(sentence.anchor))
        unknown = (word for word in capitalised if word.exact not in known)
        unread = (word for word in unknown if not any(one.covers(word) for one in covered[word.article]))
        return tuple(islice(unread, 3))


def _capitalised(anchor: Anchor) -> Iterable[Anchor]:
    words = [one for one in split_words(anchor.exact) if one.is_word]
    for word in words[1:]:
        if word.text[0].isupper() and word.text != "I":
            start = anchor.start + word.start
            yield Anchor(anchor.article, start, start + len(word.text), word.text)
