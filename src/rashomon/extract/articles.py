"""One page to its article: the path of this stage, written out once."""

from dataclasses import dataclass, replace
from itertools import islice

from rashomon.extract.assembly import Opening, assemble
from rashomon.extract.attributions import Attributions, find_attributions
from rashomon.extract.author_notes import is_author_note, names_of_writers
from rashomon.extract.body import choose_body, find_standfirsts, weighed
from rashomon.extract.credits import read_ending_credit
from rashomon.extract.datelines import read_dateline
from rashomon.extract.dates.ledger import read_dates
from rashomon.extract.dates.witnesses import Witness
from rashomon.extract.facts import PageFacts, facts_of_html, facts_of_text, is_address_line
from rashomon.extract.forest import LINES_FILE, Forest, load_forest
from rashomon.extract.galley import Galley
from rashomon.extract.headlines import Headline, html_headline, text_headline
from rashomon.extract.health import is_no_report, judge_health, state_without_report
from rashomon.extract.hyperlinks import find_hyperlinks
from rashomon.extract.imprints import is_imprint
from rashomon.extract.judging import Judgement, judge_passages
from rashomon.extract.known_furniture import kept_above_end, own_kind, strike_known
from rashomon.extract.languages import language_of
from rashomon.extract.outlets import Outlet, find_outlet
from rashomon.extract.passages import passages_of_html, passages_of_lines
from rashomon.extract.reading import ReadLine
from rashomon.extract.scanning import scan_page
from rashomon.extract.shapes import word_count
from rashomon.extract.signposts import signposts_near
from rashomon.extract.template import lines_of_template
from rashomon.extract.testimony import choose_title, hear_witnesses, titles_said
from rashomon.extract.text_body import choose_lines
from rashomon.model.articles import Article, Credit, HealthNote, article_id, text_sha256
from rashomon.model.pages import Page
from rashomon.model.templates import Template, TemplatedPage
from rashomon.stage import IssueLog, StageName
from rashomon.text.lines import split_lines

STAGE = StageName("extract", 11)

_ASIDE = ("mark_up_furniture", "no part of the report by its words, its mark-up and what stands around it")
_OUT_OF_PLACE = ("menu", "no part of the report by its words and what stands around it")
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

    dateline: Opening | None
    credits: tuple[Credit, ...]
    dates: tuple[Witness, ...]


def extract_templated(item: TemplatedPage, log: IssueLog) -> tuple[Article, ...]:
    """Return what `extract_articles` does, without the furniture that the page's outlet has on other pages too."""
    return extract_articles(item.page, log, item.template)


def extract_articles(
    page: Page, log: IssueLog, template: Template | None = None, forest: Forest | None = None
) -> tuple[Article, ...]:
    """Return the page's article, or nothing and the Issue `no_article` if the page holds no report.

    Args:
        template: what the page's outlet puts on its pages.
        forest: what chooses the body of a page of this kind; None for the one of the package.
    """
    if page.media_type == "text/html":
        draft = _draft_html(page, template, forest or load_forest())
    else:
        draft = _draft_text(page, forest or load_forest(LINES_FILE))
    number = draft.headline.passage if draft.headline is not None and draft.headline.passage is not None else -1
    outlet = find_outlet(draft.lines, draft.facts, number)
    writers = names_of_writers(draft.lines)
    judgement = judge_passages(
        draft.galley, draft.headline, lambda line: is_imprint(line, outlet) or is_author_note(line, writers)
    )
    if judgement is None:
        return _no_article(page, draft, log)
    return _finish(page, draft, judgement, outlet, log)


def _draft_html(page: Page, template: Template | None, forest: Forest) -> _Draft:
    scan = scan_page(page.text)
    facts = facts_of_html(page, scan)
    passages = passages_of_html(scan)
    choice = choose_body(passages, page.text, scan, forest)
    galley = Galley(page.text, weighed(passages, choice))
    lines = tuple(galley.read(passage) for passage in galley.passages)
    headline = html_headline(lines, facts, choice.core or choice.numbers)
    standfirsts = find_standfirsts(lines, headline, choice)
    for number in sorted(standfirsts):
        galley.turn(galley.passages[number], "standfirst")
    kept = kept_above_end(lines, choice.numbers) | standfirsts
    kept |= {headline.passage} if headline is not None and headline.passage is not None else frozenset[int]()
    for number, reason in (lines_of_template(galley.passages, template) if template is not None else {}).items():
        if number in kept and (headline is None or number != headline.passage):
            galley.strike(galley.passages[number], "template", reason)
    galley.set_aside([one.number for one in galley.passages if one.number not in kept], *_ASIDE)
    return _Draft(galley, lines, facts, headline)


def _draft_text(page: Page, forest: Forest) -> _Draft:
    passages = passages_of_lines(split_lines(page.text))
    facts = facts_of_text(page, [passage.text for passage in passages[:5]])
    choice = choose_lines(passages, forest)
    galley = Galley(page.text, weighed(passages, choice))
    for passage in galley.passages[:5]:
        if is_address_line(passage.text):
            galley.strike(passage, "address_line", "the page's own address")
    lines = tuple(galley.lines())
    headline = text_headline(lines, facts.url)
    strike_known(galley, headline)
    kept = choice.numbers
    if headline is not None and headline.passage is not None:
        kept |= {headline.passage}
    outside = [line for line in galley.lines() if line.passage.number not in kept]
    for line in outside:
        kind = own_kind(line)
        if kind is not None:
            galley.strike(line.passage, *kind)
    galley.set_aside([line.passage.number for line in outside], *_OUT_OF_PLACE)
    return _Draft(galley, lines, facts, headline)


def _finish(
    page: Page, draft: _Draft, judgement: Judgement, outlet: Outlet | None, log: IssueLog
) -> tuple[Article, ...]:
    inscriptions = _read_inscriptions(draft.galley, judgement)
    standing = draft.galley.standing
    words = sum(word_count(passage.text) for passage in standing)
    letters = islice(filter(str.isalpha, "".join([passage.text for passage in standing])), _FEWEST_LETTERS)
    title = judgement.headline.run.text if judgement.headline is not None else None
    titles = " | ".join(filter(None, (title, draft.facts.title.text if draft.facts.title is not None else None)))
    is_short = words < _FEWEST_WORDS or len(list(letters)) < _FEWEST_LETTERS
    if is_short or is_no_report(titles, standing, draft.galley.passages):
        return _no_article(page, draft, log)
    assembled = assemble(judgement.headline, standing, inscriptions.dateline)
    body = "\n\n".join(passage.text for passage in standing)
    signposts = signposts_near(page.text, draft.lines, judgement.zones)
    attributions = find_attributions(draft.lines, draft.facts, judgement.zones, inscriptions.credits, signposts)
    outlet = outlet if _says_more_than_host(outlet) else _outlet_of_agency(attributions, inscriptions) or outlet
    said = titles_said(draft.lines, draft.facts)
    title = choose_title(judgement.headline, said)
    language = language_of(body, draft.facts.declared_language)
    dates = read_dates(
        page,
        draft.facts,
        draft.lines,
        draft.galley.lines(),
        judgement.zones,
        signposts=signposts,
        inscribed=inscriptions.dates,
    )
    article = Article(
        id=article_id(page.id, 0),
        page=page.id,
        title=title,
        byline="; ".join(attributions.people) or None,
        outlet=outlet.name if outlet is not None else None,
        outlet_basis=outlet.basis if outlet is not None else None,
        language=language,
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
        witnesses=hear_witnesses(
            (title, said), outlet, language, attributions, draft.facts, draft.lines, judgement.zones
        ),
        hyperlinks=find_hyperlinks(assembled.text, assembled.map, page.text, draft.facts.url),
    )
    health = judge_health(article, judgement, draft.galley.passages, page.text)
    if page.partial is not None and all(note.kind != "stub" for note in health):
        health = (*health, HealthNote("stub", page.partial, None, None))
    return (replace(article, health=health),)


def _read_inscriptions(galley: Galley, judgement: Judgement) -> _Inscriptions:
    """Take the dateline off the first paragraph and the agency off the last, and keep what they say."""
    credits: list[Credit] = []
    dates: list[Witness] = []
    opening: Opening | None = None
    first = next((one for one in galley.standing if one.number == judgement.zones.first), None)
    dateline = read_dateline(first.text) if first is not None else None
    if first is not None and dateline is not None:
        if dateline.agency is not None:
            name, start, end = dateline.agency
            credits.append(Credit(name, "agency", None, first.span_of(start, end)))
        if dateline.day is not None:
            span = first.span_of(dateline.day.start, dateline.day.end)
            dates.append(Witness(dateline.day, "dateline", "published", "dateline", span))
        line = galley.take_dateline(first, dateline.length)
        opening = Opening(line, first.number) if line is not None else None
    last = galley.standing[-1] if galley.standing else None
    ending = read_ending_credit(last.text) if last is not None else None
    if last is not None and ending is not None:
        credits.append(Credit(ending.name, ending.kind, None, last.span_of(ending.start, ending.end)))
        start = last.text.rindex(ending.name)
        galley.cut(last, start - 1, len(last.text), "credit_line", "credits somebody with the text or a picture")
    return _Inscriptions(opening, tuple(credits), tuple(dates))


def _says_more_than_host(outlet: Outlet | None) -> bool:
    return outlet is not None and outlet.basis != "host"


def _outlet_of_agency(attributions: Attributions, inscriptions: _Inscriptions) -> Outlet | None:
    """Return the agency as outlet where nothing else names one and the page has its dateline and its sign-off."""
    agencies = [credit for credit in inscriptions.credits if credit.kind == "agency"]
    return Outlet(agencies[0].name, "dateline and sign-off") if agencies and attributions.signed_off else None


def _no_article(page: Page, draft: _Draft, log: IssueLog) -> tuple[Article, ...]:
    title = draft.facts.title.text if draft.facts.title is not None else ""
    state = state_without_report(title, draft.galley.passages)
    what = state.reason if state is not None else "no running text of a report"
    log.add("no_article", page.id, f"{page.path} holds {what}; open it in a browser and save the report itself")
    return ()
