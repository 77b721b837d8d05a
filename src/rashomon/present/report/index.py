"""The index of a report: how articles are called, who a voice is, where a record stands."""

from dataclasses import dataclass
from functools import cached_property

from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Story, Thread
from rashomon.present.naming import name_articles
from rashomon.present.report.marks import Mark, make_mark
from rashomon.text.words import fold


@dataclass(frozen=True)
class Index:
    """A case with the look-ups every section of the report shares."""

    case: Case

    @cached_property
    def article_names(self) -> dict[str, str]:
        """What each article is called, once within its story."""
        return name_articles(self.case)

    @cached_property
    def reading_order(self) -> tuple[Article, ...]:
        """All articles, story by story; those in no story last, by id."""
        told = [one for thread in self.threads for story in self.stories_of(thread) for one in story.articles]
        placed = {one: number for number, one in enumerate(told)}
        return tuple(sorted(self.case.articles, key=lambda one: (placed.get(one.id, len(placed)), one.id)))

    @cached_property
    def threads(self) -> tuple[Thread, ...]:
        """Threads with most independent origins in one story first, else in case order."""
        return tuple(sorted(self.case.threads, key=self._fewest_origins))

    def _fewest_origins(self, thread: Thread) -> int:
        return -max((len(self.case.origins_of(story)) for story in thread.stories), default=0)

    def stories_of(self, thread: Thread) -> tuple[Story, ...]:
        """Return the thread's stories, in its order."""
        return tuple(story for one in thread.stories for story in self.case.stories if story.id == one)

    def articles_of(self, story: Story) -> tuple[Article, ...]:
        """Return the story's articles, in its order."""
        return tuple(self.case.article_by_id[one] for one in story.articles if one in self.case.article_by_id)

    def name(self, article: str) -> str:
        """Return what the article is called; its id where the case does not hold it."""
        return self.article_names.get(article, article)

    def mark(self, anchor: Anchor, *, around: bool = False) -> Mark:
        """Return the mark of an anchor, with its sentence around it if asked."""
        return make_mark(self.case, self.name(anchor.article), anchor, around=around)

    def entity_name(self, entity: str | None) -> str | None:
        """Return the name of an entity; None where the case has no such entity."""
        found = self.case.entity_by_id.get(entity or "")
        return found.name if found else None

    def voice_name(self, key: str | None) -> str | None:
        """Return the name of the voice that is counted under a key, or the words that describe it."""
        if key is None:
            return None
        return self.entity_name(key) or self._bodies_by_key.get(key) or key.removeprefix("? ")

    @cached_property
    def _bodies_by_key(self) -> dict[str, str]:
        """Names of bodies by their folded form, under which bodies of one name are counted as one voice."""
        return {fold(one.name): one.name for one in self.case.links.entities if one.kind == "organisation"}

    @cached_property
    def origin_numbers(self) -> dict[tuple[str, str], int]:
        """Number of the origin by (story, article)."""
        return {(group.story, one): group.number for group in self.case.origins for one in group.articles}

    def origin_of(self, story: str, article: str) -> int | None:
        """Return the number of the article's origin within the story."""
        return self.origin_numbers.get((story, article))
