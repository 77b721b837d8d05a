"""The article texts, with every span marked that the report points at, and the way back to the saved bytes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.model.articles import Article
from rashomon.model.pages import Page
from rashomon.model.spans import Anchor, Span
from rashomon.present.dates import written_date
from rashomon.present.report.index import Index
from rashomon.present.report.stretches import Stretch, cut_block


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A block; `number` counts all but headlines from 1."""

    kind: str
    number: int | None
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article's text with the page it was read from.

    `page_bytes` gives each marked anchor's byte range in the saved page; empty where the page is not at hand.
    """

    id: str
    name: str
    published: str | None
    story: str | None
    language: str
    path: str | None
    sha256: str | None
    page_size: int | None
    encoding: str | None
    captured_at: str | None
    url: str | None
    blocks: tuple[TextBlock, ...]
    page_bytes: Mapping[Anchor, str]

    @property
    def headline(self) -> TextBlock | None:
        """The headline, if the text begins with one."""
        return self.blocks[0] if self.blocks and self.blocks[0].kind == "headline" else None

    @property
    def body(self) -> tuple[TextBlock, ...]:
        """All blocks but the headline."""
        return self.blocks[1:] if self.headline else self.blocks


def build_texts(index: Index, anchors: Iterable[Anchor]) -> tuple[ArticleText, ...]:
    """Return the texts of all articles of the case, story by story, with the anchors marked in them."""
    marked: defaultdict[str, set[Anchor]] = defaultdict(set)
    for anchor in anchors:
        marked[anchor.article].add(anchor)
    return tuple(_article_text(index, article, marked[article.id]) for article in index.reading_order)


def _article_text(index: Index, article: Article, anchors: set[Anchor]) -> ArticleText:
    page = index.case.page_by_id.get(article.page)
    story = index.case.story_of_article.get(article.id)
    begun: set[Anchor] = set()
    blocks: list[TextBlock] = []
    number = 0
    for block in article.blocks:
        unnumbered = block.kind in {"headline", "dateline"}
        number += not unnumbered
        stretches = cut_block(article.text, block.start, block.end, tuple(anchors), begun)
        blocks.append(TextBlock(block.kind, None if unnumbered else number, tuple(stretches)))
    return ArticleText(
        id=article.id,
        name=index.name(article.id),
        published=written_date(article.published.value) if article.published else None,
        story=story.id if story else None,
        language=article.language,
        path=page.path if page else None,
        sha256=page.sha256 if page else None,
        page_size=len(page.raw) if page else None,
        encoding=page.decoded.encoding if page else None,
        captured_at=page.captured_at if page else None,
        url=article.url or (page.url if page else None),
        blocks=tuple(blocks),
        page_bytes={one: written_bytes(page, _page_span(article, one)) for one in anchors} if page else {},
    )


def _page_span(article: Article, anchor: Anchor) -> Span:
    return Span(*article.map.page_span(anchor.start, anchor.end))


def written_bytes(page: Page, span: Span) -> str:
    """Return the bytes of a span of the decoded page, as `1,204–1,262` (half-open).

    Raises:
        IndexError: the span is not inside the page.
    """
    start, end = page.decoded.byte_span(span.start, span.end)
    return f"{start:,}–{end:,}"
