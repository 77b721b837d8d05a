"""Articles in other languages with all that is found in them written into the text as marks."""

from rashomon.annotate import annotate_article
from rashomon.model.annotations import Annotations
from rashomon.stage import IssueLog
from tests.build import article_from_text
from tests.marked import Mark, mark_quotations, read_marks, write_marks


def annotate(text: str, language: str, title: str | None = None) -> Annotations:
    """Return what is found in an article of that text and language."""
    return annotate_article(article_from_text(text, "2031-04-08", title=title, language=language), IssueLog("annotate"))


def mark_names(marked: str, language: str) -> str:
    """Return the marked text with the names found in it, each in a mark of its kind, instead of its own marks."""
    text, _ = read_marks(marked)
    found = annotate(text, language).mentions
    return write_marks(text, [Mark(one.anchor.start, one.anchor.end, one.kind) for one in found])


def mark_times(marked: str, language: str) -> str:
    """Return the marked text with the time expressions found in it, each in a mark of its form."""
    text, _ = read_marks(marked)
    found = annotate(text, language).times
    return write_marks(text, [Mark(one.anchor.start, one.anchor.end, one.form) for one in found])


def mark_speech(marked: str, language: str) -> str:
    """Return the marked text with the quotations found in it."""
    text, _ = read_marks(marked)
    return mark_quotations(text, annotate(text, language).quotations)


def mark_all(text: str, language: str) -> str:
    """Return an article's text with names, times and quotations, a block under the other; its title comes first."""
    parts = (mark_names(text, language), mark_times(text, language), mark_speech(text, language))
    return "\n\n----\n\n".join(parts)
