"""The index of a report: how articles are called, who a voice is, where a record stands."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Claim, Story, Thread
from rashomon.present.dates import short_day
from rashomon.present.report.marks import Mark, make_mark
from rashomon.present.report.visible import one_line, shorten

_LONGEST_TITLE = 44  # characters; enough to know a headline by, short enough for a column's head


@dataclass(frozen=True)
class Index:
    """A case with the look-ups every section of the report shares."""

    case: Case

    @cached_property
    def article_names(self) -> dict[str, str]:
        """What each article is called, once within its story: its outlet, else its headline or its file.

        Where a story holds one name twice, the day is added, then a number.
        """
        named: dict[str, str] = {}
        for story in self.case.stories:
            named |= self._told_apart(self.articles_of(story))
        return self._told_apart(self.case.articles) | named

    def _told_apart(self, articles: Iterable[Article]) -> dict[str, str]:
        plain = {article.id: self._plain_name(article) for article in articles}
        used = Counter(plain.values())
        dated = {
            one: f"{name}, {day}" if used[name] > 1 and (day := self._day_of(one)) else name
            for one, name in plain.items()
        }
        return _numbered(dated)

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

    def _plain_name(self, article: Article) -> str:
        if article.outlet:
            return article.outlet
        if article.title:
            return f"“{shorten(one_line(article.title), _LONGEST_TITLE)}”"
        page = self.case.page_by_id.get(article.page)
        return page.path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] if page else article.id

    def _day_of(self, article: str) -> str | None:
        chosen = self.case.article_by_id[article].published
        return short_day(chosen.value if chosen else None)

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

    def is_quoted(self, claim: Claim) -> bool:
        """Whether the claim's text is words of one of its articles, perhaps cut short, not words of the ledger."""
        words = claim.text.rstrip(".… ")
        return any(words in self.case.article_by_id[cell.article].text for cell in claim.cells)

    @cached_property
    def origin_numbers(self) -> dict[tuple[str, str], int]:
        """Number of the origin by (story, article)."""
        return {(group.story, one): group.number for group in self.case.origins for one in group.articles}

    def origin_of(self, story: str, article: str) -> int | None:
        """Return the number of the article's origin within the story."""
        return self.origin_numbers.get((story, article))


def _numbered(names: dict[str, str]) -> dict[str, str]:
    """Return the names with a running number where one is still given twice."""
    used = Counter(names.values())
    seen: Counter[str] = Counter()
    numbered: dict[str, str] = {}
    for article, name in names.items():
        seen[name] += 1
        numbered[article] = f"{name} ({seen[name]})" if used[name] > 1 else name
    return numbered
