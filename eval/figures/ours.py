"""The product's answer: the reports as articles of one story, through the stages that need no page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.annotate import annotate_article
from rashomon.compare.figures.figure_claims import claim_figures
from rashomon.compare.figures.sameness import PairWeights
from rashomon.compare.origins.story_origins import group_origins
from rashomon.deduplicate import find_derivations
from rashomon.link import link_case
from rashomon.model.articles import Article, ChosenDate
from rashomon.model.case import Case
from rashomon.model.stories import Claim, Story
from rashomon.stage import IssueLog

from ..corpora.written import article_of
from .answers import Answer, Row, Seen
from .gold import GoldReport, Incident


@dataclass(frozen=True, slots=True)
class Prepared:
    """An incident as a case with one story, up to the ledger; `report_of` gives the report of an article."""

    incident: Incident
    case: Case
    story: Story
    report_of: dict[str, str]


def prepare(incident: Incident) -> Prepared:
    """Annotate, link and look for copies; the story is given: all reports are of one event."""
    articles = [_article(incident, report) for report in incident.reports]
    log = IssueLog("eval")
    case = Case(None, articles=tuple(sorted(articles, key=lambda one: one.id)))
    case = replace(case, annotations=tuple(annotate_article(one, log) for one in case.articles))
    case = replace(case, derivations=find_derivations(case, log))
    case = replace(case, links=link_case(case, log))
    ids = tuple(one.id for one in case.articles)
    days = sorted(report.day for report in incident.reports)
    story = Story("s-1", incident.name, ids, "t-1", days[0], days[-1], (), "given")
    report_of = {article.id: report.name for article, report in zip(articles, incident.reports, strict=True)}
    return Prepared(incident, replace(case, stories=(story,)), story, report_of)


def answer_of(prepared: Prepared, weights: PairWeights | None = None) -> Answer:
    """The figures and rows of the ledger, by the shipped weights or by others."""
    origins = group_origins(prepared.case, prepared.story, IssueLog("eval"))
    origin_of = {article: group.number for group in origins for article in group.articles}
    return as_answer(prepared, claim_figures(prepared.case, prepared.story, origin_of, weights))


def as_answer(prepared: Prepared, claims: Sequence[Claim]) -> Answer:
    """The figures of the case and these rows of them."""
    figures = [figure for found in prepared.case.annotations for figure in found.figures]
    place_of = {figure.id: at for at, figure in enumerate(figures)}
    seen = tuple(
        Seen(
            prepared.report_of[figure.article],
            figure.anchor.start,
            figure.anchor.end,
            figure.value,
            figure.low,
            figure.high,
            figure.anchor.exact,
        )
        for figure in figures
    )
    rows = tuple(
        Row(tuple(place_of[cell.figure] for cell in claim.cells if cell.figure is not None), claim.status, claim.reason)
        for claim in claims
    )
    return Answer(seen, rows)


def _article(incident: Incident, report: GoldReport) -> Article:
    article = article_of(report.text, headline=True)
    digest = f"{incident.name}-{report.name}"
    return replace(
        article,
        id=f"a-{digest}",
        outlet=report.outlet,
        outlet_basis="given",
        published=ChosenDate(report.day, "day", "given", None, None),
    )
