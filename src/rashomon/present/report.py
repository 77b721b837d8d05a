"""report."""

from html import escape

from rashomon.model.case import Case
from rashomon.present.ending import end_stories


def render_report(case: Case) -> str:
    """Placeholder until the report is written."""
    endings = "".join(f"<p>{escape(ending.sentence)}</p>" for ending in end_stories(case))
    return f"<!doctype html><meta charset=utf-8><title>Rashomon</title>{endings}"
