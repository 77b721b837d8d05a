"""Extract: pages to articles; every character of an article's text keeps its place in the page."""

from rashomon.extract.articles import STAGE, extract_articles, extract_templated
from rashomon.extract.template import STAGE as TEMPLATES
from rashomon.extract.template import learn_templates, pages_to_survey, survey_page, with_templates

__all__ = [
    "STAGE",
    "TEMPLATES",
    "extract_articles",
    "extract_templated",
    "learn_templates",
    "pages_to_survey",
    "survey_page",
    "with_templates",
]
