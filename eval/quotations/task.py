"""The task `quotations`: the product, the rules and the peers on annotated news reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..corpora.attributions import Attribution
from ..corpora.places import corpus
from ..corpora.polnear import AttributedText, hash_attributed, read_attributed
from ..errors import GoldMissing
from ..results import Gold, Measure, Miss, NotRun, Settings, Table, TaskResult
from .finders import CITRON, AttributionFinder, crf, encoder, product, records, rules
from .ranges import trimmed
from .scoring import SPANS, WAYS, Counts, add_counts, count_report

GOLD = "polnear"
"""PolNeAR's development part; its test part is for others."""

_SHOWN = 60
"""Missed contents that are listed; a few of each report."""

_OF_A_REPORT = 3


@dataclass(frozen=True, slots=True)
class Scored:
    """One system and its counts."""

    name: str
    counts: Counts


def run(settings: Settings) -> TaskResult:
    """Score every system on the part the settings name, the corpus' development part unless told otherwise.

    Raises:
        GoldMissing: the corpus is not on this machine.
    """
    if settings.story not in (None, GOLD):
        raise GoldMissing(f"No gold set {settings.story}; there is {GOLD}.")
    folder = settings.folder or corpus("data", "polnear", "data", "dev")
    reports = read_attributed(folder)
    scored: list[Scored] = []
    absent: list[NotRun] = []
    misses: tuple[Miss, ...] = ()
    for system in _systems():
        if isinstance(system, tuple):
            absent.append(NotRun(system[0], system[1], excused=True))
            continue
        found = [system.find(report.text) for report in reports]
        misses = misses if scored else tuple(_misses(reports, found))
        scored.append(Scored(system.name, score(reports, found)))
    return TaskResult(
        task="quotations",
        table=Table(
            ("system", "span", "gold", "found", "P", "R", "F1", *(f"F1 {way}" for way in WAYS[1:])), _rows(scored)
        ),
        measures=tuple(_measures(scored)),
        misses=misses,
        false_hits=(),
        gold=(Gold(GOLD, hash_attributed(folder)),),
        not_run=tuple(absent),
    )


def _systems() -> Iterator[AttributionFinder | tuple[str, str]]:
    """Yield the product first, then what it is compared with, or its name and why it cannot run."""
    yield product()
    if encoder() is not None:
        yield records()
    yield rules()
    peer = crf()
    yield ("crf", peer) if isinstance(peer, str) else peer
    yield "citron", CITRON


def score(reports: Sequence[AttributedText], found: Sequence[Sequence[Attribution]]) -> Counts:
    """The counts of what one system found in each report."""
    pairs = zip(reports, found, strict=True)
    return add_counts(count_report(report.text, report.attributions, given) for report, given in pairs)


def _rows(scored: Sequence[Scored]) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = []
    for system in scored:
        for span in SPANS:
            exact = system.counts[span, "exact"]
            shares = (exact.precision, exact.recall, exact.f1)
            others = [system.counts.get((span, way)) for way in WAYS[1:]]
            rows.append(
                (
                    system.name,
                    span,
                    str(exact.wanted),
                    str(exact.found),
                    *(f"{value:.3f}" for value in shares),
                    *(f"{count.f1:.3f}" if count is not None else "" for count in others),
                )
            )
    return tuple(rows)


def _measures(scored: Sequence[Scored]) -> Iterator[Measure]:
    """F1 of the first system, held by floors; of the others, for comparison only."""
    for place, system in enumerate(scored):
        for (span, way), count in sorted(system.counts.items()):
            label = span if way == "exact" else f"{span}_{way}"
            if place == 0:
                yield Measure(f"{GOLD}.{label}", round(count.f1, 4))
            elif way in ("exact", "overlap"):
                yield Measure(f"{GOLD}.{system.name}_{label}", round(count.f1, 4), "neither")
    if scored:
        wanted = scored[0].counts["content", "exact"].wanted
        yield Measure(f"{GOLD}.contents_n", wanted, "neither")


def _misses(reports: Sequence[AttributedText], found: Sequence[Sequence[Attribution]]) -> Iterator[Miss]:
    """The first few contents of each report that were not found to the character, and what stands there."""
    shown = 0
    for report, given in zip(reports, found, strict=True):
        known = {trimmed(report.text, one.content) for one in given}
        asked = [one for one in report.attributions if one.content]
        for one in [one for one in asked if trimmed(report.text, one.content) not in known][:_OF_A_REPORT]:
            if shown == _SHOWN:
                return
            shown += 1
            yield Miss(GOLD, "content", f"{report.name}: “{_words(report.text, one)}”", _instead(report, one, given))


def _words(text: str, one: Attribution) -> str:
    words = " […] ".join(" ".join(text[start:end].split()) for start, end in one.content)
    return words if len(words) <= 120 else f"{words[:60]} … {words[-55:]}"


def _instead(report: AttributedText, wanted: Attribution, found: Sequence[Attribution]) -> str:
    low, high = wanted.content[0][0], wanted.content[-1][1]
    beside = [one for one in found if one.content and one.content[0][0] < high and low < one.content[-1][1]]
    return " / ".join(f"“{_words(report.text, one)}”" for one in beside[:2]) or "nothing"
