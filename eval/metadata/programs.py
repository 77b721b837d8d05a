"""The programs that are measured: this one, trafilatura, newspaper4k."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from rashomon.extract import extract_articles
from rashomon.model.articles import Article
from rashomon.model.pages import Page, page_id
from rashomon.stage import IssueLog
from rashomon.text.charset import read_characters_of

from ..programs import Program, load_program
from .gold import GoldPage


@dataclass(frozen=True, slots=True)
class Found:
    """What a program says of a page; `moment` is ISO 8601, a day or more."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    moment: str | None = None


Find = Callable[[GoldPage, bytes], Found]


def programs() -> tuple[Program[Find], ...]:
    """This program and its peers, loaded where they are installed."""
    return (
        Program("rashomon", find_ours),
        load_program("trafilatura", _trafilatura, "pip install trafilatura"),
        load_program("newspaper4k", _newspaper, "pip install newspaper4k"),
    )


def article_of(raw: bytes, url: str | None = None) -> Article | None:
    """Return the article of an HTML page, or None if it holds none."""
    identity, digest = page_id(raw)
    decoded = read_characters_of(raw, lambda _: None).decoded
    page = Page(identity, "page.html", digest, raw, "text/html", decoded, url)
    return next(iter(extract_articles(page, IssueLog("extract"))), None)


def find_ours(gold: GoldPage, raw: bytes) -> Found:
    """Return what this program says: the byline's people, or else whom the page credits."""
    article = article_of(raw, gold.url)
    if article is None:
        return Found()
    people = tuple(article.byline.split("; ")) if article.byline else ()
    day = article.published or article.updated
    credited = tuple(credit.name for credit in article.credits)
    return Found(article.title, people or credited[:1], article.outlet, day.value if day else None)


def _trafilatura() -> Find:
    from trafilatura.metadata import extract_metadata
    from trafilatura.utils import load_html

    def find(gold: GoldPage, raw: bytes) -> Found:
        tree = load_html(raw)
        if tree is None:
            return Found()
        known = extract_metadata(tree, default_url=gold.url)
        authors = tuple(one.strip() for one in (known.author or "").split(";") if one.strip())
        return Found(known.title, authors, known.sitename, known.date)

    return find


def _newspaper() -> Find:
    import newspaper  # type: ignore[import-not-found]

    def find(gold: GoldPage, raw: bytes) -> Found:
        article = newspaper.Article(gold.url or "https://page.example/", fetch_images=False)
        try:
            article.download(input_html=raw.decode("utf-8", "replace"))
            article.parse()
        except Exception:  # noqa: BLE001 - what a peer raises on a page counts as nothing found
            return Found()
        moment = article.publish_date
        shown = moment.isoformat() if hasattr(moment, "isoformat") else None
        authors = tuple(re.sub(r"\s+", " ", str(one)) for one in article.authors)
        return Found(article.title or None, authors, getattr(article, "meta_site_name", None) or None, shown)

    return find
