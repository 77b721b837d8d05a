"""Articles in other languages than English: experimental rules for four, language-neutral ones for the rest.

The parts give the same records with the same ids as the English ones. Figures and wording are not looked for:
what a number counts, and what a word implies, is read nowhere but in English, and half of it would show
differences between reports that there are not.
"""

from rashomon.annotate.other_languages.language import LANGUAGES, rules_language
from rashomon.annotate.other_languages.names import find_mentions_in
from rashomon.annotate.other_languages.neutral import find_capitalised_names, find_quoted_sentences
from rashomon.annotate.other_languages.quotations import find_quotations_in
from rashomon.annotate.other_languages.sentences import split_sentences_in
from rashomon.annotate.other_languages.times import find_iso_days, find_times_in
from rashomon.model.annotations import Annotations
from rashomon.model.articles import Article
from rashomon.stage import IssueLog

__all__ = ["LANGUAGES", "annotate_other_language", "rules_language"]


def annotate_other_language(article: Article, language: str | None, log: IssueLog) -> Annotations:
    """Return what is found in an article that is not English, with an Issue that says how far to rely on it.

    Args:
        language: what `rules_language` says of the article.
    """
    return _neutral(article, log) if language is None else _experimental(article, language, log)


def _experimental(article: Article, language: str, log: IssueLog) -> Annotations:
    log.add(
        "language_experimental",
        article.id,
        f"the rules for this language ({language!r}) are experimental: names, dates and quotations may be missing",
    )
    sentences = split_sentences_in(article, language)
    mentions = find_mentions_in(article, sentences, language)
    return Annotations(
        article=article.id,
        sentences=sentences,
        mentions=mentions,
        times=find_times_in(article, sentences, language),
        quotations=find_quotations_in(article, sentences, mentions, language),
    )


def _neutral(article: Article, log: IssueLog) -> Annotations:
    log.add(
        "language_not_supported",
        article.id,
        f"there are no rules for this article's language ({article.language!r}): only its sentences, long quoted "
        "passages, dates in digits and capitalised names were read",
    )
    sentences = split_sentences_in(article, None)
    return Annotations(
        article=article.id,
        sentences=sentences,
        mentions=find_capitalised_names(article, sentences),
        times=find_iso_days(article),
        quotations=find_quoted_sentences(article, sentences),
    )
