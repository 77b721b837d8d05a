"""Omissions: what other origins corroborate, was public before, belongs to an article's subject, and it leaves out."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rashomon.compare.statements.clauses import is_content
from rashomon.compare.statements.meanings import meaning_of
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.stories import Claim, Omission, Story
from rashomon.text.words import split_words

_CUT_SHORT = frozenset({"stub", "pay_wall"})
"""What says that a page does not hold the whole of its report."""
_TOLD = 3
"""One part in so many of what a claim is about, held by one sentence, may be the claim in other words."""
_OPENING = 5
"""Sentences that tell what a report is about."""


@dataclass(frozen=True, slots=True)
class _Carried:
    """Who carried a claim: the origins of its cells and of their articles; the first day of each origin, in order."""

    origins: frozenset[int] = frozenset()
    days: tuple[str, ...] = ()


def find_omissions(case: Case, story: Story, claims: list[Claim], origin_of: Mapping[str, int]) -> tuple[Omission, ...]:
    """Return omissions of corroborated claims, in the order of the claims.

    Two origins other than the article's must have carried the claim on earlier days, and the article must open with
    something of what its cells share. In doubt nothing is omitted: not where a sentence of the article holds a third of
    what the sentences of the cells share, or three words of it; not by articles cut short; not where a day is unknown.
    """
    told = {article: [_meanings(one) for one in _sentences(case, article)] for article in story.articles}
    found: list[Omission] = []
    for claim in claims:
        core = _shared(case, claim) if claim.status == "corroborated" else frozenset[str]()
        carried = _carry(case, claim, origin_of) if core else _Carried()
        for article in story.articles if core else ():
            first = _public_since(case, carried, article, origin_of[article])
            if first is None or not _is_subject(told[article], core) or _is_told(told[article], core):
                continue
            own = _day(case, article)
            reason = f"{claim.origins} origins carry it, the first on {first}; this article appeared on {own}"
            found.append(Omission(story.id, claim.id, article, reason))
    return tuple(found)


def _carry(case: Case, claim: Claim, origin_of: Mapping[str, int]) -> _Carried:
    first: dict[int, str] = {}
    for cell in claim.cells:
        day = _day(case, cell.article)
        if day is not None:
            first[cell.origin] = min(day, first.get(cell.origin, day))
    held = frozenset(number for cell in claim.cells for number in (cell.origin, origin_of[cell.article]))
    return _Carried(held, tuple(sorted(first.values())))


def _public_since(case: Case, carried: _Carried, article: str, origin: int) -> str | None:
    """Return the first day of a claim that two other origins carried before an article's day; None where they did not.

    None too for an article that carries the claim, shares its origin with one that does, or is cut short.
    """
    own = _day(case, article)
    if own is None or _is_cut_short(case.article_by_id[article]) or origin in carried.origins:
        return None
    before = [day for day in carried.days[:2] if day < own]
    return before[0] if len(before) > 1 else None


def _shared(case: Case, claim: Claim) -> frozenset[str]:
    """Return the meanings that the sentences of a claim's cells hold in two articles."""
    of_article: dict[str, set[str]] = {}
    for cell in claim.cells:
        around = [one for one in _sentences(case, cell.article) if cell.anchor.exact in one] or [cell.anchor.exact]
        of_article.setdefault(cell.article, set()).update(_meanings(around[0]))
    counted = Counter(meaning for held in of_article.values() for meaning in held)
    return frozenset(meaning for meaning, count in counted.items() if count > 1)


def _is_subject(sentences: list[frozenset[str]], core: frozenset[str]) -> bool:
    """Whether a report opens with something of what a claim is about."""
    return any(core & held for held in sentences[:_OPENING])


def _is_told(sentences: list[frozenset[str]], core: frozenset[str]) -> bool:
    """Whether a sentence holds a third of what a claim is about, or three words of it: it may tell it otherwise."""
    return any(_TOLD * len(core & held) >= min(len(core), _TOLD * _TOLD) for held in sentences)


def _sentences(case: Case, article: str) -> Iterator[str]:
    record = case.article_by_id[article]
    annotations = case.annotations_of.get(article)
    if annotations is None:
        yield record.text
    else:
        yield from (one.anchor.exact for one in annotations.sentences)


def _meanings(text: str) -> frozenset[str]:
    return frozenset(meaning_of(word.lower) for word in split_words(text) if is_content(word))


def _day(case: Case, article: str) -> str | None:
    published = case.article_by_id[article].published
    return published.value[:10] if published is not None else None


def _is_cut_short(article: Article) -> bool:
    return any(note.kind in _CUT_SHORT for note in article.health)
