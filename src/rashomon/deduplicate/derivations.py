"""Derivations of a case: which articles are copies, of what, and which rest on one named voice."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rashomon.deduplicate.candidates import find_candidates
from rashomon.deduplicate.cited import find_cited
from rashomon.deduplicate.credited import find_credited
from rashomon.deduplicate.groups import Groups
from rashomon.deduplicate.judged import apply_judgements
from rashomon.deduplicate.links import Link, choose_links, judge_reuse
from rashomon.deduplicate.named import find_named_voices
from rashomon.deduplicate.outside import name_outside
from rashomon.deduplicate.readings import Reading, read_articles
from rashomon.deduplicate.reasons import give_reason
from rashomon.deduplicate.reuse import Reuse, measure_telling
from rashomon.deduplicate.rewrites import find_rewrites, name_reworded
from rashomon.deduplicate.settings import AS_TUNED, ReuseSettings
from rashomon.deduplicate.spellings import Spellings
from rashomon.deduplicate.translated import find_translated
from rashomon.model.case import Case
from rashomon.model.stories import Derivation
from rashomon.stage import IssueLog


def find_derivations(case: Case, log: IssueLog, settings: ReuseSettings = AS_TUNED) -> tuple[Derivation, ...]:
    """Return what the case's articles derive from, by article; the order of the articles does not matter.

    Finds passages copied between articles (with their spans on both sides), credits that lead out of the case,
    and articles that rest on the same named voice. Says nothing where it is not sure: an article without a
    derivation is one that nothing here explains.
    """
    given = [(article, case.annotations_of.get(article.id)) for article in case.articles]
    readings = sorted(read_articles(given), key=_by_date)
    reuses = _measure_all(readings, settings)
    spellings = Spellings(readings)
    links = [link for reuse in reuses if (link := judge_reuse(reuse, spellings, settings)) is not None]
    chosen = name_reworded(name_outside(choose_links(links, settings)), settings)
    rewrites = list(find_rewrites(readings, chosen, settings))
    named = list(find_named_voices(readings, chosen))
    rewrites += find_translated(readings, _connect(chosen, rewrites, named), settings)
    found = [
        *map(_to_derivation, chosen),
        *rewrites,
        *find_credited(readings, chosen),
        *named,
        *find_cited(readings, [*chosen, *rewrites]),
    ]
    return tuple(sorted(apply_judgements(found, case), key=_order))


def _measure_all(readings: Sequence[Reading], settings: ReuseSettings) -> Iterator[Reuse]:
    """Yield the reuse of each candidate pair that may tell, what one publisher puts on all its pages left out."""
    foreign: list[Reuse] = []
    furniture: dict[str, bytearray] = {}
    for one, pairs in groupby(find_candidates(readings, settings), key=lambda pair: pair[0]):
        for reuse in measure_telling(readings[one], [readings[other] for _, other in pairs], settings):
            if not reuse.one_publisher:
                foreign.append(reuse)
                continue
            _mark_furniture(reuse, settings, furniture)
            yield reuse
    marked = {article: bytes(words) for article, words in furniture.items()}
    for reuse in foreign:
        yield reuse.without(marked, settings)


def _mark_furniture(reuse: Reuse, settings: ReuseSettings, furniture: dict[str, bytearray]) -> None:
    """Mark the words that two different reports of one publisher share."""
    if max(reuse.one_share, reuse.other_share) >= settings.reprint_share:
        return
    here = furniture.setdefault(reuse.one.id, bytearray(len(reuse.one.own)))
    there = furniture.setdefault(reuse.other.id, bytearray(len(reuse.other.own)))
    for passage in reuse.passages:
        for tile in passage.tiles:
            here[tile.first : tile.first + tile.length] = b"\1" * tile.length
            there[tile.second : tile.second + tile.length] = b"\1" * tile.length


def _connect(chosen: Sequence[Link], rewrites: Sequence[Derivation], named: Sequence[Derivation]) -> Groups:
    """Return the groups of articles that are known to depend on each other, or on one named voice."""
    groups = Groups((one.article, one.parent) for one in chosen)
    for one in (*rewrites, *named):
        for ground in (one.parent, one.from_name):
            if ground is not None:
                groups.join(one.article, ground)
    return groups


def _to_derivation(link: Link) -> Derivation:
    return Derivation(
        article=link.article,
        parent=link.parent,
        from_name=link.credited,
        kind=link.kind,
        share=round(link.reuse.one_share, 3),
        spans=link.reuse.spans(),
        reason=give_reason(link),
    )


def _by_date(reading: Reading) -> tuple[str, str]:
    published = reading.article.published
    return (published.value if published is not None else "9999"), reading.id


def _order(derivation: Derivation) -> tuple[str, bool, str, str, str]:
    parent, name = derivation.parent, derivation.from_name
    return derivation.article, parent is None, derivation.kind, parent or "", name or ""
