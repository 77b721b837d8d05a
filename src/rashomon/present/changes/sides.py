"""Two audits side by side: what is new between them, what else differs, and where earlier words stand today."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.changes import Cause, Change, ChangeKind, Passage
from rashomon.model.snapshots import KeptArticle, KeptPlace, Snapshot
from rashomon.model.spans import Anchor, Span
from rashomon.present.changes.methods import judgement_differences, program_differences


@dataclass(frozen=True)
class Sides:
    """An earlier audit, a later one, and the case as it is now, whose texts the later audit read."""

    then: Snapshot
    now: Snapshot
    case: Case

    @cached_property
    def articles_then(self) -> dict[str, KeptArticle]:
        """The earlier audit's articles by id."""
        return {one.id: one for one in self.then.articles}

    @cached_property
    def articles_now(self) -> dict[str, KeptArticle]:
        """The later audit's articles by id."""
        return {one.id: one for one in self.now.articles}

    @cached_property
    def new_pages(self) -> frozenset[str]:
        """Pages that gave an article to the later audit and none to the earlier one."""
        return frozenset(one.page for one in self.now.articles) - {one.page for one in self.then.articles}

    @cached_property
    def program(self) -> tuple[str, ...]:
        """In what program and settings differ, one sentence each."""
        return program_differences(self.then.run, self.now.run)

    @cached_property
    def judgements(self) -> tuple[str, ...]:
        """In what the judgements differ, one sentence at most."""
        return judgement_differences(self.then.judgements, self.now.judgements)

    def change(
        self,
        kind: ChangeKind,
        story: str | None,
        text: str,
        *,
        record: str | None = None,
        values: tuple[str | None, str | None] = (None, None),
        before: Iterable[KeptPlace] = (),
        now: Iterable[KeptPlace] = (),
    ) -> Change:
        """Return a change, with the words it rests on as they stand today and what it comes from.

        Args:
            values: what was and what is, in a few words each.
            before: places of the earlier audit.
            now: places of the later one.
        """
        passages_before = self._passages(before, self.articles_then)
        unordered = self._passages(now, self.articles_now)
        passages_now = tuple(sorted(unordered, key=lambda one: one.page not in self.new_pages))  # the news first
        cause = self._cause((*passages_before, *passages_now))
        return Change(kind, story, record, text, cause, *values, passages_before, passages_now)

    def _cause(self, passages: Sequence[Passage]) -> Cause:
        """Return what a change comes from: a new page it rests on, else the only thing that differs."""
        if any(one.page in self.new_pages for one in passages):
            return "new_pages"
        possible: list[Cause] = []
        if self.new_pages:
            possible.append("new_pages")
        if self.program:
            possible.append("program")
        if self.judgements:
            possible.append("judgements")
        return possible[0] if len(possible) == 1 else "unclear"

    def _passages(self, places: Iterable[KeptPlace], articles: dict[str, KeptArticle]) -> tuple[Passage, ...]:
        return tuple(
            Passage(
                article=place.anchor.article,
                page=articles[place.anchor.article].page,
                page_span=Span(place.start, place.end),
                words=place.anchor.exact,
                anchor=_stands_today(self.case.article_by_id.get(place.anchor.article), place),
            )
            for place in dict.fromkeys(places)
        )


def _stands_today(article: Article | None, place: KeptPlace) -> Anchor | None:
    """Return where the words of a place stand in today's text of the article, read from the same place of the page."""
    if article is None:
        return None
    said = place.anchor.exact
    for start in (place.anchor.start, article.map.text_offset(place.start)):
        if start is None or article.text[start : start + len(said)] != said:
            continue
        found = article.anchor(start, start + len(said))
        if article.map.page_span(found.start, found.end) == (place.start, place.end):
            return found
    return None
