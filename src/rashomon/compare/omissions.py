"""Omissions: what other origins corroborate, was public before, and an article leaves out."""

from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.stories import Claim, Omission, Story

#: What says that a page does not hold the whole of its report.
_CUT_SHORT = frozenset({"stub", "pay_wall"})


def find_omissions(case: Case, story: Story, claims: list[Claim]) -> tuple[Omission, ...]:
    """Return omissions of corroborated claims; articles cut short, or without a stated date, are never said to omit."""
    found: list[Omission] = []
    for claim in claims:
        if claim.status != "corroborated":
            continue
        holders = {cell.article for cell in claim.cells}
        known = [
            published.value for one in sorted(holders) if (published := case.article_by_id[one].published) is not None
        ]
        if not known:
            continue
        for article in story.articles:
            published = case.article_by_id[article].published
            if article in holders or _is_cut_short(case.article_by_id[article]):
                continue
            if published is None or published.value[:10] <= min(known)[:10]:
                continue
            first, own = min(known)[:10], published.value[:10]
            reason = f"{claim.origins} origins carry it, the first on {first}; this article appeared on {own}"
            found.append(Omission(story.id, claim.id, article, reason))
    return tuple(found)


def _is_cut_short(article: Article) -> bool:
    return any(note.kind in _CUT_SHORT for note in article.health)
