"""The task `attacks`: what each attack costs, how it ends, and whether the page after it is read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from ..errors import AuditFailed, GoldMissing
from ..results import Gold, Measure, Miss, NotRun, Settings, Table, TaskResult
from .audited import Cost, audit
from .made import Attack
from .pages import attacks

MOST_CPU, MOST_MEMORY = 10.0, 512.0
"""Processor seconds beyond those of the plain page alone, and MiB of one process, that an attack may take."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one attack ended; `cost` is None where the program did."""

    attack: Attack
    cost: Cost | None
    reason: str

    @property
    def is_met(self) -> bool:
        """Whether the attack stayed below the limits, wrote nothing outside, and the next page was read."""
        return not self.reason


def run(settings: Settings) -> TaskResult:
    """Audit every attack, or the one named by `--story`, each beside a plain page.

    Raises:
        GoldMissing: there is no attack of that name.
        AuditFailed: not even the plain page could be audited.
    """
    every = attacks()
    chosen = [attack for attack in every if settings.story in (None, attack.name)]
    if not chosen:
        raise GoldMissing(f"No attack {settings.story}; there are {', '.join(attack.name for attack in every)}.")
    alone = audit(None)
    outcomes = [_try(attack, alone) for attack in chosen]
    return TaskResult(
        task="attacks",
        table=Table(("attack", "cpu s", "MiB", "all", "exit", "ends as", "next page"), tuple(_rows(outcomes, alone))),
        measures=tuple(_measures(outcomes)),
        misses=tuple(Miss(one.attack.name, "limits", one.attack.words, one.reason) for one in outcomes if one.reason),
        false_hits=(),
        gold=(Gold("made", hashlib.sha256(repr([(one.name, one.words) for one in every]).encode()).hexdigest()),),
        not_run=() if len(chosen) == len(every) else (NotRun("the other attacks", "not asked for", excused=True),),
    )


def _try(attack: Attack, alone: Cost) -> Outcome:
    try:
        cost = audit(attack)
    except AuditFailed as failed:
        return Outcome(attack, None, str(failed))
    faults = [
        f"{cost.cpu - alone.cpu:.1f} processor seconds" if cost.cpu - alone.cpu > MOST_CPU else "",
        f"{cost.peak:.0f} MiB" if cost.peak > MOST_MEMORY else "",
        "" if cost.beside and cost.beside == alone.beside else "the next page was not read in full",
        "a file was written outside of the case" if cost.escaped else "",
    ]
    return Outcome(attack, cost, ", ".join(filter(None, faults)))


def _rows(outcomes: list[Outcome], alone: Cost) -> Iterator[tuple[str, ...]]:
    yield "(none)", *_figures(alone, 0.0), "", _yes(alone.beside is not None)
    for one in outcomes:
        if one.cost is None:
            yield one.attack.name, "", "", "", "", "failed", "no"
            continue
        own = [kind for kind in one.cost.kinds if kind not in alone.kinds]
        whole = one.cost.beside is not None and one.cost.beside == alone.beside
        yield one.attack.name, *_figures(one.cost, alone.cpu), ", ".join(own) or "an article", _yes(whole)


def _figures(cost: Cost, usual: float) -> tuple[str, str, str, str]:
    return f"{cost.cpu - usual:.1f}", f"{cost.peak:.0f}", f"{cost.together:.0f}", str(cost.code)


def _measures(outcomes: list[Outcome]) -> Iterator[Measure]:
    met = sum(one.is_met for one in outcomes)
    yield Measure("made.met", round(met / len(outcomes), 4))
    yield Measure("made.attacks", float(len(outcomes)), "neither")
    costs = [one.cost for one in outcomes if one.cost is not None]
    yield Measure("made.next_read", round(sum(cost.beside is not None for cost in costs) / len(outcomes), 4))
    yield Measure("made.most_cpu_s", round(max((cost.cpu for cost in costs), default=0.0), 1), "neither")
    yield Measure("made.most_mib", round(max((cost.peak for cost in costs), default=0.0)), "neither")


def _yes(fact: bool) -> str:
    return "yes" if fact else "no"
