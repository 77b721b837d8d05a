"""Wording: scare quotes, loaded terms and the names an article picks for contested things."""

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.encoder import Reading
from rashomon.annotate.wording.loaded_terms import find_loaded_terms
from rashomon.annotate.wording.others_words import find_others_words
from rashomon.annotate.wording.scare_quotes import find_scare_quotes
from rashomon.annotate.wording.term_matches import find_beginnings, find_plain_uses, find_term_matches
from rashomon.model.annotations import Mention, Quotation, Wording, WordingKind
from rashomon.model.articles import Article

__all__ = ["find_wording"]


def find_wording(
    divided: DividedArticle,
    quotations: tuple[Quotation, ...],
    mentions: tuple[Mention, ...],
    reading: Reading,
) -> tuple[Wording, ...]:
    """Return scare quotes, loaded terms and term choices in text order.

    Loaded terms are only looked for in the article's own voice: outside quotation marks and whatever somebody is said
    to have said; term choices outside direct quotations.
    """
    article = divided.article
    others, beginnings = find_others_words(divided, quotations), find_beginnings(article)
    plain = find_plain_uses(article, beginnings)
    found = [
        _wording(article, "scare_quote", None, one.start, one.end, one.reason)
        for one in find_scare_quotes(divided, quotations, mentions, reading)
    ]
    found += [
        _wording(article, one.kind, one.concept, one.start, one.end, one.reason)
        for one in find_term_matches(divided, beginnings, quotations, others)
        if one.kind != "loaded_term" or not (plain.hold(one.start) or _is_name(divided, one.start, mentions))
    ]
    listed = [(one.anchor.start, one.anchor.end) for one in found if one.kind == "loaded_term"]
    found += [
        _wording(article, "loaded_term", None, one.start, one.end, one.reason)
        for one in find_loaded_terms(divided, others, mentions, reading.syntax)
        if not plain.hold(one.start) and not any(start < one.end and one.start < end for start, end in listed)
    ]
    ordered = sorted(found, key=lambda one: (one.anchor.start, one.anchor.end, one.kind))
    return tuple(
        Wording(f"{article.id}.w{number}", one.article, one.kind, one.concept, one.anchor, one.against, one.reason)
        for number, one in enumerate(ordered, 1)
    )


def _is_name(divided: DividedArticle, start: int, mentions: tuple[Mention, ...]) -> bool:
    """Whether a word is written large as a name is: in one, or within a sentence that is no headline."""
    text, opening = divided.article.text, divided.sentences[0].anchor
    if not text[start].isupper():
        return False
    in_name = any(one.anchor.start <= start < one.anchor.end for one in mentions)
    begins = any(one.anchor.start == start for one in divided.sentences)
    return in_name or not (begins or opening.start <= start < opening.end)


def _wording(article: Article, kind: WordingKind, concept: str | None, start: int, end: int, reason: str) -> Wording:
    return Wording("", article.id, kind, concept, article.anchor(start, end), None, reason)
