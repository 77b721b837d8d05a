"""Templates: furniture of an outlet, known by standing on several of its pages.

What an outlet repeats from report to report is no report: the box that asks for a subscription, the line about its
newsroom, a teaser. What reports repeat from each other is: two versions of a report count as one page, and running
text that stands where the outlet's own reports stand is left alone, since background is told in the same words for
weeks.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rashomon.extract.passages import Passage, passages_of_html
from rashomon.extract.scanning import scan_page
from rashomon.extract.shapes import ends_in_stop, is_sentence_like, word_count
from rashomon.model.pages import Page
from rashomon.model.templates import Template, TemplatedPage
from rashomon.stage import IssueLog, StageName
from rashomon.text.addresses import host_of
from rashomon.text.comparison import letters_of

STAGE = StageName("templates", 1)

_FEWEST_PAGES = 3
_LEAST_SHARE = 0.5  # of an outlet's reports that a line of its template stands on
_SAME_REPORT = 0.5  # share of the shorter page's running words from which two pages hold one report
_WIDELY = 12  # pages; a line on more of them says nothing about which two are versions of one report
_HEAD = 60_000  # characters of a page in which it states its address
_ADDRESS = re.compile(
    r"<(?:link|meta)\b[^>]{0,200}?(?:canonical|og:url)[^>]{0,200}?(?:href|content)\s*=\s*[\"']?(https?://[^\s\"'>]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PageLine:
    """One passage: its fingerprint, its words, whether it is running text, and by which elements it stands."""

    fingerprint: str
    words: int
    is_running: bool
    is_heading: bool
    path: str


@dataclass(frozen=True, slots=True)
class PageLines:
    """A page's passages for learning, each fingerprint once."""

    page: str
    outlet: str
    lines: tuple[PageLine, ...] = field(repr=False)


def outlet_address(page: Page) -> str | None:
    """Return the host a page was saved from or states as its own; None for plain text or if it states none."""
    if page.media_type != "text/html":
        return None
    found = None if page.url else _ADDRESS.search(page.text, 0, _HEAD)
    return host_of(page.url or (found[1] if found else None))


def pages_to_survey(pages: Iterable[Page]) -> list[Page]:
    """Return the pages of outlets with enough pages for a template, by id."""
    by_outlet: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        outlet = outlet_address(page)
        if outlet is not None:
            by_outlet[outlet].append(page)
    chosen = [page for some in by_outlet.values() if len(some) >= _FEWEST_PAGES for page in some]
    return sorted(chosen, key=lambda page: page.id)


def survey_page(page: Page, log: IssueLog) -> PageLines | None:
    """Return a page's lines for learning; None if it states no address. What is wrong with it extraction says."""
    del log
    outlet = outlet_address(page)
    if outlet is None:
        return None
    lines: dict[str, PageLine] = {}
    for passage in passages_of_html(scan_page(page.text)):
        line = _line_of(passage)
        if line is not None:
            lines.setdefault(line.fingerprint, line)
    return PageLines(page.id, outlet, tuple(lines[key] for key in sorted(lines)))


def learn_templates(surveyed: Iterable[PageLines | None]) -> dict[str, Template]:
    """Return outlet → template for outlets with at least three different reports; the order does not matter."""
    by_outlet: dict[str, list[PageLines]] = defaultdict(list)
    for one in surveyed:
        if one is not None:
            by_outlet[one.outlet].append(one)
    learned = (_learn(outlet, sorted(pages, key=lambda one: one.page)) for outlet, pages in sorted(by_outlet.items()))
    return {one.outlet: one for one in learned if one is not None and one.lines}


def with_templates(pages: Iterable[Page], templates: dict[str, Template]) -> list[TemplatedPage]:
    """Return the pages, each with its outlet's template."""
    return [TemplatedPage(page, templates.get(outlet_address(page) or "")) for page in pages]


def lines_of_template(passages: Sequence[Passage], template: Template) -> dict[int, str]:
    """Return passage number → why it is furniture, for the passages that are lines of the template."""
    known = dict(template.lines)
    found: dict[int, str] = {}
    for passage in passages:
        count = known.get(fingerprint_of(passage.text))
        if count is not None:
            found[passage.number] = f"template of {template.outlet}: on {count} of {template.pages} reports of it here"
    return found


def fingerprint_of(text: str) -> str:
    """Return what equal lines share: a hash of their letters and digits."""
    return hashlib.sha256(letters_of(text).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _line_of(passage: Passage) -> PageLine | None:
    if passage.element is None or not letters_of(passage.text):
        return None
    words = word_count(passage.text)
    is_running = is_sentence_like(passage.text) or (words >= 4 and ends_in_stop(passage.text))
    lineage = list(passage.element.lineage())[:4]
    path = "<".join(f"{one.tag}.{'.'.join(sorted(one.marks))}" for one in lineage)
    return PageLine(fingerprint_of(passage.text), words, is_running, passage.kind == "subhead", path)


def _learn(outlet: str, pages: list[PageLines]) -> Template | None:
    reports = _reports(pages)
    if len(reports) < _FEWEST_PAGES:
        return None
    times: Counter[str] = Counter()
    for report in reports:
        times.update({line.fingerprint for page in report for line in page.lines})
    places = {line.path for page in pages for line in page.lines if line.is_running and times[line.fingerprint] == 1}
    least = max(_FEWEST_PAGES, _LEAST_SHARE * len(reports))
    lines = {
        line.fingerprint
        for page in pages
        for line in page.lines
        if times[line.fingerprint] >= least and not (line.path in places and (line.is_running or line.is_heading))
    }
    return Template(outlet, len(reports), tuple((one, times[one]) for one in sorted(lines)))


def _reports(pages: list[PageLines]) -> list[list[PageLines]]:
    """Return the pages in groups that hold one report each: versions of it share most of their running text."""
    running = [{line.fingerprint: line.words for line in page.lines if line.is_running} for page in pages]
    holders: dict[str, list[int]] = defaultdict(list)
    for index, words in enumerate(running):
        for fingerprint in words:
            holders[fingerprint].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for fingerprint, held in holders.items():
        if 1 < len(held) <= _WIDELY:
            for at, one in enumerate(held):
                shared.update({(one, other): running[one][fingerprint] for other in held[at + 1 :]})
    group = list(range(len(pages)))
    for (one, other), count in sorted(shared.items()):
        if count >= _SAME_REPORT * min(sum(running[one].values()), sum(running[other].values())):
            low, high = sorted((group[one], group[other]))
            group = [low if number == high else number for number in group]
    return [[pages[index] for index, number in enumerate(group) if number == found] for found in sorted(set(group))]
