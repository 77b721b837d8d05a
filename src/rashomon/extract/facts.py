"""Facts a page states about itself outside its visible text: title, outlet, authors, dates, address."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from rashomon.extract.json_ld import LinkedData, Statement, read_linked_data
from rashomon.lexicons import load_lexicon
from rashomon.model.pages import Page
from rashomon.model.spans import Span
from rashomon.text.html_elements import Element
from rashomon.text.html_runs import HtmlPage
from rashomon.text.runs import Run

_ADDRESS = re.compile(r"^(?:url:\s*|source:\s*|link:\s*)?(https?://[^\s<>\"]+)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MetaStatement:
    """A meta element's value; `where` is `meta` and its name."""

    where: str
    statement: Statement
    run: Run = field(repr=False)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the page states, the most telling first in each list."""

    url: str | None = None
    linked: LinkedData = LinkedData()
    title: Run | None = None
    titles: tuple[MetaStatement, ...] = ()
    outlets: tuple[MetaStatement, ...] = ()
    authors: tuple[MetaStatement, ...] = ()
    published: tuple[MetaStatement, ...] = ()
    updated: tuple[MetaStatement, ...] = ()
    times: tuple[Element, ...] = ()
    logos: tuple[Element, ...] = ()
    declared_language: str = ""

    @property
    def host(self) -> str | None:
        """The host of the page's address without `www.`; None if no address is known or it has none."""
        try:
            host = urlsplit(self.url).hostname if self.url else None
        except ValueError:
            return None
        return host.removeprefix("www.") if host else None


def facts_of_html(page: Page, scan: HtmlPage) -> PageFacts:
    """Return what an HTML page states about itself."""
    linked = read_linked_data(page.text, scan.linked_data)
    addresses = _metas(scan, "address")
    canonical = next((link.attribute("href") for link in scan.links if link.attribute("rel").lower() == "canonical"), "")
    stated = next((one.statement.value for one in addresses), "")
    url = next((one for one in (page.url, canonical, stated, linked.address) if one and "://" in one), None)
    return PageFacts(
        url=url,
        linked=linked,
        title=scan.title,
        titles=_metas(scan, "title"),
        outlets=_metas(scan, "outlet"),
        authors=_metas(scan, "author"),
        published=_metas(scan, "published"),
        updated=_metas(scan, "updated"),
        times=tuple(scan.times),
        logos=tuple(image for image in scan.images if image.attribute("alt")),
        declared_language=scan.language,
    )


def facts_of_text(page: Page, first_lines: list[str]) -> PageFacts:
    """Return what a plain text states about itself: an address on a line of its own near its top."""
    found = next((match for line in first_lines if (match := _ADDRESS.match(line))), None)
    return PageFacts(url=page.url or (found.group(1) if found else None))


def is_address_line(line: str) -> bool:
    """Whether the line is a web address and nothing else."""
    return _ADDRESS.match(line) is not None


def _metas(scan: HtmlPage, section: str) -> tuple[MetaStatement, ...]:
    order = {name: rank for rank, name in enumerate(load_lexicon("page_metadata", "html").words(section))}
    found: list[tuple[int, MetaStatement]] = []
    for meta in scan.metas:
        name = (meta.attribute("property") or meta.attribute("name") or meta.attribute("itemprop")).lower()
        run = meta.attribute_run("content") if name in order else None
        if run is not None:
            statement = Statement(run.text, Span(run.start, run.end))
            found.append((order[name], MetaStatement(f"meta {name}", statement, run)))
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))
