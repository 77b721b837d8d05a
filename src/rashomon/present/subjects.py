"""Subjects of Issues, as a reader knows them."""

from rashomon.model.case import Case


def name_subject(case: Case, subject: str) -> str:
    """Return the path behind a page or article id, which says more to a reader; else the subject itself."""
    article = case.article_by_id.get(subject)
    page = case.page_by_id.get(article.page if article else subject)
    return page.path if page else subject


def say_of(subject: str, text: str) -> tuple[str, str]:
    """Return a subject and what an Issue says of it, without the subject where the text begins with it."""
    rest = text.removeprefix(subject) if subject else text
    return subject, rest.lstrip(": ") if rest[:1] in {":", " "} else text
