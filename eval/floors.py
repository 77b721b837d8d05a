"""Floors: the figures a change may not fall below, each with the gold set it was measured on.

A floor of a measure that is better lower (extra ledger rows) is a ceiling. Raising is free; lowering, or
measuring on changed gold, needs a reason, which stays in the file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from .decode import decode
from .errors import FloorsProblem
from .results import Measure, TaskResult

FLOORS = Path(__file__).parent / "floors.json"


@dataclass(frozen=True, slots=True)
class Lowered:
    """One floor that was let down, or one gold set that changed under its floors."""

    on: str
    name: str
    before: str
    after: str
    why: str


@dataclass(frozen=True, slots=True)
class TaskFloors:
    """What one task is held to."""

    gold: Mapping[str, str] = field(default_factory=dict[str, str])
    floors: Mapping[str, float] = field(default_factory=dict[str, float])
    lowered: tuple[Lowered, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found: failures fail the run, notes are only said."""

    failures: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _AllFloors:
    tasks: Mapping[str, TaskFloors]


def read_floors(path: Path) -> dict[str, TaskFloors]:
    """The floors of every task; none where the file does not exist yet.

    Raises:
        FloorsProblem: the file is not JSON.
        ShapeProblem: a field is missing, unknown or of another type.
    """
    if not path.exists():
        return {}
    try:
        written: object = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise FloorsProblem(f"{path.name} is not JSON ({error}); restore it from the repository.") from error
    return dict(decode(_AllFloors, {"tasks": written}, path.name, remarks=frozenset()).tasks)


def write_floors(path: Path, floors: Mapping[str, TaskFloors]) -> None:
    """Write the floors with sorted names, so that a change reads well in a diff."""
    rows = {task: asdict(floors[task]) for task in sorted(floors)}
    for row in rows.values():
        row["gold"] = dict(sorted(row["gold"].items()))
        row["floors"] = dict(sorted(row["floors"].items()))
    path.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def check_floors(result: TaskResult, held: TaskFloors) -> Verdict:
    """Compare a run with its floors.

    A gold set that was not run is left out of the comparison, and said so. One that ran without ever having
    got its floors fails: a check that cannot fail is none.
    """
    failures = [*_gold_failures(result, held), *_measure_failures(result, held)]
    notes = [f"{missing.name}: not checked, {missing.reason}" for missing in result.not_run]
    notes += [
        f"{measure.name}: no floor yet ({measure.value:g})"
        for measure in _floored(result.measures)
        if measure.name not in held.floors
    ]
    return Verdict(tuple(failures), tuple(notes))


def _gold_failures(result: TaskResult, held: TaskFloors) -> list[str]:
    measured = {gold.name: gold.sha256 for gold in result.gold}
    failures: list[str] = []
    for name, sha256 in measured.items():
        if name not in held.gold or not _floors_of(name, held):
            failures.append(f"{name}: has no floors yet; set them with --raise-floors")
        elif held.gold[name] != sha256:
            failures.append(f"{name}: the gold set changed (now {sha256[:12]}…, floors: {held.gold[name][:12]}…)")
    return failures + [f"{name}: has floors, but the gold set is gone" for name in _gone(result, held)]


def _measure_failures(result: TaskResult, held: TaskFloors) -> list[str]:
    measures = {measure.name: measure for measure in result.measures}
    ran = {gold.name for gold in result.gold}
    failures: list[str] = []
    for name, floor in held.floors.items():
        if name.split(".")[0] not in ran:
            continue
        if name not in measures:
            failures.append(f"{name}: has the floor {floor:g}, but was not measured")
        elif is_worse(measures[name], floor):
            bound = "ceiling" if measures[name].better == "lower" else "floor"
            failures.append(f"{name}={measures[name].value:g}, {bound} {floor:g}")
    return failures


def is_worse(measure: Measure, floor: float) -> bool:
    """Whether a measure is on the wrong side of its floor."""
    return measure.value > floor if measure.better == "lower" else measure.value < floor


def raise_floors(result: TaskResult, held: TaskFloors) -> TaskFloors:
    """Floors with every better figure of a run taken over; worse ones stay as they are.

    Raises:
        FloorsProblem: a gold set with floors changed; that needs `lower_floors` and a reason.
    """
    changed = [gold.name for gold in result.gold if _has_changed(gold.name, gold.sha256, held)]
    if changed:
        raise FloorsProblem(f"The gold of {', '.join(changed)} changed under its floors: give --lower --why “reason”.")
    floors = dict(held.floors)
    for measure in _floored(result.measures):
        if measure.name not in floors or not is_worse(measure, floors[measure.name]):
            floors[measure.name] = measure.value
    return replace(held, gold=_gold_of(result, held), floors=floors)


def lower_floors(result: TaskResult, held: TaskFloors, names: Sequence[str], why: str) -> TaskFloors:
    """Floors let down to the figures of a run, each with the reason.

    Args:
        result: the run whose figures become floors.
        held: the floors as they stand.
        names: the measures to let down; empty for all that are worse, and for changed gold.
        why: the reason, in a sentence.
    Raises:
        FloorsProblem: no reason, or a name that was not measured.
    """
    if not why.strip():
        raise FloorsProblem("Lowering a floor needs its reason: give --why “reason”.")
    unknown = set(names) - {measure.name for measure in result.measures}
    if unknown:
        raise FloorsProblem(f"Not measured in this run: {', '.join(sorted(unknown))}.")
    today = datetime.now(UTC).date().isoformat()
    floors, lowered = dict(held.floors), list(held.lowered)
    for measure in _floored(result.measures):
        asked = not names or measure.name in names
        if asked and measure.name in floors and is_worse(measure, floors[measure.name]):
            before, after = f"{floors[measure.name]:g}", f"{measure.value:g}"
            lowered.append(Lowered(today, measure.name, before, after, why))
            floors[measure.name] = measure.value
    if names:
        return replace(held, floors=floors, lowered=tuple(lowered))
    for gold in result.gold:
        if _has_changed(gold.name, gold.sha256, held):
            lowered.append(Lowered(today, gold.name, held.gold[gold.name], gold.sha256, why))
            floors = {name: floor for name, floor in floors.items() if _is_measured(name, gold.name, result)}
    gold_now = _gold_of(result, held)
    for name in _gone(result, held):
        lowered.append(Lowered(today, name, gold_now.pop(name), "gone", why))
        floors = {floor: value for floor, value in floors.items() if floor.split(".")[0] != name}
    return replace(held, gold=gold_now, floors=floors, lowered=tuple(lowered))


def _floored(measures: Sequence[Measure]) -> list[Measure]:
    return [measure for measure in measures if measure.better != "neither"]


def _floors_of(gold: str, held: TaskFloors) -> list[str]:
    return [name for name in held.floors if name.split(".")[0] == gold]


def _has_changed(gold: str, sha256: str, held: TaskFloors) -> bool:
    return bool(_floors_of(gold, held)) and held.gold.get(gold) != sha256


def _gone(result: TaskResult, held: TaskFloors) -> list[str]:
    """Gold sets with floors that should be there and are not."""
    known = {gold.name for gold in result.gold} | {missing.name for missing in result.not_run if missing.excused}
    return [name for name in held.gold if name not in known and _floors_of(name, held)]


def _is_measured(name: str, gold: str, result: TaskResult) -> bool:
    return name.split(".")[0] != gold or any(measure.name == name for measure in result.measures)


def _gold_of(result: TaskResult, held: TaskFloors) -> dict[str, str]:
    return {**held.gold, **{gold.name: gold.sha256 for gold in result.gold}}
