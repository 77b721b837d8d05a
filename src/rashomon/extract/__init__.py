"""extract."""

from rashomon.model.articles import Article
from rashomon.model.pages import Page
from rashomon.stage import IssueLog, StageName

STAGE = StageName("extract", 1)


def extract_articles(page: Page, log: IssueLog) -> tuple[Article, ...]:
    """Placeholder until the stage is written."""
    return ()
