"""What takes bodies from pages: the product and its peers."""

from __future__ import annotations

import importlib.util
import re
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from rashomon.extract import extract_articles
from rashomon.extract.forest import Forest
from rashomon.model.articles import Article
from rashomon.model.pages import Page, page_id
from rashomon.stage import IssueLog
from rashomon.text.charset import read_characters_of

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Peer:
    """Another program: its name, the module that must be installed, and how it is asked."""

    name: str
    module: str
    take: Callable[[str], str]

    @property
    def is_here(self) -> bool:
        """Whether it is installed."""
        return importlib.util.find_spec(self.module) is not None


@dataclass(frozen=True, slots=True)
class Taken:
    """A body, one paragraph a line, and the processor seconds it took."""

    body: str
    seconds: float


def saved_page(raw: bytes, name: str, media_type: str = "text/html") -> Page:
    """A page as the program reads it from a file, without guessing at encodings nobody stated."""
    identity, digest = page_id(raw)
    decoded = read_characters_of(raw, lambda _: None).decoded
    return Page(identity, name, digest, raw, media_type, decoded)


def take_ours(page: Page, forest: Forest | None, *, standfirst: bool = True) -> Taken:
    """The product's body; empty where it finds no report."""
    begun = time.process_time()
    articles = extract_articles(page, IssueLog("extract"), forest=forest)
    seconds = time.process_time() - begun
    return Taken("\n".join(body_of(article, standfirst=standfirst) for article in articles), seconds)


def body_of(article: Article, *, standfirst: bool = True) -> str:
    """The article's blocks without its headline, one a line, as gold counts a body.

    Args:
        standfirst: whether blocks marked as standfirst belong to it.
    """
    left_out = {"headline"} if standfirst else {"headline", "standfirst"}
    return "\n".join(article.text[one.start : one.end] for one in article.blocks if one.kind not in left_out)


def take_peer(peer: Peer, page: Page) -> Taken:
    """A peer's body of the same decoded page; empty where it finds none or breaks."""
    begun = time.process_time()
    body = ""
    with suppress(Exception):  # a peer may break in any way; the page then counts as empty
        body = peer.take(page.text)
    return Taken(body, time.process_time() - begun)


def _trafilatura(text: str) -> str:
    from trafilatura import extract

    return extract(text, include_comments=False) or ""


def _newspaper(text: str) -> str:
    import newspaper

    article = newspaper.Article("http://page.invalid/", fetch_images=False)
    article.download(input_html=text)
    article.parse()
    return str(article.text)


def _readability(text: str) -> str:
    from lxml.html import fromstring
    from readability import Document

    return str(fromstring(Document(text).summary()).text_content())


def _justext(text: str) -> str:
    import justext

    stops = justext.get_stoplist("English")
    return "\n".join(one.text for one in justext.justext(text, stops) if not one.is_boilerplate)


PEERS = (
    Peer("trafilatura", "trafilatura", _trafilatura),
    Peer("newspaper4k", "newspaper", _newspaper),
    Peer("readability-lxml", "readability", _readability),
    Peer("jusText", "justext", _justext),
)
