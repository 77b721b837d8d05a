"""Origins: which articles of a story rest on the same text or the same named source, and which do not."""

from collections.abc import Iterable

from rashomon.compare.cells import UNNAMED
from rashomon.model.case import Case
from rashomon.model.stories import Derivation, OriginGroup, Story


def group_origins(case: Case, story: Story) -> tuple[OriginGroup, ...]:
    """Return the story's origins, numbered by their first article in case order.

    Two articles share an origin when one derives from the other, when both share text, when both are said to
    come from the same agency or statement outside the case, or when one outlet published both.
    """
    parent = {one: one for one in story.articles}
    reasons: dict[str, list[str]] = {}
    inside = [one for one in case.derivations if one.article in parent]
    for one in inside:
        if one.parent is not None and one.parent in parent:
            _unite(parent, one.article, one.parent)
            reasons.setdefault(one.article, []).append(one.reason)
    for name, articles in sorted(_by_outside_name(inside).items()):
        for other in articles[1:]:
            _unite(parent, articles[0], other)
            reasons.setdefault(other, []).append(f"both rest on {name}")
    for outlet, articles in sorted(_by_outlet(case, story).items()):
        for other in articles[1:]:
            _unite(parent, articles[0], other)
            reasons.setdefault(other, []).append(f"both are reports of {outlet}")
    groups: dict[str, list[str]] = {}
    for article in story.articles:
        groups.setdefault(_root(parent, article), []).append(article)
    return tuple(
        OriginGroup(story.id, number, tuple(articles), _reason(articles, reasons))
        for number, articles in enumerate(groups.values(), 1)
    )


def _by_outside_name(derivations: Iterable[Derivation]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in derivations:
        if one.parent is None and one.from_name:
            found.setdefault(one.from_name.lower(), []).append(one.article)
    return {name: articles for name, articles in found.items() if len(articles) > 1}


def _by_outlet(case: Case, story: Story) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for article in story.articles:
        record = case.article_by_id.get(article)
        if record is not None and record.outlet is not None:
            found.setdefault(record.outlet, []).append(article)
    return {outlet: articles for outlet, articles in found.items() if len(articles) > 1}


def _root(parent: dict[str, str], article: str) -> str:
    while parent[article] != article:
        article = parent[article]
    return article


def _unite(parent: dict[str, str], one: str, other: str) -> None:
    left, right = sorted((_root(parent, one), _root(parent, other)))
    parent[right] = left


def _reason(articles: list[str], reasons: dict[str, list[str]]) -> str:
    if len(articles) == 1:
        return "shares neither text nor a named source with another article of the story"
    return "; ".join(dict.fromkeys(reason for one in articles for reason in reasons.get(one, ())))


def count_independent(cells: Iterable[tuple[int, str | None]]) -> int:
    """Return the number of independent origins of (article's origin, speaker entity or None) pairs.

    The two-step rule: pairs that share the article's origin are one, and so are pairs that share the speaker.
    A voice that is described but not named may be any other voice, so it never makes an origin beside one.
    """
    groups: list[tuple[set[int], set[str]]] = []
    for origin, speaker in cells:
        joined: tuple[set[int], set[str]] = ({origin}, {speaker} if speaker is not None else set())
        rest: list[tuple[set[int], set[str]]] = []
        for group in groups:
            if group[0] & joined[0] or _share_voice(group[1], joined[1]):
                joined = (joined[0] | group[0], joined[1] | group[1])
            else:
                rest.append(group)
        groups = [*rest, joined]
    return len(groups)


def count_confirming(cells: Iterable[tuple[int, str | None]]) -> int:
    """Return how many independent origins confirm each other, in doubt fewer than there are.

    A number in one report's own voice and the same number credited elsewhere may be one: reports that credit
    nobody are counted against each other, voices against each other, and the larger count stands.
    """
    told = list(cells)
    crediting = {origin for origin, speaker in told if speaker is not None}
    own = {origin for origin, _ in told} - crediting
    return max(len(own), count_independent((origin, speaker) for origin, speaker in told if speaker is not None))


def _share_voice(one: set[str], other: set[str]) -> bool:
    if one & other:
        return True
    unnamed = any(voice.startswith(UNNAMED) for voice in one | other)
    return unnamed and bool(one) and bool(other)
