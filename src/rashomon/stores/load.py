"""Gathers a case from its store."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from rashomon.model.annotations import (
    Annotations,
    Figure,
    Mention,
    Quotation,
    Sentence,
    TimeExpression,
    Wording,
)
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.links import Attribution, Entity, FigureContext, Links, ReferenceDate, Timex
from rashomon.model.pages import Page
from rashomon.model.provenance import Issue
from rashomon.model.stories import (
    Claim,
    Derivation,
    Event,
    Omission,
    OriginGroup,
    QuotationGroup,
    Story,
    StoryQuestion,
    StorySummary,
    Thread,
    ToldDifferently,
)
from rashomon.stores.base import CaseStore

R = TypeVar("R")


def load_articles(store: CaseStore, pages: tuple[Page, ...]) -> Case:
    """Return the case as far as single articles go: articles, annotations and their issues, with its pages."""
    articles = tuple(sorted(store.read(Article), key=lambda article: article.id))
    return Case(
        run=store.last_run(),
        pages=pages,
        articles=articles,
        annotations=_load_annotations(store, articles),
        issues=sort_issues(store.read(Issue)),
        judgements=store.judgements(),
    )


def load_case(store: CaseStore) -> Case:
    """Return the whole case.

    If pages were added or articles read anew since its stories were compared (an audit was cut off), the
    Issue `audit_unfinished` says so.
    """
    case = load_articles(store, store.pages())
    unfinished = _unfinished(store)
    if unfinished and case.run is not None:
        case = replace(case, run=replace(case.run, changes=None))  # they tell of stories that are no more
    return replace(
        case,
        derivations=store.read(Derivation, whole=True),
        links=Links(
            entities=store.read(Entity, whole=True),
            attributions=store.read(Attribution, whole=True),
            references=store.read(ReferenceDate, whole=True),
            timexes=store.read(Timex, whole=True),
            figure_contexts=store.read(FigureContext, whole=True),
        ),
        stories=store.read(Story, whole=True),
        threads=store.read(Thread, whole=True),
        origins=store.read(OriginGroup, whole=True),
        claims=store.read(Claim, whole=True),
        told_differently=store.read(ToldDifferently, whole=True),
        quotation_groups=store.read(QuotationGroup, whole=True),
        wording=store.read(Wording, whole=True),
        events=store.read(Event, whole=True),
        omissions=store.read(Omission, whole=True),
        summaries=store.read(StorySummary, whole=True),
        questions=store.read(StoryQuestion, whole=True),
        issues=sort_issues((*case.issues, *store.read(Issue, whole=True), *unfinished)),
    )


def _unfinished(store: CaseStore) -> tuple[Issue, ...]:
    if store.is_finished():
        return ()
    told = "the last audit was cut off: its newest pages are not yet in any story; run `rashomon audit` again"
    return (Issue("audit_unfinished", "run", "case", told),)


def _load_annotations(store: CaseStore, articles: tuple[Article, ...]) -> tuple[Annotations, ...]:
    sentences = _group(store.read(Sentence), lambda one: one.anchor.article)
    mentions = _group(store.read(Mention), lambda one: one.anchor.article)
    times = _group(store.read(TimeExpression), lambda one: one.anchor.article)
    quotations = _group(store.read(Quotation), lambda one: one.article)
    figures = _group(store.read(Figure), lambda one: one.article)
    wording = _group(store.read(Wording), lambda one: one.article)
    return tuple(
        [
            Annotations(
                article.id,
                sentences=tuple(sentences[article.id]),
                mentions=tuple(mentions[article.id]),
                times=tuple(times[article.id]),
                quotations=tuple(quotations[article.id]),
                figures=tuple(figures[article.id]),
                wording=tuple(wording[article.id]),
            )
            for article in articles
        ]
    )


def _group(records: tuple[R, ...], article_of: Callable[[R], str]) -> dict[str, list[R]]:
    found: dict[str, list[R]] = defaultdict(list)
    for record in records:
        found[article_of(record)].append(record)
    return found


def sort_issues(issues: tuple[Issue, ...]) -> tuple[Issue, ...]:
    """Return the issues in the order they are shown: by stage, kind, subject, place and text."""
    return tuple(sorted(issues, key=_issue_order))


def _issue_order(issue: Issue) -> tuple[str, str, str, int, str]:
    return issue.stage, issue.kind, issue.subject, issue.anchor.start if issue.anchor else -1, issue.text
