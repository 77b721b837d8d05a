"""Annotate: what one article's text says, before anything is known of other articles.

Every part is a function from the article and earlier parts to anchored records, so that a trained model can
take the place of any of them behind the same records.
"""

from rashomon.annotate.figures import find_figures
from rashomon.annotate.names import find_mentions
from rashomon.annotate.quotations import find_quotations
from rashomon.annotate.sentences import split_sentences
from rashomon.annotate.timexes import find_time_expressions
from rashomon.annotate.wording import find_wording
from rashomon.model.annotations import Annotations
from rashomon.model.articles import Article
from rashomon.stage import IssueLog, StageName

STAGE = StageName("annotate", 1)


def annotate_article(article: Article, log: IssueLog) -> Annotations:
    """Return everything found in one article; an article in a language without rules yields an Issue too."""
    if article.language != "en":
        log.add(
            "language_not_supported",
            article.id,
            f"the rules know English; this article looks like {article.language!r} and was read as if it were English",
        )
    sentences = split_sentences(article)
    mentions = find_mentions(article, sentences)
    times = find_time_expressions(article, sentences)
    quotations = find_quotations(article, sentences, mentions)
    return Annotations(
        article=article.id,
        sentences=sentences,
        mentions=mentions,
        times=times,
        quotations=quotations,
        figures=find_figures(article, sentences, times),
        wording=find_wording(article, sentences, quotations, mentions),
    )
