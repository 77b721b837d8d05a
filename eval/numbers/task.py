"""The task `numbers`: what the English specifications resolve, beside Recognizers-Text itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from ..corpora.places import corpus, hash_files
from ..errors import GoldMissing
from ..results import Gold, Measure, Miss, Settings, Table, TaskResult
from . import recognizers
from .answers import Answers
from .gold import Case, Expected, files, read_cases
from .ours import read_ours
from .printed import as_printed
from .scoring import Read, Row, judge, share_right
from .selection import RULES, reason_left_out

GOLD = "recognizers"
_HEADS = (
    "part",
    "kind",
    "cases",
    "rashomon",
    "kept half",
    "Recognizers-Text",
    "kept half",
    "its own claims",
    "ours there",
)
_PARTS = ("number", "number with unit", "date-time")
_RANGES = "numberrange"


@dataclass(frozen=True, slots=True)
class Group:
    """The measured expressions of a part or kind, by each program; `peer` is None where it cannot run."""

    part: str
    kind: str
    ours: tuple[Row, ...]
    peer: tuple[Row, ...] | None


def run(settings: Settings) -> TaskResult:
    """Measure the expressions that occur in news prose, ours beside the peer where it is installed.

    Raises:
        GoldMissing: the specifications are not there.
    """
    folder = settings.folder or corpus("data", "recognizers_specs")
    cases = list(read_cases(folder))
    if not cases:
        raise GoldMissing(f"No specification in {folder}; it needs Specs/Number/English and its neighbours.")
    chosen, left = _chosen(cases)
    ours = _rows(chosen, lambda text, reference: read_ours(text, reference.date()))
    peer, missing = _peer_rows(chosen)
    groups = _groups(ours, peer)
    return TaskResult(
        task="numbers",
        table=_table(groups, left, missing),
        measures=tuple(_measures(groups)),
        misses=tuple(_misses(ours)),
        false_hits=(),
        gold=(Gold(GOLD, hash_files(files(folder))),),
    )


def _chosen(cases: Sequence[Case]) -> tuple[list[tuple[Case, Expected]], Counter[str]]:
    """The expressions that are measured, and how many each rule leaves out."""
    left: Counter[str] = Counter()
    chosen: list[tuple[Case, Expected]] = []
    for case in cases:
        printed = as_printed(case)
        for one, shown in zip(case.expected, printed.expected, strict=True):
            rule = reason_left_out(case, one)
            if rule is None:
                chosen.append((printed, shown))
            else:
                left[rule.name] += 1
    return chosen, left


def _rows(chosen: Sequence[tuple[Case, Expected]], read: Read) -> tuple[Row, ...]:
    known: dict[tuple[str, datetime], Answers] = {}
    rows: list[Row] = []
    for case, expected in chosen:
        key = case.text, case.reference
        if key not in known:
            known[key] = read(*key)
        rows.append(judge(case, expected, known[key]))
    return tuple(rows)


def _peer_rows(chosen: Sequence[tuple[Case, Expected]]) -> tuple[tuple[Row, ...] | None, str]:
    try:
        peer = recognizers.Recognizers()
    except ImportError as error:
        return None, f"not installed: {recognizers.NEEDS} ({error})"
    return _rows(chosen, peer.read), ""


def _groups(ours: Sequence[Row], peer: Sequence[Row] | None) -> list[Group]:
    """Each kind and each part; ranges of numbers stand apart, since the peer's Python edition has none."""
    keys = sorted({(row.case.part, row.expected.kind) for row in ours}, key=lambda key: (_PARTS.index(key[0]), key[1]))
    groups: list[Group] = []
    for part in _PARTS:
        whole = [at for at, row in enumerate(ours) if row.case.part == part and row.expected.kind != _RANGES]
        groups.append(_group(part, "", whole, ours, peer))
        for _, kind in (key for key in keys if key[0] == part):
            groups.append(
                _group(
                    part,
                    kind,
                    [at for at, row in enumerate(ours) if row.case.part == part and row.expected.kind == kind],
                    ours,
                    peer,
                )
            )
    return groups


def _group(part: str, kind: str, places: Sequence[int], ours: Sequence[Row], peer: Sequence[Row] | None) -> Group:
    return Group(part, kind, tuple(ours[at] for at in places), tuple(peer[at] for at in places) if peer else None)


def _table(groups: Sequence[Group], left: Counter[str], missing: str) -> Table:
    rows = [_row(group, missing) for group in groups]
    blank = [""] * (len(_HEADS) - 3)
    rows += [("left out", rule.name, str(left[rule.name]), *blank) for rule in RULES]
    return Table(_HEADS, tuple(rows))


def _row(group: Group, missing: str) -> tuple[str, ...]:
    peer = group.peer
    claimed = [at for at, row in enumerate(group.ours) if row.case.claimed]
    return (
        group.part,
        group.kind or "all",
        str(len(group.ours)),
        f"{share_right(group.ours):.3f}",
        f"{share_right(_kept(group.ours)):.3f}",
        f"{share_right(peer):.3f}" if peer is not None else missing,
        f"{share_right(_kept(peer)):.3f}" if peer is not None else "",
        f"{share_right([peer[at] for at in claimed]):.3f} of {len(claimed)}" if peer is not None else "",
        f"{share_right([group.ours[at] for at in claimed]):.3f}",
    )


def _kept(rows: Sequence[Row]) -> list[Row]:
    """The half that was not looked at while mending."""
    return [row for row in rows if not row.case.seen]


def _measures(groups: Sequence[Group]) -> Iterable[Measure]:
    for group in groups:
        name = (group.kind or group.part).replace(" ", "_").replace("-", "_")
        if not group.kind or group.kind == _RANGES:
            yield Measure(f"{GOLD}.{name}", round(share_right(group.ours), 4))
            yield Measure(f"{GOLD}.{name}_kept", round(share_right(_kept(group.ours)), 4))
            yield Measure(f"{GOLD}.{name}_n", len(group.ours), "neither")
            if group.peer is not None:
                yield Measure(f"{GOLD}.{name}_peer", round(share_right(group.peer), 4), "neither")


def _misses(rows: Sequence[Row]) -> Iterable[Miss]:
    """What the half that may be looked at has and we do not."""
    for row in rows:
        if row.case.seen and not row.right:
            stated = "; ".join(value.get("timex") or value.get("value", "") for value in row.expected.values)
            unit = row.expected.values[0].get("unit", "")
            words = f"“{row.case.text.strip()[:90]}” “{row.expected.words}” {stated} {unit}".strip()
            yield Miss(GOLD, row.expected.kind, words, row.instead or "nothing")
