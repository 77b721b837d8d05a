"""The task `speed`: annotation alone, on one and two processes, beside what it should reach."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from ..corpora.places import hash_files
from ..errors import GoldMissing
from ..results import Gold, Measure, NotRun, Settings, Table, TaskResult
from .processes import Timing, time_reference, time_workers
from .texts import Texts, real_texts, story_texts

GOAL_RATE, GOAL_MEMORY, GOAL_START = 12.0, 700.0, 2.0
"""Articles a second on two cores; MiB of one process; seconds until the first article is annotated."""

_STARTS = 3


@dataclass(frozen=True, slots=True)
class Speed:
    """What was timed on one set of texts; the fixed work in processor seconds."""

    texts: Texts
    one: Timing
    two: Timing
    start: float
    start_cpu: float
    fixed: float

    @property
    def same(self) -> bool:
        """Whether one and two processes wrote the same records."""
        return self.one.hashes == self.two.hashes

    def rate(self, timing: Timing) -> float:
        """Articles a second, by the clock."""
        return len(self.texts.texts) / timing.wall

    @property
    def work(self) -> float:
        """Processor milliseconds an article, on one process."""
        return 1000 * self.one.cpu / len(self.texts.texts)

    @property
    def ratio(self) -> float:
        """Processor time of an article in units of the fixed work: nearly the same on every machine."""
        return self.work / (1000 * self.fixed)


def run(settings: Settings) -> TaskResult:
    """Time annotation on the real articles, or on the invented ones where those are not on this machine.

    Raises:
        GoldMissing: the set asked for is not there.
        AuditFailed: a timed process failed.
    """
    texts, absent = _chosen(settings)
    speed = measure(texts)
    records = hashlib.sha256("".join(speed.one.hashes).encode()).hexdigest()[:16]
    return TaskResult(
        task="speed",
        table=Table(("what", "value", "goal"), tuple(_rows(speed, records))),
        measures=tuple(_measures(speed)),
        misses=(),
        false_hits=(),
        gold=(Gold(texts.name, hash_files(texts.files)),),
        not_run=absent,
    )


def _chosen(settings: Settings) -> tuple[Texts, tuple[NotRun, ...]]:
    real = real_texts() if settings.folder is None else real_texts(settings.folder)
    if settings.story not in (None, "giveme5w1h", "stories"):
        raise GoldMissing(f"No gold set {settings.story}; there are giveme5w1h and stories.")
    if real is not None and settings.story != "stories":
        return real, (NotRun("stories", "not asked for", excused=True),)
    if settings.story == "giveme5w1h" or settings.folder is not None:
        raise GoldMissing("No articles of the right length there; leave --story and --data out.")
    return story_texts(), (NotRun("giveme5w1h", "not on this machine, or not asked for", excused=True),)


def measure(texts: Texts) -> Speed:
    """Time the fixed work, then one process, then two, then the start alone; least of the starts counts."""
    fixed = time_reference()
    one = time_workers(texts.texts, 1)
    two = time_workers(texts.texts, 2)
    starts = [one, *(time_workers(texts.texts[:1], 1) for _ in range(_STARTS - 1))]
    start, start_cpu = min(each.start for each in starts), min(each.start_cpu for each in starts)
    return Speed(texts, one, two, start, start_cpu, min(fixed, time_reference()))


def _rows(speed: Speed, records: str) -> Iterator[tuple[str, ...]]:
    yield f"articles ({speed.texts.name})", str(len(speed.texts.texts)), ""
    yield "code points an article", str(sum(map(len, speed.texts.texts)) // len(speed.texts.texts)), ""
    yield "articles a second, one process", f"{speed.rate(speed.one):.1f}", ""
    yield "articles a second, two processes", f"{speed.rate(speed.two):.1f}", f"{GOAL_RATE:g}"
    yield "processor ms an article", f"{speed.work:.1f}", ""
    yield "processor ms an article, two processes", f"{1000 * speed.two.cpu / len(speed.texts.texts):.1f}", ""
    yield "processor ms of the fixed work", f"{1000 * speed.fixed:.1f}", ""
    yield "article in units of the fixed work", f"{speed.ratio:.3f}", ""
    yield "peak MiB of one process", f"{speed.one.peak:.0f}", f"{GOAL_MEMORY:g}"
    yield "seconds to the first article", f"{speed.start:.2f}", f"{GOAL_START:g}"
    yield "processor seconds of that", f"{speed.start_cpu:.2f}", ""
    yield "same records on two processes", "yes" if speed.same else "no", "yes"
    yield "hash of the records", records, ""


def _measures(speed: Speed) -> Iterator[Measure]:
    """Timings have no floors, machines differ; whether the goals are met has."""
    name = speed.texts.name
    yield Measure(f"{name}.rate_1", round(speed.rate(speed.one), 1), "neither")
    yield Measure(f"{name}.rate_2", round(speed.rate(speed.two), 1), "neither")
    yield Measure(f"{name}.cpu_ms", round(speed.work, 1), "neither")
    yield Measure(f"{name}.fixed_work", round(speed.ratio, 3), "neither")
    yield Measure(f"{name}.peak_mib", round(speed.one.peak), "neither")
    yield Measure(f"{name}.start_s", round(speed.start, 2), "neither")
    yield Measure(f"{name}.start_cpu_s", round(speed.start_cpu, 2), "neither")
    yield Measure(f"{name}.rate_met", float(speed.rate(speed.two) >= GOAL_RATE))
    yield Measure(f"{name}.memory_met", float(speed.one.peak <= GOAL_MEMORY))
    yield Measure(f"{name}.start_met", float(speed.start <= GOAL_START))
    yield Measure(f"{name}.same_output", float(speed.same))
