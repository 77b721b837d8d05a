"""The task `body`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version

from rashomon.extract.forest import FILE, Forest, read_forest
from training.body.__main__ import fold_file
from training.body.pages import FOLDS, fold_of
from training.body.sets import READERS, GoldPage

from ..corpora.places import corpus, hash_files
from ..errors import GoldMissing
from ..results import Better, Gold, Measure, Miss, NotRun, Settings, Table, TaskResult
from .scoring import PageScore, SetScore, score_page, score_set
from .systems import PEERS, Peer, Taken, saved_page, take_ours, take_peer

OURS = "rashomon"
_UNSEEN = "aeb"  # no page of its outlets was trained on; of the other sets each page is read by a fold that lacks it
_WITHOUT_STANDFIRST = ("aeb",)  # sets whose gold leaves the standfirst out, as it does the headline
_HEADS = ("set", "pages", "system", "shingle F1", "P", "R", "exact", "word F1", "ms a page")
_WORST = 12


@dataclass(frozen=True, slots=True)
class _Read:
    """One page as one system read it."""

    page: GoldPage
    score: PageScore
    seconds: float


def run(settings: Settings) -> TaskResult:
    """Take the body from every page of the sets, with the product and with the peers that are installed.

    Raises:
        GoldMissing: a corpus is not on this machine, or the gold set asked for is unknown.
    """
    if settings.story not in (None, *READERS):
        raise GoldMissing(f"No gold set {settings.story}; there are {', '.join(READERS)}.")
    asked = [name for name in READERS if settings.story in (None, name)]
    systems = [peer for peer in PEERS if peer.is_here]
    rows: list[tuple[str, ...]] = []
    measures: list[Measure] = []
    misses: list[Miss] = []
    gold: list[Gold] = []
    for name in asked:
        folder = settings.folder or corpus("data", name)
        pages = list(READERS[name](folder))
        gold.append(Gold(name, hash_files(sorted(path for path in folder.rglob("*.gz") if path.is_file()))))
        read = read_set(name, pages, systems)
        for system, found in read.items():
            for label, some in _parts(name, found):
                rows.append(_row(label, system, some))
            measures += _measures(name, system, score_set([one.score for one in found]))
        misses += _worst(name, read[OURS])
    absent = [NotRun(peer.name, f"not installed: {peer.module}", excused=True) for peer in PEERS if not peer.is_here]
    return TaskResult(
        "body", Table(_HEADS, tuple(rows)), tuple(measures), tuple(misses), (), tuple(gold), tuple(absent)
    )


def read_set(name: str, pages: Sequence[GoldPage], systems: Sequence[Peer]) -> dict[str, list[_Read]]:
    """Read each page with every system in turn, so that all meet the same state of the machine."""
    folds = range(0 if name == _UNSEEN else FOLDS)
    forests = [read_forest(fold_file(FILE, fold).read_bytes()) for fold in folds]
    read: dict[str, list[_Read]] = {OURS: [], **{_named(peer): [] for peer in systems}}
    _warm_up(pages[0], systems)
    for page in pages:
        saved = saved_page(page.raw, page.name)
        read[OURS].append(
            _judged(page, take_ours(saved, _forest_for(page, forests), standfirst=name not in _WITHOUT_STANDFIRST))
        )
        for peer in systems:
            read[_named(peer)].append(_judged(page, take_peer(peer, saved)))
    return read


def _warm_up(page: GoldPage, systems: Sequence[Peer]) -> None:
    saved = saved_page(page.raw, page.name)
    take_ours(saved, None)
    for peer in systems:
        take_peer(peer, saved)


def _forest_for(page: GoldPage, forests: Sequence[Forest]) -> Forest | None:
    return forests[fold_of(page.outlet)] if forests else None


def _judged(page: GoldPage, taken: Taken) -> _Read:
    return _Read(page, score_page(taken.body, page.body), taken.seconds)


def _named(peer: Peer) -> str:
    return f"{peer.name} {version(peer.name)}"


def _parts(name: str, found: Sequence[_Read]) -> Iterator[tuple[str, Sequence[_Read]]]:
    yield name, found
    kinds = sorted({one.page.kind for one in found})
    if len(kinds) > 1:
        for kind in kinds:
            yield f"{name}: {kind}", [one for one in found if one.page.kind == kind]


def _row(label: str, system: str, found: Sequence[_Read]) -> tuple[str, ...]:
    score = score_set([one.score for one in found])
    shares = (score.f1, score.precision, score.recall, score.exact, score.words)
    pace = 1000 * sum(one.seconds for one in found) / len(found)
    return (label, str(len(found)), system, *(f"{share:.4f}" for share in shares), f"{pace:.1f}")


def _measures(name: str, system: str, score: SetScore) -> Iterator[Measure]:
    better: Better = "higher" if system == OURS else "neither"
    prefix = "" if system == OURS else f"{system.partition(' ')[0]}_"
    for label, value in (("f1", score.f1), ("exact", score.exact), ("words", score.words)):
        yield Measure(f"{name}.{prefix}{label}", round(value, 4), better)


def _worst(name: str, found: Sequence[_Read]) -> Iterator[Miss]:
    for one in sorted(found, key=lambda one: (one.score.hits, one.page.name))[:_WORST]:
        reason = f"{one.score.extra:.0%} too much, {one.score.missed:.0%} missed"
        yield Miss(name, one.page.kind, one.page.outlet, reason)
