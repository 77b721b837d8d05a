"""Links: what the reuse between two articles says of how one depends on the other, and which links to keep."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.deduplicate.direction import Clue, find_clues, share_outside_credit
from rashomon.deduplicate.groups import Groups
from rashomon.deduplicate.reuse import Reuse
from rashomon.deduplicate.settings import ReuseSettings
from rashomon.deduplicate.spellings import Spellings
from rashomon.deduplicate.traces import trace_both_ways
from rashomon.model.stories import DerivationKind


@dataclass(frozen=True, slots=True)
class Link:
    """`reuse.one` depends on `reuse.other`, or, where `directed` is false, on whatever both go back to.

    `clues` tell the direction; `credited` is the name both credit, or may have it from, when neither article is that
    publisher's. `hints` say why they may.
    """

    reuse: Reuse = field(repr=False)
    kind: DerivationKind
    directed: bool
    weight: float
    clues: tuple[Clue, ...]
    credited: str | None = None
    hints: tuple[str, ...] = ()

    @property
    def article(self) -> str:
        """Id of the article that depends on the other."""
        return self.reuse.one.id

    @property
    def parent(self) -> str:
        """Id of the other article."""
        return self.reuse.other.id


def judge_reuse(reuse: Reuse, spellings: Spellings, settings: ReuseSettings) -> Link | None:
    """Return the link that a reuse stands for, or None if too little is shared to say anything."""
    if not reuse.may_be_linked(settings):
        return None
    credited = share_outside_credit(reuse.one, reuse.other)
    if credited is not None:
        return _undirected(reuse, credited)
    return _directed(reuse, spellings, settings) or _undirected(reuse, None)


def _directed(reuse: Reuse, spellings: Spellings, settings: ReuseSettings) -> Link | None:
    mine, its = trace_both_ways(reuse, spellings)
    forth, back = find_clues(mine, its), find_clues(its, mine)
    lead = sum(clue.weight for clue in forth) - sum(clue.weight for clue in back)
    if abs(lead) < settings.direction:
        return None
    chosen, clues = (mine.reuse, forth) if lead > 0 else (its.reuse, back)
    if chosen.one_share < settings.text_share and abs(lead) < settings.credited:
        return None
    kind: DerivationKind = "reprint" if _is_reprint(chosen, settings) else "shared_text"
    return Link(chosen, kind, True, abs(lead), tuple(clues))


def _is_reprint(reuse: Reuse, settings: ReuseSettings) -> bool:
    """Whether the article is mostly the other's text, matter that comes after the copied report left out."""
    if reuse.one_share >= settings.reprint_share:
        return True
    return reuse.one_share >= settings.tailed_share and reuse.lead_share >= settings.lead_share


def _undirected(reuse: Reuse, credited: str | None) -> Link:
    """Make the article of which more is shared the one that is linked; the later id on ties."""
    turned = reuse.turned()
    chosen = max(reuse, turned, key=lambda seen: (seen.one_share, seen.one.id))
    return Link(chosen, "shared_text", False, 0.0, (), credited)


def choose_links(links: Iterable[Link], settings: ReuseSettings) -> list[Link]:
    """Return the links worth stating: each article's best parent, and others only for what it leaves unexplained.

    Links without direction are kept only between articles that nothing else connects. No article ends up
    depending on itself.
    """
    ordered = sorted(links, key=_rank)
    chosen: list[Link] = []
    explained: dict[str, int] = {}
    parents: dict[str, list[str]] = {}
    for link in ordered:
        known, words = explained.get(link.article, 0), int.from_bytes(link.reuse.one_words, "little")
        gain = (words & ~known).bit_count() / max(link.reuse.one.own_count, 1)
        if link.directed and (not known or gain >= settings.parent_gain) and not _leads_back(parents, link):
            chosen.append(link)
            parents.setdefault(link.article, []).append(link.parent)
            explained[link.article] = known | words
    connected = Groups((link.article, link.parent) for link in chosen)
    return [*chosen, *(link for link in ordered if not link.directed and connected.join(link.article, link.parent))]


def _rank(link: Link) -> tuple[float, float, str, str, str]:
    article = link.reuse.other.article
    published = article.published.value if article.published else "9999"
    return -min(link.weight, 4.0), -round(link.reuse.one_share, 1), published, link.article, link.parent


def _leads_back(parents: Mapping[str, Sequence[str]], link: Link) -> bool:
    """Whether the parent already depends on the article."""
    waiting, seen = [link.parent], set[str]()
    while waiting:
        article = waiting.pop()
        if article == link.article:
            return True
        if article not in seen:
            seen.add(article)
            waiting += parents.get(article, ())
    return False
