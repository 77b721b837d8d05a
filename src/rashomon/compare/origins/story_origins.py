"""Origins: which articles of a story rest on the same text or the same named source, and which do not."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from rashomon.compare.cells import FIRST_HAND, UNNAMED, speaker_key
from rashomon.compare.joining import Groups
from rashomon.compare.origins.credited_at_end import credited_at_end
from rashomon.compare.origins.outlet_keys import outlet_key
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Derivation, OriginGroup, Story
from rashomon.stage import IssueLog

_MOSTLY = 0.6  # share from which on an article outside the story stands for the whole report
_CITING = 0.25  # part of an article from which on what it cites another report for is most of what it has


def group_origins(case: Case, story: Story, log: IssueLog) -> tuple[OriginGroup, ...]:
    """Return the story's origins, numbered by their first article in case order.

    Two articles share an origin when one derives from the other, when both share text, when both are said to
    come from the same agency or statement outside the case (its own reports included), or when one outlet published
    both; also where an article of another story stands between them. What only cites another report keeps its own
    origin: see `origin_at`. Where a person judged two articles not to be one, nothing makes them one; what would,
    through a third article, becomes an Issue.
    """
    apart = [one.pair for one in case.judgements if one.verdict == "not_one"]
    joined = _Joined(Groups(story.articles, apart), story, log)
    about = {id(one): one for article in story.articles for one in case.derivations_of.get(article, ())}
    inside = [one for one in about.values() if one.article in story.articles and not _is_citation(one)]
    for one in sorted(about.values(), key=lambda one: one.judgement is None):
        if one.parent is not None and _joins(one, story):
            joined.unite(one.parent, one.article, one.reason)
    for name, articles in sorted(_by_outside_name(case, story, inside).items()):
        for other in articles[1:]:
            joined.unite(articles[0], other, f"both rest on {name}")
    for outlet, articles in sorted(_by_outlet(case, story).items()):
        for other in articles[1:]:
            joined.unite(articles[0], other, f"both are reports of {outlet}")
    groups: dict[str, list[str]] = {}
    for article in story.articles:
        groups.setdefault(joined.groups.root(article), []).append(article)
    return tuple(
        OriginGroup(story.id, number, tuple(articles), _reason(articles, joined.reasons))
        for number, articles in enumerate(groups.values(), 1)
    )


@dataclass(frozen=True, slots=True)
class _Joined:
    """The groups of a story's articles, and why each article is in its group."""

    groups: Groups
    story: Story
    log: IssueLog
    reasons: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def unite(self, one: str, other: str, reason: str) -> None:
        """Make the groups of two articles one, unless a person judged two of their members apart."""
        self.groups.add(one)
        self.groups.add(other)
        apart = self.groups.unite(one, other)
        if apart is None:
            self.reasons.setdefault(other, []).append(reason)
        elif apart != frozenset((one, other)):
            judged = " and ".join(sorted(apart))
            told = f"{one} and {other} are not counted as one ({reason}): then {judged}, judged not one, would be one"
            self.log.add("judgement_conflict", self.story.id, told)


def origin_at(case: Case, anchor: Anchor, origin_of: Mapping[str, int]) -> int:
    """Return the origin of what an article says at one place: where it cites another report of the story, that
    report's, else its own.
    """
    for one in case.derivations_of.get(anchor.article, ()):
        if one.article != anchor.article or one.parent is None or not _is_citation(one):
            continue
        if one.parent in origin_of and any(here.overlaps(anchor) for here, _ in one.spans):
            return origin_of[one.parent]
    return origin_of[anchor.article]


def _joins(one: Derivation, story: Story) -> bool:
    """Whether a derivation makes one origin: two articles of the story, or one and most of a report outside it, which
    others of the story may have too.
    """
    if _is_citation(one):
        return False
    inside = one.article in story.articles and one.parent in story.articles
    return inside or one.kind == "reprint" or one.share >= _MOSTLY


def _is_citation(derivation: Derivation) -> bool:
    """Whether only single sentences of the article rest on the other: a citation of a report in the case."""
    if derivation.judgement is not None or derivation.parent is None:
        return False
    return derivation.kind == "same_named_source" and derivation.share < _CITING


def _by_outside_name(case: Case, story: Story, derivations: Iterable[Derivation]) -> dict[str, list[str]]:
    """Return the articles that rest on one name, that publisher's own reports among them."""
    found: dict[str, list[str]] = {}
    for one in derivations:
        if one.parent is None and one.from_name:
            found.setdefault(one.from_name.lower(), []).append(one.article)
    for article in story.articles:
        record = case.article_by_id.get(article)
        if record is not None and record.outlet is not None and record.outlet.lower() in found:
            found[record.outlet.lower()].append(article)
    return {name: articles for name, articles in found.items() if len(articles) > 1}


def _by_outlet(case: Case, story: Story) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for article in story.articles:
        record = case.article_by_id.get(article)
        if record is not None and record.outlet is not None:
            found.setdefault(outlet_key(record.outlet), []).append(article)
    return {
        case.article_by_id[articles[0]].outlet or key: articles for key, articles in found.items() if len(articles) > 1
    }


def _reason(articles: list[str], reasons: dict[str, list[str]]) -> str:
    if len(articles) == 1:
        return "shares neither text nor a named source with another article of the story"
    return "; ".join(dict.fromkeys(reason for one in articles for reason in reasons.get(one, ())))


def count_independent(cells: Iterable[tuple[int, str | None]]) -> int:
    """Return the number of independent origins of (article's origin, speaker entity or None) pairs.

    The two-step rule: pairs that share the article's origin are one, and so are pairs that share the speaker.
    A voice that is described but not named may be any other voice, so it never makes an origin beside one; but what
    a report's own people saw, or a document shows, is nobody's word.
    """
    told = set(cells)
    is_any_unnamed = any(speaker is not None and speaker.startswith(UNNAMED) for _, speaker in told)
    groups = Groups(f"origin {origin}" for origin, _ in told)
    for origin, speaker in told:
        if speaker is not None:
            voice = UNNAMED if is_any_unnamed and not speaker.startswith(FIRST_HAND) else f"voice {speaker}"
            groups.add(voice)
            groups.unite(f"origin {origin}", voice)
    return len({groups.root(f"origin {origin}") for origin, _ in told})


def count_confirming(cells: Iterable[tuple[int, str | None]]) -> int:
    """Return how many independent origins confirm each other, in doubt fewer than there are.

    A number in one report's own voice and the same number credited elsewhere may be one: reports that credit
    nobody are counted against each other, voices against each other, and the larger count stands. What one report's own
    people saw, or a document shows, is no voice that others may have it from: it counts with the former too.
    """
    told = list(cells)
    crediting = {origin for origin, speaker in told if speaker is not None}
    own = {(origin, None) for origin, _ in told if origin not in crediting}
    seen = {(origin, speaker) for origin, speaker in told if speaker is not None and speaker.startswith(FIRST_HAND)}
    voiced = count_independent((origin, speaker) for origin, speaker in told if speaker is not None)
    return max(count_independent(own | seen), voiced)


def credited_in(case: Case, article: str) -> frozenset[str]:
    """Return the keys of the voices that an article credits with anything."""
    found = case.annotations_of.get(article)
    if found is None:
        return frozenset()
    quoted = (speaker_key(case, one.id) for one in found.quotations)
    closing = (credited_at_end(case, one) for one in found.sentences)
    return frozenset(key for key in (*quoted, *closing) if key is not None)


def count_credited(cells: Iterable[tuple[int, str | None, str]], credited: Callable[[str], frozenset[str]]) -> int:
    """Return how many independent origins confirm each other, with what else their articles credit to whom.

    As `count_confirming`; but what a report tells in its own voice counts beside a voice that is named, unless the
    report credits that voice with something else: then it may have this from it too.

    Args:
        cells: article's origin, speaker or None, and the article.
        credited: returns the voices that an article credits with anything.
    """
    told = list(cells)
    confirming = count_confirming((origin, speaker) for origin, speaker, _ in told)
    voices = {speaker for _, speaker, _ in told if speaker is not None}
    if not voices or any(voice.startswith(UNNAMED) for voice in voices):
        return confirming
    groups = Groups([*(f"origin {origin}" for origin, _, _ in told), *(f"voice {voice}" for voice in voices)])
    for origin, speaker, article in told:
        for voice in (speaker,) if speaker is not None else sorted(voices & credited(article)):
            groups.unite(f"origin {origin}", f"voice {voice}")
    return max(confirming, len({groups.root(f"origin {origin}") for origin, _, _ in told}))
