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

CHECKPOINT_SECONDS = 600
WEIGHTS = {"reports": 1.0, "links": 0.3, "names": 1.0, "upos": 0.3, "starts": 0.2, "heads": 0.5, "kinds": 0.35}


@dataclass(frozen=True, slots=True)
class Stage:
    """Some steps with the same mixture: words a batch for each kind of corpus, and the rate they begin with.

    `rate` is a share of the plan's learning rates; it falls to a fiftieth over the stage.
    """

    steps: int
    report_words: int
    name_words: int
    tree_words: int
    rate: float


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast: the stages one after the other, learning rates, seed, threads."""

    stages: tuple[Stage, ...] = (Stage(2300, 1300, 700, 500, 1.0), Stage(500, 1300, 350, 250, 0.5))
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


def fit(lessons: Lessons, labels: Labels, size: Size, plan: Plan, folder: Path) -> Reader:
    """Train and return the reader with averaged weights; checkpoints and figures go to `folder`.

    Args:
        lessons: the examples.
        labels: the label sets.
        size: how much of MiniLM is kept.
        plan: the schedule.
        folder: where checkpoints lie; a checkpoint of the same plan is gone on from.
    """
    torch.manual_seed(plan.seed)
    torch.set_num_threads(plan.threads)
    reader = Reader(labels, size)
    free = [(name, one) for name, one in reader.named_parameters() if one.requires_grad]
    groups = [
        {"params": [one for name, one in free if name.startswith("encoder.") == inside], "lr": rate}
        for inside, rate in ((True, plan.encoder_rate), (False, plan.head_rate))
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    averaged = {name: one.detach().clone() for name, one in free}
    step = _resume(folder, plan, reader, optimiser, averaged)
    streams: _Streams = []
    began, saved, words = time.monotonic(), time.monotonic(), 0
    totals: dict[str, float] = {}
    reader.train()
    while step < plan.steps:
        stage, done = plan.stage_at(step)
        if not streams or done == 0:
            streams = _streams(lessons, stage, plan.seed + step - done, done)
        _set_rates(optimiser, plan, step)
        optimiser.zero_grad(set_to_none=True)
        torch.manual_seed(plan.seed + step)
        for loss, stream in streams:
            batch = next(stream)
            parts = loss(reader, batch)
            sum((WEIGHTS[name] * one for name, one in parts.items()), torch.zeros(())).backward()
            words += sum(one.length for one in batch)
            for name, one in parts.items():
                totals[name] = totals.get(name, one.item()) * 0.98 + 0.02 * one.item()
        torch.nn.utils.clip_grad_norm_([one for _, one in free], 1.0)
        optimiser.step()
        step += 1
        keep = min(plan.average, (step + 1) / (step + 10))
        with torch.no_grad():
            for name, one in free:
                averaged[name].lerp_(one, 1 - keep)
        if step % 50 == 0:
            speed = words / (time.monotonic() - began)
            print(step, f"{speed:.0f} words/s", _short(totals), flush=True)
        if time.monotonic() - saved > CHECKPOINT_SECONDS or step == plan.steps:
            _save(folder, plan, step, reader, optimiser, averaged)
            with _averages_in(reader, averaged):
                _report(folder, step, reader, lessons)
            saved = time.monotonic()
    with torch.no_grad():
        for name, one in free:
            one.copy_(averaged[name])
    return reader.eval()


def _report(folder: Path, step: int, reader: Reader, lessons: Lessons) -> None:
    figures = measure(reader, lessons.held_reports, lessons.held_names, lessons.held_trees)
    state = {"labels": asdict(reader.labels), "size": asdict(reader.size), "weights": reader.state_dict()}
    torch.save(state, folder / "reader.pt")
    print("==", step, _short(figures), flush=True)
    with (folder / "figures.jsonl").open("a") as log:
        log.write(json.dumps({"step": step, **figures}) + "\n")


def _short(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(figure, 4) for name, figure in figures.items()}


@contextmanager
def _averages_in(reader: Reader, averaged: dict[str, Tensor]) -> Iterator[None]:
    """Let the reader have the averaged weights for as long as the block lasts."""
    _swap(reader, averaged)
    try:
        yield
    finally:
        _swap(reader, averaged)


@torch.no_grad()
def _swap(reader: Reader, averaged: dict[str, Tensor]) -> None:
    for name, one in reader.named_parameters():
        if name in averaged:
            kept = one.detach().clone()
            one.copy_(averaged[name])
            averaged[name].copy_(kept)


def _set_rates(optimiser: torch.optim.Optimizer, plan: Plan, step: int) -> None:
    stage, done = plan.stage_at(step)
    share = stage.rate * min(1.0, (step + 1) / plan.warm_up) * max(0.02, 1 - done / stage.steps)
    for group, rate in zip(optimiser.param_groups, (plan.encoder_rate, plan.head_rate), strict=True):
        group["lr"] = rate * share


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


def _save(
    folder: Path, plan: Plan, step: int, reader: Reader, optimiser: torch.optim.Optimizer, averaged: dict[str, Tensor]
) -> None:
    state = {
        "plan": json.loads(json.dumps(asdict(plan))),
        "step": step,
        "weights": reader.state_dict(),
        "optimiser": optimiser.state_dict(),
        "averaged": averaged,
    }
    torch.save(state, folder / "checkpoint.part")
    (folder / "checkpoint.part").replace(folder / "checkpoint.pt")


def _resume(
    folder: Path, plan: Plan, reader: Reader, optimiser: torch.optim.Optimizer, averaged: dict[str, Tensor]
) -> int:
    path = folder / "checkpoint.pt"
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    if state["plan"] != json.loads(json.dumps(asdict(plan))):
        return 0
    reader.load_state_dict(state["weights"])
    optimiser.load_state_dict(state["optimiser"])
    averaged.update(state["averaged"])
    print("going on from step", state["step"], flush=True)
    return int(state["step"])
