"""Facts a page states about itself outside its visible text: title, outlet, authors, dates, address."""

import re
from dataclasses import dataclass, field

from rashomon.extract.json_ld import LinkedData, Statement, read_linked_data
from rashomon.lexicons import load_lexicon
from rashomon.model.pages import Page
from rashomon.model.spans import Span
from rashomon.text.addresses import host_of
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
    """What the page states, the most telling first in each list; `carried` is what its carrier says (HTTP, feed)."""

    url: str | None = None
    linked: LinkedData = field(default_factory=LinkedData)
    title: Run | None = None
    titles: tuple[MetaStatement, ...] = ()
    outlets: tuple[MetaStatement, ...] = ()
    authors: tuple[MetaStatement, ...] = ()
    published: tuple[MetaStatement, ...] = ()
    updated: tuple[MetaStatement, ...] = ()
    times: tuple[Element, ...] = ()
    logos: tuple[Element, ...] = ()
    sections: tuple[MetaStatement, ...] = ()
    languages: tuple[MetaStatement, ...] = ()
    rights: tuple[MetaStatement, ...] = ()
    canonical: MetaStatement | None = None
    carried: tuple[tuple[str, str], ...] = ()
    declared_language: str = ""

    @property
    def host(self) -> str | None:
        """The host of the page's address without `www.`; None if no address is known or it has none."""
        return host_of(self.url)


def facts_of_html(page: Page, scan: HtmlPage) -> PageFacts:
    """Return what an HTML page states about itself."""
    metas = _metas_by_name(scan)
    titles = _metas(metas, "title")
    names = [one.statement.value for one in titles]
    linked = read_linked_data(page.text, scan.linked_data, [*names, scan.title.text if scan.title else ""])
    canonical = _canonical(scan)
    addresses = [*([canonical] if canonical else []), *_metas(metas, "address")]
    stated = next((one.statement.value for one in addresses), "")
    url = next((one for one in (page.url, stated, linked.address) if one and "://" in one), None)
    return PageFacts(
        url=url,
        linked=linked,
        title=scan.title,
        titles=titles,
        outlets=_metas(metas, "outlet"),
        authors=_metas(metas, "author"),
        published=_metas(metas, "published"),
        updated=_metas(metas, "updated"),
        times=tuple(scan.times),
        logos=tuple(scan.images),
        sections=_metas(metas, "section"),
        languages=_metas(metas, "language"),
        rights=_metas(metas, "copyright"),
        canonical=canonical,
        carried=page.headers,
        declared_language=scan.language,
    )


def _canonical(scan: HtmlPage) -> MetaStatement | None:
    link = next((link for link in scan.links if "canonical" in link.markup.lower()), None)
    run = link.attribute_run("href") if link is not None else None
    if run is None or "://" not in run.text:
        return None
    return MetaStatement("link canonical", Statement(run.text, Span(run.start, run.end)), run)


def facts_of_text(page: Page, first_lines: list[str]) -> PageFacts:
    """Return what a plain text states about itself: an address on a line of its own near its top."""
    found = next((match for line in first_lines if (match := _ADDRESS.match(line))), None)
    return PageFacts(url=page.url or (found.group(1) if found else None), carried=page.headers)


def is_address_line(line: str) -> bool:
    """Whether the line is a web address and nothing else."""
    return _ADDRESS.match(line) is not None


def _metas(metas: dict[str, list[Element]], section: str) -> tuple[MetaStatement, ...]:
    """Return what the meta elements of a section's names say, in the order of the lexicon."""
    found: list[MetaStatement] = []
    for name in load_lexicon("page_metadata", "html").words(section):
        for meta in metas.get(name, ()):
            run = meta.attribute_run("content")
            if run is not None:
                found.append(MetaStatement(f"meta {name}", Statement(run.text, Span(run.start, run.end)), run))
    return tuple(found)


_NAMES = ("property", "name", "itemprop", "http-equiv")


def _metas_by_name(scan: HtmlPage) -> dict[str, list[Element]]:
    metas: dict[str, list[Element]] = {}
    for meta in scan.metas:
        names = {meta.attribute(attribute).strip().lower() for attribute in _NAMES}
        for name in names - {""}:
            metas.setdefault(name, []).append(meta)
    return metas
