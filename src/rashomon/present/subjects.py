"""Subjects of Issues, as a reader knows them."""

from rashomon.model.case import Case


def name_subject(case: Case, subject: str) -> str:
    """Return the path behind a page or article id, which says more to a reader; else the subject itself."""
    article = case.article_by_id.get(subject)
    page = case.page_by_id.get(article.page if article else subject)
    return page.path if page else subject
