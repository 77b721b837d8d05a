"""The whole document: which records it holds, in which order, written one to a line."""

import json
import re

from rashomon import __version__
from rashomon.model.case import Case
from rashomon.model.walk import all_wording, number_derivations
from rashomon.present.export import stories, texts
from rashomon.present.export.changes import changes_form
from rashomon.present.export.forms import Json, Object, anchor_form

SCHEMA = 1
"""Raised when a field changes its name or meaning; added fields leave it."""

_HALF_PAIR = re.compile("[\ud800-\udfff]")


def export_json(case: Case) -> str:
    """Return the case as one JSON document, UTF-8 safe, ending in a line break.

    Every record stands on a line of its own, in case order. Equal cases give equal documents but for the line
    `run`, whatever the order the pages came in. Offsets count code points of the article's text.
    """
    lines: list[str] = []
    for name, value in _document(case).items():
        if isinstance(value, list) and value:
            records = ",\n  ".join([_write(record) for record in value])
            lines.append(f" {_write(name)}: [\n  {records}\n ]")
        else:
            lines.append(f" {_write(name)}: {_write(value)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _document(case: Case) -> Object:
    group_of = {one: group.id for group in case.quotation_groups for one in group.quotations}
    annotated = case.annotations
    return {
        "rashomon": __version__,
        "schema": SCHEMA,
        "run": _run_form(case),
        "pages": [texts.page_form(one) for one in case.pages],
        "articles": [texts.article_form(one, case) for one in case.articles],
        "stories": [stories.story_form(one, case) for one in case.stories],
        "threads": [stories.thread_form(one) for one in case.threads],
        "derivations": [stories.derivation_form(*one) for one in number_derivations(case.derivations)],
        "mentions": [texts.mention_form(one, case) for found in annotated for one in found.mentions],
        "entities": [texts.entity_form(one) for one in case.links.entities],
        "timexes": [texts.timex_form(one) for one in case.links.timexes],
        "quotations": [
            texts.quotation_form(one, case, group_of.get(one.id)) for found in annotated for one in found.quotations
        ],
        "figures": [texts.figure_form(one, case) for found in annotated for one in found.figures],
        "claims": [stories.claim_form(one) for one in case.claims],
        "told_differently": [stories.told_differently_form(one) for one in case.told_differently],
        "quotation_groups": [stories.quotation_group_form(one) for one in case.quotation_groups],
        "events": [stories.event_form(one) for one in case.events],
        "wording": [texts.wording_form(one) for one in all_wording(case)],
        "omissions": [stories.omission_form(one) for one in case.omissions],
        "silences": [stories.question_form(one) for one in case.questions],
        "judgements": [stories.judgement_form(one) for one in case.judgements],
        "references": [texts.reference_form(one) for one in case.links.references],
        "issues": _issue_forms(case),
    }


def _issue_forms(case: Case) -> list[Json]:
    return [
        {
            "kind": issue.kind,
            "stage": issue.stage,
            "subject": issue.subject,
            "article": issue.subject if issue.subject in case.article_by_id else None,
            "page": issue.subject if issue.subject in case.page_by_id else None,
            "anchor": anchor_form(issue.anchor),
            "text": issue.text,
        }
        for issue in case.issues
    ]


def _run_form(case: Case) -> Json:
    if case.run is None:
        return None
    stages: list[Json] = [
        {"name": stage.name, "version": stage.version, "articles": stage.items, "seconds": stage.seconds}
        for stage in case.run.stages
    ]
    return {
        "version": case.run.version,
        "settings": dict(case.run.settings),
        "started": case.run.started,
        "program": case.run.program,
        "stages": stages,
        "changes": changes_form(case.run.changes),
    }


def _write(value: Json) -> str:
    written = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _HALF_PAIR.sub(lambda found: f"\\u{ord(found.group()):04x}", written)
