"""Training: a fixed number of steps, the same each time; it goes on from its last checkpoint."""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import torch
from torch import Tensor

from .examples import Example
from .losses import name_loss, report_loss, tree_loss
from .measure import measure
from .model import Labels, Reader, Size
from .thin import thin

CHECKPOINT_SECONDS = 600
#: Batches of each kind that tell what a reader needs least.
THINNING_BATCHES = 60
WEIGHTS = {"reports": 1.0, "links": 0.3, "names": 1.0, "upos": 0.3, "starts": 0.2, "heads": 0.5, "kinds": 0.35}


WHOLE = Size()


@dataclass(frozen=True, slots=True)
class Stage:
    """Some steps with the same mixture: words a batch for each kind of corpus, and the rate they begin with.

    `rate` is a share of the plan's learning rates; it falls to a fiftieth over the stage. `size` is what the reader
    is made at its beginning: a stage with a smaller one thins it.
    """

    steps: int
    report_words: int
    name_words: int
    tree_words: int
    rate: float
    size: Size = WHOLE


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast: the stages one after the other, learning rates, seed, threads."""

    stages: tuple[Stage, ...] = (
        Stage(2300, 1300, 700, 500, 1.0),
        Stage(500, 1300, 350, 250, 0.5),
        Stage(2700, 1400, 700, 300, 0.8, Size(heads=8)),
    )
    encoder_rate: float = 3e-4
    head_rate: float = 1.2e-3
    warm_up: int = 150
    average: float = 0.998
    seed: int = 20221122
    threads: int = 2

    @property
    def steps(self) -> int:
        """Steps of all stages."""
        return sum(stage.steps for stage in self.stages)

    def stage_at(self, step: int) -> tuple[Stage, int]:
        """Return the stage a step belongs to, and how many of the stage's steps were made before it."""
        for stage in self.stages:
            if step < stage.steps:
                return stage, step
            step -= stage.steps
        raise IndexError("there are fewer steps")


@dataclass(frozen=True, slots=True)
class Lessons:
    """Examples to learn from, by kind of corpus, and those to measure on."""

    reports: list[list[Example]]  # one list for each way of cutting; every round takes the next
    names: list[Example]
    trees: list[Example]
    held_reports: list[Example]
    held_names: list[Example]
    held_trees: list[Example]


def fit(lessons: Lessons, labels: Labels, plan: Plan, folder: Path) -> None:
    """Train; `reader.pt` with averaged weights, checkpoints and figures go to `folder`.

    Args:
        lessons: the examples.
        labels: the label sets.
        plan: the schedule.
        folder: where checkpoints lie; one whose plan begins as this one does is gone on from.
    """
    torch.manual_seed(plan.seed)
    torch.set_num_threads(plan.threads)
    course = _resume(folder, plan, labels) or _Course(Reader(labels, plan.stages[0].size), plan)
    streams: _Streams = []
    began, saved, words = time.monotonic(), time.monotonic(), 0
    totals: dict[str, float] = {}
    while course.step < plan.steps:
        step = course.step
        stage, done = plan.stage_at(step)
        if not streams or done == 0:
            streams = _streams(lessons, stage, plan.seed + step - done, done)
        if stage.size != course.reader.size:
            course = _thinned(course, lessons, stage)
        course.set_rates()
        course.optimiser.zero_grad(set_to_none=True)
        torch.manual_seed(plan.seed + step)
        for loss, stream in streams:
            batch = next(stream)
            parts = loss(course.reader, batch)
            _weighted(parts).backward()
            words += sum(one.length for one in batch)
            for name, one in parts.items():
                totals[name] = totals.get(name, one.item()) * 0.98 + 0.02 * one.item()
        course.make_step()
        if course.step % 50 == 0:
            speed = words / (time.monotonic() - began)
            print(course.step, f"{speed:.0f} words/s", _short(totals), flush=True)
        if time.monotonic() - saved > CHECKPOINT_SECONDS or course.step == plan.steps:
            course.save(folder)
            with course.averages_in():
                _report(folder, course.step, course.reader, lessons)
            saved = time.monotonic()


class _Course:
    """A reader in training: its optimiser, the running averages of its weights, the steps made."""

    def __init__(self, reader: Reader, plan: Plan, step: int = 0) -> None:
        self.reader = reader.train()
        self.plan = plan
        self.step = step
        self._free = [(name, one) for name, one in reader.named_parameters() if one.requires_grad]
        groups = [
            {"params": [one for name, one in self._free if name.startswith("encoder.") == inside], "lr": rate}
            for inside, rate in ((True, plan.encoder_rate), (False, plan.head_rate))
        ]
        self.optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
        self._averaged = {name: one.detach().clone() for name, one in self._free}

    def set_rates(self) -> None:
        """Set the learning rates of the next step."""
        stage, done = self.plan.stage_at(self.step)
        made = done if stage.size != self.plan.stages[0].size else self.step  # a thinned reader is warmed up anew
        share = stage.rate * min(1.0, (made + 1) / self.plan.warm_up) * max(0.02, 1 - done / stage.steps)
        for group, rate in zip(self.optimiser.param_groups, (self.plan.encoder_rate, self.plan.head_rate), strict=True):
            group["lr"] = rate * share

    def make_step(self) -> None:
        """Move the weights along the gradients, and the averages after them."""
        torch.nn.utils.clip_grad_norm_([one for _, one in self._free], 1.0)
        self.optimiser.step()
        self.step += 1
        keep = min(self.plan.average, (self.step + 1) / (self.step + 10))
        with torch.no_grad():
            for name, one in self._free:
                self._averaged[name].lerp_(one, 1 - keep)

    @contextmanager
    def averages_in(self) -> Iterator[None]:
        """Let the reader have the averaged weights for as long as the block lasts."""
        self._swap()
        try:
            yield
        finally:
            self._swap()

    @torch.no_grad()
    def _swap(self) -> None:
        for name, one in self._free:
            kept = one.detach().clone()
            one.copy_(self._averaged[name])
            self._averaged[name].copy_(kept)

    def save(self, folder: Path) -> None:
        """Write a checkpoint."""
        state = {
            "plan": json.loads(json.dumps(asdict(self.plan))),
            "size": asdict(self.reader.size),
            "step": self.step,
            "weights": self.reader.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "averaged": self._averaged,
        }
        torch.save(state, folder / "checkpoint.part")
        (folder / "checkpoint.part").replace(folder / "checkpoint.pt")

    def take(self, weights: dict[str, Tensor], optimiser: dict[str, object], averaged: dict[str, Tensor]) -> None:
        """Go on from what a checkpoint holds."""
        self.reader.load_state_dict(weights)
        self.optimiser.load_state_dict(optimiser)
        self._averaged.update(averaged)


def _thinned(course: _Course, lessons: Lessons, stage: Stage) -> _Course:
    """Return a course that goes on with the averaged weights, thinned."""
    streams = _streams(lessons, stage, course.plan.seed, 0)

    def of(loss: "_Loss", batch: Sequence[Example]) -> Callable[[Reader], Tensor]:
        return lambda reader: _weighted(loss(reader, batch))

    losses = [of(loss, next(stream)) for _ in range(THINNING_BATCHES) for loss, stream in streams]
    with course.averages_in():
        reader = thin(course.reader, stage.size, losses)
    print("thinned to", stage.size, flush=True)
    return _Course(reader, course.plan, course.step)


def _weighted(parts: dict[str, Tensor]) -> Tensor:
    return sum((WEIGHTS[name] * one for name, one in parts.items()), torch.zeros(()))


def _report(folder: Path, step: int, reader: Reader, lessons: Lessons) -> None:
    figures = measure(reader, lessons.held_reports, lessons.held_names, lessons.held_trees)
    state = {"labels": asdict(reader.labels), "size": asdict(reader.size), "weights": reader.state_dict()}
    torch.save(state, folder / "reader.pt")
    print("==", step, _short(figures), flush=True)
    with (folder / "figures.jsonl").open("a") as log:
        log.write(json.dumps({"step": step, **figures}) + "\n")


def _short(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(figure, 4) for name, figure in figures.items()}


_Loss = Callable[[Reader, Sequence[Example]], dict[str, Tensor]]
_Streams = list[tuple[_Loss, Iterator[list[Example]]]]


def _streams(lessons: Lessons, stage: Stage, seed: int, skip: int) -> _Streams:
    kinds: list[tuple[_Loss, list[list[Example]], int]] = [
        (report_loss, lessons.reports, stage.report_words),
        (name_loss, [lessons.names], stage.name_words),
        (tree_loss, [lessons.trees], stage.tree_words),
    ]
    found: _Streams = []
    for number, (loss, rounds, words) in enumerate(kinds):
        stream = _stream(rounds, words, Random(seed + number))
        for _ in range(skip):
            next(stream)
        found.append((loss, stream))
    return found


def _stream(rounds: list[list[Example]], words: int, chance: Random) -> Iterator[list[Example]]:
    turn = 0
    while True:
        examples = rounds[turn % len(rounds)]
        turn += 1
        order = sorted(range(len(examples)), key=lambda one: examples[one].length + chance.random() * 12)
        batches: list[list[Example]] = []
        for one in order:
            example = examples[one]
            if batches and (len(batches[-1]) + 1) * example.length <= words:
                batches[-1].append(example)
            else:
                batches.append([example])
        chance.shuffle(batches)
        yield from batches


def _resume(folder: Path, plan: Plan, labels: Labels) -> _Course | None:
    """Return the course of the folder's checkpoint, None if there is none or its plan began otherwise."""
    path = folder / "checkpoint.pt"
    if not path.exists():
        return None
    state = torch.load(path, weights_only=True)
    ours, theirs = json.loads(json.dumps(asdict(plan))), dict(state["plan"])
    stages = theirs.pop("stages")
    if ours.pop("stages")[: len(stages)] != stages or ours != theirs:
        return None
    course = _Course(Reader(labels, Size(**state["size"])), plan, int(state["step"]))
    course.take(state["weights"], state["optimiser"], state["averaged"])
    print("going on from step", course.step, flush=True)
    return course
