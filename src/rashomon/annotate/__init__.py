"""Annotate: what one article's text says, before anything is known of other articles.

Every part is a function from the article and earlier parts to anchored records, so that a trained model can
take the place of any of them behind the same records.
"""

from rashomon.annotate.divided import divide_article
from rashomon.annotate.encoder import read_text
from rashomon.annotate.figures import find_figures
from rashomon.annotate.names import find_mentions
from rashomon.annotate.other_languages import annotate_other_language, rules_language
from rashomon.annotate.quotations import find_quotations
from rashomon.annotate.timexes import find_time_expressions
from rashomon.annotate.wording import find_wording
from rashomon.model.annotations import Annotations
from rashomon.model.articles import Article
from rashomon.stage import IssueLog, StageName

STAGE = StageName("annotate", 11)


def annotate_article(article: Article, log: IssueLog) -> Annotations:
    """Return everything found in one article; an article in another language than English yields an Issue too."""
    language = rules_language(article)
    if language != "en":
        return annotate_other_language(article, language, log)
    if article.language != "en":
        log.add("language_not_supported", article.id, "too few words tell its language; it was read as English")
    reading = read_text(article.told)
    divided = divide_article(article)
    mentions = find_mentions(divided, reading.names)
    times = find_time_expressions(divided)
    quotations = find_quotations(divided, mentions, reading.reported, reading.syntax)
    return Annotations(
        article=article.id,
        sentences=divided.sentences,
        mentions=mentions,
        times=times,
        quotations=quotations,
        figures=find_figures(divided, times),
        wording=find_wording(divided, quotations, mentions, reading),
    )
