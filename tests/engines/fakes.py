"""Stages that do as little as they can, so that tests of the engine say nothing about methods.

They are functions of a module, as worker processes need them.
"""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from rashomon import annotate, cluster, compare, deduplicate, extract, link, read
from rashomon.errors import NothingToRead, PathNotFound
from rashomon.model.annotations import Annotations, Figure, Mention, Sentence
from rashomon.model.articles import Article, Block, article_id, text_sha256
from rashomon.model.case import Case
from rashomon.model.links import Entity, Links
from rashomon.model.pages import Page, page_id
from rashomon.model.spans import Anchor
from rashomon.model.stories import (
    Cell,
    Claim,
    Derivation,
    Event,
    OriginGroup,
    Story,
    StoryQuestion,
    StorySummary,
    SummarySentence,
    Thread,
)
from rashomon.model.templates import TemplatedPage
from rashomon.present import silences, summary, timeline
from rashomon.read import ReadSettings
from rashomon.stage import IssueLog, PieceRunner, run_here
from rashomon.text.decoding import decode_bytes
from rashomon.text.offset_map import OffsetMap, Segment


def read_paths(
    paths: Sequence[str], log: IssueLog, settings: ReadSettings | None = None, run: PieceRunner = run_here
) -> Iterator[Page]:
    """Each file is a page; folders hold files."""
    files = [file for path in paths for file in (sorted(Path(path).iterdir()) if Path(path).is_dir() else [Path(path)])]
    if not any(file.exists() for file in files):
        raise PathNotFound(f"nothing is there: {', '.join(paths)}")
    read_any = False
    for file in files:
        raw = file.read_bytes() if file.exists() else b""
        if not raw:
            log.add("empty_file" if file.exists() else "path_not_found", str(file), f"{file} has nothing")
            continue
        read_any = True
        name, digest = page_id(raw)
        decoded = decode_bytes(raw, "utf-8", confidence=0.9, basis="utf-8")
        yield Page(name, str(file), digest, raw, "text/plain", decoded)
    if not read_any:
        raise NothingToRead("no page")


def extract_templated(item: TemplatedPage, log: IssueLog) -> tuple[Article, ...]:
    """No page has a template."""
    return extract_articles(item.page, log)


def extract_articles(page: Page, log: IssueLog) -> tuple[Article, ...]:
    """The page is the article; the words in capitals do what they say."""
    if "RAISE" in page.text:
        raise ValueError("the page said so")
    if "DIE" in page.text:
        os._exit(3)
    if "NO ARTICLE" in page.text:
        log.add("no_article", page.id, "the page holds no article")
        return ()
    text = page.text
    title = text.split("\n", 1)[0]
    return (
        Article(
            id=article_id(page.id, 0),
            page=page.id,
            title=title,
            byline=None,
            outlet=Path(page.path).stem,
            outlet_basis="file name",
            language="en",
            text=text,
            text_sha256=text_sha256(text),
            map=OffsetMap((Segment(0, len(text), 0, len(text)),)),
            blocks=(Block("headline", 0, len(title)),),
            published=None,
            updated=None,
            dates=(),
            credits=(),
            health=(),
            removals=(),
        ),
    )


def annotate_article(article: Article, log: IssueLog) -> Annotations:
    """The title is a sentence, its first word a mention, each number a figure."""
    sentence = Sentence(f"{article.id}.s1", 0, article.anchor(0, article.blocks[0].end))
    first = article.text.split()[0]
    mention = Mention(f"{article.id}.m1", "place", article.anchor(0, len(first)), first)
    figures = [word for word in article.text.split() if word.isdigit()]
    return Annotations(
        article.id,
        sentences=(sentence,),
        mentions=(mention,),
        figures=tuple(
            Figure(
                f"{article.id}.f{number}",
                article.id,
                _find(article, word),
                float(word),
                None,
                None,
                None,
                None,
                None,
                (),
                False,
                sentence.id,
            )
            for number, word in enumerate(figures, 1)
        ),
    )


def _find(article: Article, word: str) -> Anchor:
    start = article.text.index(word)
    return article.anchor(start, start + len(word))


def find_derivations(case: Case, log: IssueLog) -> tuple[Derivation, ...]:
    return tuple(
        Derivation(article.id, None, "North Wire", "same_named_source", 0.1, (), "it names North Wire")
        for article in case.articles
        if "North Wire" in article.text
    )


def link_case(case: Case, log: IssueLog) -> Links:
    mentions = sorted(case.mention_by_id.values(), key=lambda mention: mention.id)
    names = sorted({mention.name for mention in mentions})
    return Links(
        entities=tuple(
            Entity(f"e-{number}", name, "place", (name,), tuple(one.id for one in mentions if one.name == name))
            for number, name in enumerate(names, 1)
        )
    )


def cluster_stories(case: Case, log: IssueLog) -> tuple[tuple[Story, ...], tuple[Thread, ...]]:
    """One story for each entity."""
    stories = tuple(
        Story(
            f"st-{entity.name}",
            f"{entity.name}: what happened",
            _articles_of(case, entity),
            f"th-{entity.name}",
            None,
            None,
            (entity.id,),
            "the same first word",
        )
        for entity in case.links.entities
    )
    return stories, tuple(Thread(story.thread, story.title, (story.id,), "alone") for story in stories)


def _articles_of(case: Case, entity: Entity) -> tuple[str, ...]:
    return tuple(sorted(case.mention_by_id[one].anchor.article for one in entity.mentions))


def compare_stories(case: Case, log: IssueLog) -> compare.Ledger:
    """Each article is an origin; the numbers of a story stand against each other."""
    if any("BREAK COMPARISON" in article.text for article in case.articles):
        raise RuntimeError("the comparison broke")
    origins: list[OriginGroup] = []
    claims: list[Claim] = []
    for story in case.stories:
        origins += [OriginGroup(story.id, n, (one,), "alone") for n, one in enumerate(story.articles, 1)]
        cells = tuple(
            Cell(one, number, figure.anchor, figure.anchor.exact, None, figure.id)
            for number, one in enumerate(story.articles, 1)
            for figure in case.annotations_of[one].figures[:1]
        )
        values = {cell.value for cell in cells}
        status = "single_origin" if len(cells) == 1 else "corroborated" if len(values) == 1 else "contested"
        if cells:
            name = f"c-{story.id}"
            claims.append(Claim(name, story.id, "how many left", "figure", status, len(cells), "by value", cells))
    return compare.Ledger(origins=tuple(origins), claims=tuple(claims))


def build_timelines(case: Case) -> tuple[Event, ...]:
    return tuple(
        Event(f"ev-{story.id}", story.id, "2031", "year", story.title, _first_anchor(case, story))
        for story in case.stories
    )


def summarise_stories(case: Case) -> tuple[StorySummary, ...]:
    return tuple(
        StorySummary(story.id, (SummarySentence(_first_anchor(case, story)[0].exact, _first_anchor(case, story)),))
        for story in case.stories
    )


def ask_stories(case: Case) -> tuple[StoryQuestion, ...]:
    """Nothing is asked of any story."""
    return ()


def _first_anchor(case: Case, story: Story) -> tuple[Anchor, ...]:
    return (case.annotations_of[story.articles[0]].sentences[0].anchor,)


def put_in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put these stages in the place of the real ones."""
    monkeypatch.setattr(read, "read_paths", read_paths)
    monkeypatch.setattr(extract, "extract_templated", extract_templated)
    monkeypatch.setattr(annotate, "annotate_article", annotate_article)
    monkeypatch.setattr(deduplicate, "find_derivations", find_derivations)
    monkeypatch.setattr(link, "link_case", link_case)
    monkeypatch.setattr(cluster, "cluster_stories", cluster_stories)
    monkeypatch.setattr(compare, "compare_stories", compare_stories)
    monkeypatch.setattr(timeline, "build_timelines", build_timelines)
    monkeypatch.setattr(summary, "summarise_stories", summarise_stories)
    monkeypatch.setattr(silences, "ask_stories", ask_stories)
