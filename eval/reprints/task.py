"""The task `reprints`: the product and its peers on copies made by a script, and on real pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..corpora.places import corpus, hash_files
from ..errors import GoldMissing
from ..results import FalseHit, Gold, Miss, NotRun, Settings, Table, TaskResult
from .deceptions import deceive, plain
from .halves import HALVES, build_half
from .peers import peers
from .product import Found, ask_product, derive, read_derivation
from .real import LABELS, RealPair, read_labels, read_real
from .real_rows import GOLD as REAL
from .real_rows import is_met, joined, real_lines
from .reports import Report, independent, read_reports
from .rows import OURS, Line, half_lines
from .samples import Half, Pair
from .scoring import is_right, score_pairs
from .tuning import TunedPeer, tune

_SHOWN = 40
"""Misses of the development half that are listed."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What every system says of one set: pairs by system, and the product's in full."""

    pairs: dict[str, frozenset[Pair]]
    found: tuple[Found, ...]


def run(settings: Settings) -> TaskResult:
    """Measure the sets asked for: `--story development`, `test` or `giveme5w1h`; all by default.

    Peers are tuned on the development half, whichever sets are shown. Misses are listed for the development half
    and the real pairs only, so that nobody mends by reading the test half.

    Raises:
        GoldMissing: a corpus is not on this machine, or the set is not known.
    """
    names = (*HALVES, REAL)
    if settings.story not in (None, *names):
        raise GoldMissing(f"No set {settings.story}; there are {', '.join(names)}.")
    asked = [name for name in names if settings.story in (None, name)]
    corpus("data", "giveme5w1h", "news_cluster", "data")
    reports = independent(read_reports())
    development = build_half(HALVES[0], reports, plain)
    installed = [peer for peer in peers() if peer.settings]
    tuned = [tune(peer, development) for peer in installed]
    lines: list[Line] = []
    misses: list[Miss] = []
    hits: list[FalseHit] = []
    gold: list[Gold] = []
    for name in (name for name in HALVES if name in asked):
        half = development if name == HALVES[0] else build_half(name, reports, plain)
        gold.append(Gold(name, half.sha256))
        answers = ask_all(half, tuned)
        lines += half_lines(half, answers.pairs, answers.found)
        if name == HALVES[0]:
            misses += list(_misses(half, answers))[:_SHOWN]
            hits += _false_hits(half, answers)
        else:
            lines += _deceived(half, reports, answers, tuned)
    if REAL in asked:
        pairs = read_labels()
        gold.append(Gold(REAL, hash_files([LABELS])))
        answers = _ask_real(pairs, tuned)
        lines += real_lines(pairs, answers.pairs, answers.found)
        misses += [_real_miss(one) for one in pairs if not is_met(one, answers.pairs[OURS])]
    systems = (OURS, *(one.name for one in tuned))
    return TaskResult(
        task="reprints",
        table=Table(("set", "measure", "of", *systems), tuple(one.shown(systems) for one in lines)),
        measures=tuple(measure for one in lines for measure in one.measures()),
        misses=tuple(misses),
        false_hits=tuple(hits),
        gold=tuple(gold),
        not_run=(
            *(NotRun(name, "not asked for", excused=True) for name in names if name not in asked),
            *(NotRun(peer.name, peer.needs, excused=True) for peer in peers() if not peer.settings),
            *(NotRun(f"setting of {one.name}", one.shown, excused=True) for one in tuned),
        ),
    )


def ask_all(half: Half, tuned: Sequence[TunedPeer]) -> Answers:
    """What the product and every peer say of a half."""
    found = tuple(ask_product(half.samples))
    labels = [one.label for one in half.samples]
    texts = [one.article.text for one in half.samples]
    ours = frozenset(one.pair for one in found if one.pair is not None)
    return Answers({OURS: ours, **{one.name: one.find(labels, texts) for one in tuned}}, found)


def _ask_real(pairs: Sequence[RealPair], tuned: Sequence[TunedPeer]) -> Answers:
    articles = read_real(pairs)
    names = {article.id: name for name, article in articles.items()}
    found = tuple(read_derivation(one, names) for one in derive(articles.values()))
    labels, texts = list(articles), [one.text for one in articles.values()]
    ours = joined(one.pair for one in found if one.pair is not None)
    return Answers({OURS: ours, **{one.name: one.find(labels, texts) for one in tuned}}, found)


def _deceived(half: Half, reports: Sequence[Report], answers: Answers, tuned: Sequence[TunedPeer]) -> Iterator[Line]:
    """The same half with invisible and look-alike letters in every copy."""
    changed = build_half(half.name, reports, deceive)
    again = ask_all(changed, tuned)
    yield Line(half.name, "deceived_pair_f1", {name: score_pairs(changed, its).f1 for name, its in again.pairs.items()})
    same = {
        name: len(its & answers.pairs[name]) / max(1, len(its | answers.pairs[name]))
        for name, its in again.pairs.items()
    }
    yield Line(half.name, "deceived_same_pairs", same)


def _misses(half: Half, answers: Answers) -> Iterator[Miss]:
    ours = answers.pairs[OURS]
    for one in half.copied:
        asked = f"{one.recipe.ask} ({one.recipe.family}, {one.recipe.sign})"
        if one.pair is not None and one.pair not in ours:
            yield Miss(half.name, "pair", one.copy, "not found")
        elif not is_right(one, answers.found):
            said = [its for its in answers.found if its.pair == one.pair or its.copy == one.copy]
            yield Miss(half.name, asked, one.copy, "; ".join(map(_said, said)) or "nothing")


def _said(one: Found) -> str:
    return f"{one.copy} from {one.parent or one.outside}: {one.kind}{'' if one.stated else ', no direction'}"


def _false_hits(half: Half, answers: Answers) -> list[FalseHit]:
    wrong = answers.pairs[OURS] - half.gold - half.doubtful
    return [
        FalseHit(half.name, half.hard.get(pair, "pair"), " and ".join(sorted(pair)))
        for pair in sorted(wrong, key=sorted)
    ]


def _real_miss(one: RealPair) -> Miss:
    return Miss(REAL, one.kind, f"{one.one[:12]} and {one.other[:12]}", one.why)
