"""What each article is called, so that a reader can tell it from the others of its story."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.present.cutting import shorten
from rashomon.present.dates import short_day

_LONGEST_TITLE = 44  # characters; enough to know a headline by, short enough for a column's head


def name_articles(case: Case) -> dict[str, str]:
    """Return what each article is called, once within its story: its outlet, else its headline or its file.

    Where a story holds one name twice, the day is added, then a number.
    """
    named: dict[str, str] = {}
    for story in case.stories:
        named |= _told_apart(case, [case.article_by_id[one] for one in story.articles if one in case.article_by_id])
    return _told_apart(case, case.articles) | named


def list_names(names: Sequence[str], most: int = 3) -> str:
    """Return the first names of a list, and how many more there are."""
    more = len(names) - most
    return " · ".join(names) if more < 2 else f"{' · '.join(names[:most])} and {more} more"


def _told_apart(case: Case, articles: Iterable[Article]) -> dict[str, str]:
    plain = {article.id: _plain_name(case, article) for article in articles}
    used = Counter(plain.values())
    dated = {
        one: f"{name}, {day}" if used[name] > 1 and (day := _day_of(case, one)) else name for one, name in plain.items()
    }
    return _numbered(dated)


def _plain_name(case: Case, article: Article) -> str:
    if article.outlet:
        return article.outlet
    if article.title:
        return f"“{shorten(article.title, _LONGEST_TITLE)}”"
    page = case.page_by_id.get(article.page)
    return page.path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] if page else article.id


def _day_of(case: Case, article: str) -> str | None:
    chosen = case.article_by_id[article].published
    return short_day(chosen.value if chosen else None)


def _numbered(names: dict[str, str]) -> dict[str, str]:
    """Return the names with a running number where one is still given twice."""
    used = Counter(names.values())
    seen: Counter[str] = Counter()
    numbered: dict[str, str] = {}
    for article, name in names.items():
        seen[name] += 1
        numbered[article] = f"{name} ({seen[name]})" if used[name] > 1 else name
    return numbered
