"""Figures of texts, ready to be compared, as the stages before leave them."""

from rashomon.compare.figures.quantities import Quantity, describe_figures
from rashomon.model.articles import Article
from rashomon.model.stories import Story
from tests.build import article_from_text
from tests.path import linked


def described(*texts: str) -> list[Quantity]:
    """Return the figures of reports of one day, one for each text, in the order of the texts."""
    return described_in(*(article_from_text(text, "2031-03-05") for text in texts))


def described_in(*articles: Article) -> list[Quantity]:
    """Return the figures of articles, in the order of the articles."""
    ids = tuple(one.id for one in articles)
    return describe_figures(linked(*articles), Story("s-1", "", ids, "t-1", None, None, (), ""))


def states(text: str) -> list[str]:
    """Return the state of each figure of a text, "" for none."""
    return [" ".join(sorted(one.outcomes)) for one in described(text)]
