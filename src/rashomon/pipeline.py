"""The path, written out once: from saved bytes to a case. Read it from top to bottom."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from rashomon import annotate, cluster, compare, deduplicate, extract, link, read
from rashomon.engines.auditor import Auditor, AuditOutcome
from rashomon.engines.settings import Settings
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.links import Links
from rashomon.present import changes, silences, summary, timeline
from rashomon.stage import Progress, no_progress
from rashomon.stores.base import CaseStore
from rashomon.stores.load import load_articles, load_case

__all__ = ["AuditOutcome", "Settings", "audit_paths", "load_case"]

_AS_IS = Settings()


def audit_paths(
    paths: Sequence[str], store: CaseStore, *, settings: Settings = _AS_IS, progress: Progress = no_progress
) -> AuditOutcome:
    """Add the pages at `paths` to the case in `store` and work out anew what its reports say.

    Only what is new, or was made by an older stage, is read and annotated; what rests on several articles is
    made again over the whole case. The order of `paths` does not matter; without any, stored pages are used.

    Raises:
        InputError: paths were given and no page could be read from them.
        CaseError: the case cannot be written; what was stored before is kept.
    """
    audit = Auditor(store, settings, progress)
    audit.read(read.STAGE, partial(read.read_paths, settings=settings.reading), paths)
    pages = store.pages()
    surveyed = audit.survey(extract.TEMPLATES, extract.survey_page, extract.pages_to_survey(pages))
    templated = extract.with_templates(pages, extract.learn_templates(surveyed))
    audit.each(extract.STAGE, extract.extract_templated, templated)
    audit.each(annotate.STAGE, annotate.annotate_article, store.read(Article))
    compared = audit.compare(partial(_compare, audit), load_articles(store, pages))
    return audit.finish(changes.STAGE, changes.remember_audit, compared)


def _compare(audit: Auditor, case: Case) -> Case:
    """Return the case with what rests on several of its articles."""
    case = replace(case, derivations=audit.whole(deduplicate.STAGE, deduplicate.find_derivations, case) or ())
    case = replace(case, links=audit.whole(link.STAGE, link.link_case, case) or Links())
    stories, threads = audit.whole(cluster.STAGE, cluster.cluster_stories, case) or ((), ())
    case = replace(case, stories=stories, threads=threads)
    ledger = audit.whole(compare.STAGE, compare.compare_stories, case) or compare.Ledger()
    case = replace(
        case,
        origins=ledger.origins,
        claims=ledger.claims,
        told_differently=ledger.told_differently,
        quotation_groups=ledger.quotation_groups,
        wording=ledger.wording,
        omissions=ledger.omissions,
    )
    events = audit.whole(timeline.STAGE, lambda case, _: timeline.build_timelines(case), case) or ()
    case = replace(case, events=events)
    summaries = audit.whole(summary.STAGE, lambda case, _: summary.summarise_stories(case), case) or ()
    case = replace(case, summaries=summaries)
    questions = audit.whole(silences.STAGE, lambda case, _: silences.ask_stories(case), case) or ()
    return replace(case, questions=questions)
