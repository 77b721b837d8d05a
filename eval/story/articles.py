"""Labels of single articles: bodies, titles, origins, outlets, publication dates, page health."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime

from ..decode import UNSTATED
from .case import Article, Page
from .folding import bare, find_words, has_words, shown
from .pairing import NOT_THERE, Check, Outside, Pairing
from .rows import ArticleKey

STANDFIRST_LINES = 2
"""Lines beside the headline that may stand before the body, where the key does not spell them out."""

STANDFIRST_WORDS = 6
"""Words from which a line may be a standfirst; menus, tags, bylines and date lines are shorter."""

_REST_OF_SENTENCE = re.compile(r"[^\n.!?…]*[.!?…]*[\"'”’»)\]\s]*")

Problem = Callable[[Article, ArticleKey], str | None]


def check_articles(pairing: Pairing) -> Iterator[Check]:
    """Every label that one article alone decides, one check per article whose key states it."""
    for letter, row in pairing.key.articles.items():
        if row.first or row.last or row.not_in_text or row.once or row.title_once:
            yield _checked("bodies", pairing, letter, f"body of {row.file}", body_problem)
        if row.title is not None:
            yield _checked("titles", pairing, letter, f"“{row.title}”", title_problem)
        if row.origin is not UNSTATED:
            words = f"credits {row.origin}" if row.origin else "credits nobody"
            yield _checked("origins", pairing, letter, words, origin_problem)
        if row.outlet is not UNSTATED:
            yield _checked("outlets", pairing, letter, f"outlet {row.outlet or 'not told'}", outlet_problem)
        if row.published is not UNSTATED or row.not_published:
            yield _checked("published", pairing, letter, _published_words(row), published_problem)
        if row.byline is not None:
            yield _checked("bylines", pairing, letter, f"by {row.byline}", byline_problem)
        yield from _check_stamps(pairing, letter, row)
    for mark in pairing.key.health:
        article = pairing.articles.get(mark.article)
        kinds = [health.kind for health in article.health] if article is not None else []
        reason = None if mark.kind in kinds else f"marked {', '.join(kinds) or 'healthy'}"
        yield Check("health", f"{mark.article} {mark.kind}", reason if article is not None else NOT_THERE)


def outside_health(pairing: Pairing) -> Iterator[Outside]:
    """Marks of page health that the key does not list."""
    listed = {(mark.article, mark.kind) for mark in pairing.key.health}
    for letter, article in pairing.articles.items():
        for health in article.health:
            if (letter, health.kind) not in listed:
                note = f": {shown(health.note)}" if health.note else ""
                yield Outside("health", f"{letter} {health.kind}{note}")


def _check_stamps(pairing: Pairing, letter: str, row: ArticleKey) -> Iterator[Check]:
    """Moments, and the encoding: one value of the page or article against one of the key."""
    article, page = pairing.articles.get(letter), _page_of(pairing, letter)
    published = article.published.value if article is not None and article.published is not None else None
    updated = article.updated.value if article is not None and article.updated is not None else None
    captured = page.captured_at if page is not None else None
    for label, given, wanted in (
        ("published_exact", published, row.published_exact),
        ("updated", updated, row.updated),
        ("captured", captured, row.captured),
    ):
        if wanted is not None:
            yield Check(label, f"{letter} {wanted}", None if is_at(given, wanted) else f"is {given or 'null'}")
    if row.encoding is not None:
        encoding = page.encoding if page is not None else None
        reason = None if _codec(encoding) == _codec(row.encoding) else f"is {encoding or 'null'}"
        yield Check("encodings", f"{letter} {row.encoding}", reason)


def _page_of(pairing: Pairing, letter: str) -> Page | None:
    article = pairing.articles.get(letter)
    return next((page for page in pairing.case.pages if article is not None and page.id == article.page), None)


def _codec(name: str | None) -> str:
    return re.sub(r"[^a-z0-9]|windows", "", (name or "").casefold()).removeprefix("cp")


def _checked(label: str, pairing: Pairing, letter: str, words: str, problem: Problem) -> Check:
    article = pairing.articles.get(letter)
    reason = NOT_THERE if article is None else problem(article, pairing.key.articles[letter])
    return Check(label, f"{letter} {words}", reason)


def body_problem(article: Article, row: ArticleKey) -> str | None:
    """What is wrong with the body: too much before, in or after it, or too little; None when nothing is."""
    problems = [*_before_problems(article, row), *_after_problems(article, row)]
    problems += [f"holds “{words}”" for words in row.not_in_text if has_words(article.text, words)]
    for words in row.once:
        times = len(find_words(article.text, words))
        if times != 1:
            problems.append(f"“{words}” is there {times} times")
    if row.title_once and row.title is not None and len(find_words(article.text, row.title)) > 1:
        problems.append("the headline is there more than once")
    return "; ".join(problems) or None


def _before_problems(article: Article, row: ArticleKey) -> Iterator[str]:
    """What stands before the beginning and is no title, standfirst or dateline; keys begin before or after the last."""
    if row.first is None:
        return
    found = find_words(article.text, row.first)
    if not found:
        yield f"does not hold its beginning “{row.first}”"
        return
    titles = {bare(title) for title in (row.title, article.title) if title}
    datelines = {bare(article.text[one.start : one.end]) for one in article.blocks if one.kind == "dateline"}
    lines = article.text[: found[0][0]].splitlines()
    before = [line for line in lines if bare(line) and bare(line) not in titles | datelines]
    if isinstance(row.standfirst, tuple):
        allowed = {bare(line) for line in row.standfirst}
        stray = [line for line in before if bare(line) not in allowed]
    else:
        long = [line for line in before if len(re.findall(r"[^\W\d_]+", line)) >= STANDFIRST_WORDS]
        stray = [line for line in before if line not in long[:STANDFIRST_LINES]]
    for line in stray:
        yield f"before the body stands “{shown(line, 60)}”"


def _after_problems(article: Article, row: ArticleKey) -> Iterator[str]:
    if row.last is None:
        return
    found = find_words(article.text, row.last)
    if not found:
        yield f"does not hold its end “{row.last}”"
        return
    rest = article.text[found[-1][1] :]
    if not _REST_OF_SENTENCE.fullmatch(rest):
        yield f"after the body stands “{shown(rest, 60)}”"


def title_problem(article: Article, row: ArticleKey) -> str | None:
    """What is wrong with the title; spaces and quotation marks aside it must be the key's."""
    given, wanted = _title(article.title or ""), _title(row.title or "")
    return None if given == wanted else f"is “{article.title or ''}”"


def _title(words: str) -> str:
    return re.sub(r"\s+", " ", words.translate(str.maketrans("“”‘’\u00a0", "\"\"'' "))).strip()


def origin_problem(article: Article, row: ArticleKey) -> str | None:
    """What is wrong with the origin: nobody credited as the key says, or somebody where it says nobody."""
    credited = [credit.name for credit in article.credits if credit.kind in ("agency", "outlet")]
    own = bare(article.outlet or "")
    if isinstance(row.origin, str):
        names = [*(credit.name for credit in article.credits), article.outlet or ""]
        if bare(row.origin) in [bare(name) for name in names]:
            return None
        return f"credits {', '.join(credited) or 'nobody'}, outlet {article.outlet or 'not told'}"
    others = [name for name in credited if bare(name) != own]
    return f"credits {', '.join(others)}" if others else None


def outlet_problem(article: Article, row: ArticleKey) -> str | None:
    """What is wrong with the outlet."""
    wanted = row.outlet if isinstance(row.outlet, str) else ""
    return None if bare(article.outlet or "") == bare(wanted) else f"outlet {article.outlet or 'not told'}"


def published_problem(article: Article, row: ArticleKey) -> str | None:
    """What is wrong with the publication date; a day is met by a moment of that day."""
    given = article.published.value if article.published is not None else None
    if given is not None and any(given.startswith(day) for day in row.not_published):
        return f"is {given}"
    if row.published is UNSTATED:
        return None
    if isinstance(row.published, str):
        return None if is_at(given, row.published) else f"is {given or 'null'}"
    return None if given is None else f"is {given}"


def is_at(given: str | None, wanted: str) -> bool:
    """Whether a date is the wanted day (or month), or a moment the wanted minute.

    A moment whose zone one side does not tell is compared by its clock.
    """
    if given is None or "T" not in wanted or "T" not in given:
        return (given or "").startswith(wanted)
    first, second = datetime.fromisoformat(given), datetime.fromisoformat(wanted)
    if first.tzinfo is None or second.tzinfo is None:
        first, second = first.replace(tzinfo=None), second.replace(tzinfo=None)
    return abs((first - second).total_seconds()) < 60


def byline_problem(article: Article, row: ArticleKey) -> str | None:
    """What is wrong with the byline: a name of the key that it does not hold."""
    names = [name.strip() for name in (row.byline or "").split(";")]
    lacking = [name for name in names if not has_words(article.byline or "", name)]
    return f"is “{article.byline or ''}”" if lacking else None


def _published_words(row: ArticleKey) -> str:
    wanted = "" if row.published is UNSTATED else f"published {row.published or 'null'}"
    unwanted = f"not published {', '.join(row.not_published)}" if row.not_published else ""
    return " ".join(filter(None, (wanted, unwanted)))
