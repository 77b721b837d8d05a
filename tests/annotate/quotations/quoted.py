"""Quotations found in a text, written into it as marks."""

from rashomon.annotate.names import find_mentions
from rashomon.annotate.quotations import find_quotations
from rashomon.annotate.sentences import split_sentences
from rashomon.model.annotations import Quotation
from tests.build import article_from_text
from tests.marked import mark_quotations, read_marks


def quotations_in(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of an article of that text."""
    article = article_from_text(text)
    sentences = split_sentences(article)
    return find_quotations(article, sentences, find_mentions(article, sentences))


def mark_found(marked: str) -> str:
    """Return the marked text with the quotations that are found in it instead of its own marks."""
    text, _ = read_marks(marked)
    return mark_quotations(text, quotations_in(text))
