"""Cases taken down the path as far as a test needs, from articles that `tests.build` makes."""

from dataclasses import replace

from rashomon.annotate import annotate_article
from rashomon.cluster import cluster_stories
from rashomon.compare import compare_stories
from rashomon.link import link_case
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.stories import Derivation, OriginGroup, Story
from rashomon.stage import IssueLog


def annotated(*articles: Article) -> Case:
    """Return a case of those articles (in order of their ids) with everything annotating finds in each."""
    ordered = tuple(sorted(articles, key=lambda article: article.id))
    return Case(
        None, articles=ordered, annotations=tuple(annotate_article(one, IssueLog("annotate")) for one in ordered)
    )


def linked(*articles: Article) -> Case:
    """Return an annotated case with its links."""
    case = annotated(*articles)
    return replace(case, links=link_case(case, IssueLog("link")))


def clustered(*articles: Article, derivations: tuple[Derivation, ...] = ()) -> Case:
    """Return a linked case with its stories and threads; `derivations` stand for what deduplicating found."""
    case = replace(linked(*articles), derivations=derivations)
    stories, threads = cluster_stories(case, IssueLog("cluster"))
    return replace(case, stories=stories, threads=threads)


def compared(*articles: Article, derivations: tuple[Derivation, ...] = ()) -> Case:
    """Return a linked case of one story that holds all the articles, with its ledger."""
    case = replace(linked(*articles), derivations=derivations)
    whole = Story("s-whole", "Whole", tuple(one.id for one in case.articles), "th-1", None, None, (), "by the test")
    return with_ledger(replace(case, stories=(whole,)))


def with_ledger(case: Case) -> Case:
    """Return a case that has stories with its ledger filled in."""
    ledger = compare_stories(case, IssueLog("compare"))
    return replace(
        case,
        origins=ledger.origins,
        claims=ledger.claims,
        told_differently=ledger.told_differently,
        quotation_groups=ledger.quotation_groups,
        wording=ledger.wording,
        omissions=ledger.omissions,
    )


def origin_numbers(groups: tuple[OriginGroup, ...]) -> dict[str, int]:
    """Return each article's origin by its id."""
    return {article: group.number for group in groups for article in group.articles}
