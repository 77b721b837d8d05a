"""Quotations found in a text, written into it as marks."""

from rashomon.annotate.divided import divide_article
from rashomon.annotate.names import find_mentions
from rashomon.annotate.quotations import find_quotations
from rashomon.model.annotations import Quotation
from tests.build import article_from_text
from tests.marked import mark_quotations, read_marks


def quotations_in(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of an article of that text."""
    article = article_from_text(text)
    divided = divide_article(article)
    return find_quotations(divided, find_mentions(divided))


def mark_found(marked: str) -> str:
    """Return the marked text with the quotations that are found in it instead of its own marks."""
    text, _ = read_marks(marked)
    return mark_quotations(text, quotations_in(text))
