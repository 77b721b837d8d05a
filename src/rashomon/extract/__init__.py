"""Extract: pages to articles; every character of an article's text keeps its place in the page."""

from rashomon.extract.articles import STAGE, extract_articles

__all__ = ["STAGE", "extract_articles"]
