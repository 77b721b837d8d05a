"""The task `figures`: the product by folds and as shipped, beside two plain programs and a blind reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from training.same_figure.pairs import label_pairs
from training.same_figure.regression import fit_labelled

from ..corpora.places import hash_files
from ..errors import GoldMissing
from ..results import FalseHit, Gold, Measure, Miss, Settings, Table, TaskResult
from ..time.gold import ROOT
from .answers import Answer
from .baselines import BASELINES, blind_answer
from .gold import FOLDS, STATUSES, Incident, gold_files, read_incidents
from .ours import Prepared, answer_of, prepare
from .scoring import Judged, Outcome, Share, score_answer, status_accuracy, status_share

GOLD = "figures_dev"
_HEADS = ("program", "measure", "precision", "recall", "F1", "right", "of", "by fold")
_SHARES: tuple[tuple[str, Callable[[Outcome], Share]], ...] = (
    ("spans", lambda outcome: outcome.spans),
    ("same characters", lambda outcome: outcome.exact),
    ("value", lambda outcome: outcome.values),
    ("value and hedge", lambda outcome: outcome.bounds),
    ("pairs", lambda outcome: outcome.pairs),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """One program on all incidents; `blind` tells that it is judged by what a reader blind to origins would say."""

    program: str
    outcomes: tuple[tuple[Incident, Outcome], ...]
    blind: bool = False

    def share(self, of: Callable[[Outcome], Share], fold: int | None = None) -> Share:
        """One count over all incidents, or over those of a fold."""
        return sum((of(outcome) for incident, outcome in self.outcomes if fold in (None, incident.fold)), start=Share())

    @property
    def judged(self) -> list[Judged]:
        """The figures of all incidents with the rows that stand for them."""
        return [one for _, outcome in self.outcomes for one in outcome.judged]

    def status(self, status: str) -> Share:
        """Counts of one status over all incidents."""
        strays = [row for _, outcome in self.outcomes for row in outcome.stray_rows]
        return status_share(self.judged, strays, status, blind=self.blind)


def run(settings: Settings) -> TaskResult:
    """Measure all incidents. Weights of the pair scorer are fitted anew without the incidents of each fold.

    Raises:
        GoldMissing: the set is not on this machine.
    """
    folder = settings.folder or ROOT.parent / "shared" / "gold" / GOLD
    incidents = read_incidents(folder)
    if not incidents:
        raise GoldMissing(f"No incidents in {folder}.")
    prepared = [prepare(incident) for incident in incidents]
    folded = _measure("this program, by folds", prepared, _answers_by_folds(prepared))
    shipped = _measure("this program, as shipped", prepared, [answer_of(one) for one in prepared])
    blind = Measured(
        "its rows, blind to origins",
        tuple((one.incident, score_answer(one.incident, blind_answer(answer_of(one)))) for one in prepared),
        blind=True,
    )
    plain = [_measure(name, prepared, [find(one.incident) for one in prepared]) for name, find in BASELINES]
    return TaskResult(
        task="figures",
        table=Table(_HEADS, tuple(row for one in (folded, shipped, blind, *plain) for row in _rows(one))),
        measures=tuple(_measures(folded)),
        misses=tuple(_misses(folded)),
        false_hits=tuple(_false_hits(folded)),
        gold=(Gold(GOLD, hash_files(gold_files(folder))),),
    )


def _answers_by_folds(prepared: Sequence[Prepared]) -> list[Answer]:
    labelled = [label_pairs(one) for one in prepared]
    weights = [fit_labelled([one for one in labelled if one.incident.fold != fold]) for fold in range(FOLDS)]
    return [answer_of(one, weights[one.incident.fold]) for one in prepared]


def _measure(program: str, prepared: Sequence[Prepared], answers: Sequence[Answer]) -> Measured:
    pairs = zip(prepared, answers, strict=True)
    return Measured(program, tuple((one.incident, score_answer(one.incident, answer)) for one, answer in pairs))


def _rows(measured: Measured) -> list[tuple[str, ...]]:
    rows = [
        _row(measured, name, measured.share(of), [measured.share(of, fold).f1 for fold in range(FOLDS)])
        for name, of in _SHARES
        if not measured.blind
    ]
    by_fold = [
        status_accuracy(one for _, outcome in _of_fold(measured, fold) for one in outcome.judged).recall
        for fold in range(FOLDS)
    ]
    rows.append(_row(measured, "status", status_accuracy(measured.judged, blind=measured.blind), by_fold))
    known = [one for one in measured.judged if not one.figure.background]
    rows.append(_row(measured, "status, no background", status_accuracy(known, blind=measured.blind), ()))
    rows.extend(_row(measured, status, measured.status(status), ()) for status in STATUSES)
    return rows


def _of_fold(measured: Measured, fold: int) -> list[tuple[Incident, Outcome]]:
    return [(incident, outcome) for incident, outcome in measured.outcomes if incident.fold == fold]


def _row(measured: Measured, name: str, share: Share, folds: Sequence[float]) -> tuple[str, ...]:
    figures = tuple(f"{value:.3f}" for value in (share.precision, share.recall, share.f1))
    shown = " ".join(f"{value:.2f}" for value in folds)
    return (measured.program, name, *figures, str(share.right), str(share.marked), shown)


def _measures(measured: Measured) -> list[Measure]:
    values = {
        "spans_f1": measured.share(lambda one: one.spans).f1,
        "value_and_hedge": measured.share(lambda one: one.bounds).recall,
        "pairs_f1": measured.share(lambda one: one.pairs).f1,
        "status": status_accuracy(measured.judged).recall,
        **{f"{status}_precision": measured.status(status).precision for status in STATUSES},
        **{f"{status}_recall": measured.status(status).recall for status in STATUSES},
    }
    counts = {f"{status}_found": float(measured.status(status).found) for status in STATUSES}
    return [
        *(Measure(f"{GOLD}.{name}", round(value, 4)) for name, value in values.items()),
        *(Measure(f"{GOLD}.{name}", value, "neither") for name, value in counts.items()),
    ]


def _misses(measured: Measured) -> list[Miss]:
    found: list[Miss] = []
    for incident, outcome in measured.outcomes:
        found.extend(Miss(GOLD, "span", f"{incident.name} {one.report}: {one.exact}", "none") for one in outcome.missed)
        found.extend(
            Miss(GOLD, "value", f"{incident.name} {cell.report}: {cell.exact}", f"{seen.low} {seen.value} {seen.high}")
            for cell, seen in outcome.misread
        )
        for one in outcome.judged:
            status = one.row.status if one.row is not None else "no row"
            if status != one.figure.status:
                why = f"{status}: {one.row.reason}" if one.row is not None else status
                found.append(Miss(GOLD, one.figure.status, f"{incident.name}: {one.figure.what}", why))
    return found


def _false_hits(measured: Measured) -> list[FalseHit]:
    return [
        FalseHit(GOLD, "figure", f"{incident.name} {one.report}: {one.exact}")
        for incident, outcome in measured.outcomes
        for one in outcome.stray
    ]
