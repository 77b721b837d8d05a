"""One page to its article: the path of this stage, written out once."""

from dataclasses import dataclass, replace

from rashomon.extract.adviser import Advice, trafilatura_advice
from rashomon.extract.assembly import assemble
from rashomon.extract.attributions import Attributions, find_attributions
from rashomon.extract.body import choose_body, is_hostile, may_be_standfirst
from rashomon.extract.credits import read_ending_credit
from rashomon.extract.datelines import read_dateline
from rashomon.extract.dates.choice import DateChoice, choose_dates
from rashomon.extract.dates.witnesses import (
    Witness,
    body_witnesses,
    line_witnesses,
    metadata_witnesses,
    time_witnesses,
)
from rashomon.extract.facts import PageFacts, facts_of_html, facts_of_text, is_address_line
from rashomon.extract.galley import Galley
from rashomon.extract.headlines import Headline, html_headline, text_headline
from rashomon.extract.health import is_error_page, judge_health
from rashomon.extract.judging import Judgement, judge_passages
from rashomon.extract.languages import language_of
from rashomon.extract.outlets import Outlet, find_outlet, imprint_test
from rashomon.extract.passages import passages_of_html, passages_of_lines
from rashomon.extract.reading import ReadLine
from rashomon.extract.shapes import word_count
from rashomon.model.articles import Article, Credit, article_id, text_sha256
from rashomon.model.pages import Page
from rashomon.stage import IssueLog, StageName
from rashomon.text.html_runs import HtmlPage, scan_html
from rashomon.text.lines import split_lines

STAGE = StageName("extract", 1)

_HARDLY_VISIBLE = 300  # characters; pages that a script has to unhide show less, reports more
_FEWEST_WORDS, _FEWEST_LETTERS = 20, 40  # of a body; with fewer there is no report to audit


@dataclass(frozen=True, slots=True)
class _Draft:
    """A page laid out for judging."""

    galley: Galley
    lines: tuple[ReadLine, ...]
    facts: PageFacts
    headline: Headline | None


@dataclass(frozen=True, slots=True)
class _Inscriptions:
    """What stood inside the text and was read: credits and dates of dateline and last full stop."""

    credits: tuple[Credit, ...]
    dates: tuple[Witness, ...]


def extract_articles(page: Page, log: IssueLog, advice: Advice = trafilatura_advice) -> tuple[Article, ...]:
    """Return the page's article, or nothing and the Issue `no_article` if the page holds no report.

    Args:
        advice: who says which words of an HTML page are its body.
    """
    draft = _draft_html(page, advice) if page.media_type == "text/html" else _draft_text(page)
    number = draft.headline.passage if draft.headline is not None and draft.headline.passage is not None else -1
    outlet = find_outlet(draft.lines, draft.facts, number)
    imprint = imprint_test(outlet)
    judgement = judge_passages(draft.galley, draft.headline, lambda line: imprint.match(line) is not None)
    if judgement is None:
        return _no_article(page, draft, log)
    return _finish(page, draft, judgement, outlet, log)


def _draft_html(page: Page, advice: Advice) -> _Draft:
    scan = _scan(page.text)
    facts = facts_of_html(page, scan)
    galley = Galley(page.text, passages_of_html(scan))
    hostile = is_hostile(scan.deepest, scan.elements)
    choice = choose_body(galley.passages, page.text, advice, hostile=hostile)
    lines = tuple(galley.read(passage) for passage in galley.passages)
    headline = html_headline(lines, facts, choice.numbers)
    for line in lines:
        number = line.passage.number
        is_headline = headline is not None and number == headline.passage
        if number not in choice.numbers and not is_headline and not may_be_standfirst(line, lines, headline, choice):
            galley.strike(line.passage, "mark_up_furniture", f"no part of the report's body by {choice.by}")
    return _Draft(galley, lines, facts, headline)


def _scan(page_text: str) -> HtmlPage:
    """Scan a page; where hardly a word is visible, what its mark-up hides is read too."""
    scan = scan_html(page_text)
    if sum(len(block.run.text) for block in scan.blocks) >= _HARDLY_VISIBLE:
        return scan
    return scan_html(page_text, show_hidden=True)


def _draft_text(page: Page) -> _Draft:
    passages = passages_of_lines(split_lines(page.text))
    facts = facts_of_text(page, [passage.text for passage in passages[:5]])
    galley = Galley(page.text, passages)
    for passage in passages[:5]:
        if is_address_line(passage.text):
            galley.strike(passage, "address_line", "the page's own address")
    lines = tuple(galley.lines())
    return _Draft(galley, lines, facts, text_headline(lines))


def _finish(
    page: Page, draft: _Draft, judgement: Judgement, outlet: Outlet | None, log: IssueLog
) -> tuple[Article, ...]:
    inscriptions = _read_inscriptions(draft.galley, judgement)
    standing = draft.galley.standing
    words = sum(word_count(passage.text) for passage in standing)
    letters = sum(map(str.isalpha, "".join(passage.text for passage in standing)))
    title = judgement.headline.run.text if judgement.headline is not None else None
    if words < _FEWEST_WORDS or letters < _FEWEST_LETTERS or is_error_page(title or "", words):
        return _no_article(page, draft, log)
    assembled = assemble(judgement.headline, standing)
    body = "\n\n".join(passage.text for passage in standing)
    attributions = find_attributions(draft.lines, draft.facts, judgement.zones, inscriptions.credits)
    outlet = outlet if _says_more_than_host(outlet) else _outlet_of_agency(attributions, inscriptions) or outlet
    dates = _dates(page, draft, judgement, inscriptions, body)
    article = Article(
        id=article_id(page.id, 0),
        page=page.id,
        title=title,
        byline="; ".join(attributions.people) or None,
        outlet=outlet.name if outlet is not None else None,
        outlet_basis=outlet.basis if outlet is not None else None,
        language=language_of(body, draft.facts.declared_language),
        text=assembled.text,
        text_sha256=text_sha256(assembled.text),
        map=assembled.map,
        blocks=assembled.blocks,
        published=dates.published,
        updated=dates.updated,
        dates=dates.ledger,
        credits=attributions.credits,
        health=(),
        removals=draft.galley.removals(),
        url=draft.facts.url,
    )
    health = judge_health(article, judgement, draft.galley.passages)
    return (replace(article, health=health),)


def _read_inscriptions(galley: Galley, judgement: Judgement) -> _Inscriptions:
    """Cut the dateline from the first paragraph and the agency from the last, and keep what they say."""
    credits: list[Credit] = []
    dates: list[Witness] = []
    first = next((one for one in galley.standing if one.number == judgement.zones.first), None)
    dateline = read_dateline(first.text) if first is not None else None
    if first is not None and dateline is not None:
        if dateline.agency is not None:
            name, start, end = dateline.agency
            credits.append(Credit(name, "agency", None, first.span_of(start, end)))
        if dateline.day is not None:
            span = first.span_of(dateline.day.start, dateline.day.end)
            dates.append(Witness(dateline.day, "dateline", "published", 2.0, span))
        galley.cut(first, 0, dateline.length, "dateline", "says where and when the report was filed")
    last = galley.standing[-1] if galley.standing else None
    ending = read_ending_credit(last.text) if last is not None else None
    if last is not None and ending is not None:
        credits.append(Credit(ending.name, ending.kind, None, last.span_of(ending.start, ending.end)))
        start = last.text.rindex(ending.name)
        galley.cut(last, start - 1, len(last.text), "credit_line", "credits somebody with the text or a picture")
    return _Inscriptions(tuple(credits), tuple(dates))


def _dates(page: Page, draft: _Draft, judgement: Judgement, inscriptions: _Inscriptions, body: str) -> DateChoice:
    witnesses = [
        *metadata_witnesses(draft.facts, page.captured_at),
        *time_witnesses(draft.facts, draft.lines, judgement.zones),
        *line_witnesses(draft.lines, judgement.zones),
        *inscriptions.dates,
        *body_witnesses(draft.galley.lines(), judgement.zones),
    ]
    return choose_dates(witnesses, body)


def _says_more_than_host(outlet: Outlet | None) -> bool:
    return outlet is not None and outlet.basis != "host"


def _outlet_of_agency(attributions: Attributions, inscriptions: _Inscriptions) -> Outlet | None:
    """Return the agency as outlet where nothing else names one and the page has its dateline and its sign-off."""
    agencies = [credit for credit in inscriptions.credits if credit.kind == "agency"]
    return Outlet(agencies[0].name, "dateline and sign-off") if agencies and attributions.signed_off else None


def _no_article(page: Page, draft: _Draft, log: IssueLog) -> tuple[Article, ...]:
    title = draft.facts.title.text if draft.facts.title is not None else ""
    words = sum(word_count(passage.text) for passage in draft.galley.passages)
    what = "an error page" if is_error_page(title, words) else "no running text of a report"
    log.add("no_article", page.id, f"{page.path} holds {what}; open it in a browser and save the report itself")
    return ()
