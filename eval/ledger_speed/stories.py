"""Stories of made reports: cases up to the records of single articles, of any size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.annotate import annotate_article
from rashomon.model.articles import Article, ChosenDate, Credit
from rashomon.model.case import Case
from rashomon.stage import IssueLog

from ..corpora.written import article_of
from .reports import MadeReport, make_reports


def annotated_case(count: int) -> Case:
    """A case of the first `count` reports, annotated and no further."""
    articles = sorted(_articles(make_reports(count)), key=lambda one: one.id)
    log = IssueLog("eval")
    return Case(None, articles=tuple(articles), annotations=tuple(annotate_article(one, log) for one in articles))


def first_of(case: Case, count: int) -> Case:
    """The same case with its first `count` reports only."""
    kept = {f"a-{number:04}" for number in range(count)}
    return Case(
        None,
        articles=tuple(one for one in case.articles if one.id in kept),
        annotations=tuple(one for one in case.annotations if one.article in kept),
    )


def _articles(reports: Sequence[MadeReport]) -> list[Article]:
    return [_article(f"{number:04}", report) for number, report in enumerate(reports)]


def _article(name: str, report: MadeReport) -> Article:
    return replace(
        article_of(report.text, headline=True),
        id=f"a-{name}",
        page=f"p-{name}",
        outlet=report.outlet,
        outlet_basis="given",
        published=ChosenDate(report.published, "minute", "given", None, None),
        credits=() if report.agency is None else (Credit(report.agency, "agency", None, None),),
    )
