"""Small cases for tests of rows: articles of one story, and claims that point at words in them."""

from dataclasses import replace

from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Cell, Claim, ClaimKind, ClaimStatus, OriginGroup, Story, Thread
from tests.path import annotated

STORY = Story("s-1", "A fire", (), "th-1", None, None, (), "one event")


def case_with(articles: tuple[Article, ...], *claims: Claim) -> Case:
    """Return a case of one story, every article an origin of its own."""
    story = replace(STORY, articles=tuple(one.id for one in articles))
    origins = tuple(OriginGroup("s-1", number, (one.id,), "alone") for number, one in enumerate(articles, 1))
    threads = (Thread("th-1", "A fire", ("s-1",), "alone"),)
    return replace(annotated(*articles), stories=(story,), threads=threads, origins=origins, claims=claims)


def anchor_of(article: Article, words: str) -> Anchor:
    """Return where the words first stand."""
    start = article.text.index(words)
    return article.anchor(start, start + len(words))


def row(
    kind: ClaimKind,
    status: ClaimStatus,
    *places: tuple[Article, int, str],
    text: str | None = None,
    origins: int = 1,
    value: str | None = None,
) -> Claim:
    """Return a claim whose cells are the words of (article, origin, words)."""
    cells = tuple(Cell(one.id, number, anchor_of(one, words), value, None, None) for one, number, words in places)
    name = f"c-{kind}-{status}-" + "-".join(f"{cell.article}{cell.anchor.start}" for cell in cells)
    return Claim(name, "s-1", text or places[0][2], kind, status, origins, f"the rule of {status}", cells)
