"""One audit of an attack beside the page that must be read after it, as a user starts it, and what it cost."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from rashomon.model.articles import Article
from rashomon.model.provenance import Issue
from rashomon.stores.sqlite import open_case

from ..errors import AuditFailed
from .made import NEXT_PAGE, Attack

ROOT = Path(__file__).resolve().parents[2]
_ENDED = (0, 4)  # well; well, and saying that most of the items were left out
_LIMIT = 600  # seconds by the clock, on a machine that does other things


@dataclass(frozen=True, slots=True)
class Cost:
    """What an audit cost and left.

    Attributes:
        cpu: processor seconds of all its processes.
        peak: resident memory in MiB of the process that took most.
        together: the most that all its processes held at one moment, in MiB; what they share is counted in each.
        code: how the program ended: 0, or 4 where most of the items gave nothing.
        kinds: kinds of the Issues that are not about the page beside it, sorted.
        beside: the text of the page beside it, None if it did not become an article.
        escaped: whether a file was written outside of the case.
        stages: seconds by the clock of each stage, in their order.
    """

    cpu: float
    peak: float
    together: float
    code: int
    kinds: tuple[str, ...]
    beside: str | None
    escaped: bool
    stages: tuple[tuple[str, float], ...]


def audit(attack: Attack | None) -> Cost:
    """Audit a folder with the attack and the plain page; without an attack, the plain page alone.

    Raises:
        AuditFailed: the program ended as if by accident, or not at all.
    """
    with tempfile.TemporaryDirectory(prefix="rashomon-attack-") as place:
        folder = Path(place, "deep", "in", "pages")
        folder.mkdir(parents=True)
        folder.joinpath("z-next.html").write_text(NEXT_PAGE, encoding="utf-8")
        if attack is not None:
            attack.write(folder)
        before = sorted(Path(place).rglob("*"))
        spent = _children()
        watch, code = _run(["audit", str(folder), "-o", str(Path(place, "case.db"))])
        cpu = _children() - spent
        left = [path for path in Path(place).rglob("*") if path not in before and not path.name.startswith("case.db")]
        kinds, beside, stages = _look_into(Path(place, "case.db"))
    return Cost(cpu, watch.peak, watch.together, code, kinds, beside, bool(left), stages)


def _look_into(case: Path) -> tuple[tuple[str, ...], str | None, tuple[tuple[str, float], ...]]:
    store = open_case(case)
    try:
        beside = {page.id for page in store.pages() if Path(page.path).name == "z-next.html"}
        text = next((article.text for article in store.read(Article) if article.page in beside), None)
        issues = (*store.read(Issue), *store.read(Issue, whole=True))
        kinds = sorted({one.kind for one in issues if one.subject not in beside and "z-next" not in one.subject})
        run = store.last_run()
    finally:
        store.close()
    return tuple(kinds), text, tuple((stage.name, stage.seconds) for stage in run.stages) if run else ()


def _run(arguments: list[str]) -> tuple[_Watch, int]:
    """Run the program; return what its memory was, and its exit code."""
    process = subprocess.Popen(
        [sys.executable, "-m", "rashomon", *arguments], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    watch = _Watch(process.pid)
    watch.start()
    try:
        said, _ = process.communicate(timeout=_LIMIT)
    except subprocess.TimeoutExpired as late:
        process.kill()
        process.communicate()
        raise AuditFailed(f"no end after {_LIMIT} seconds") from late
    finally:
        watch.done.set()
        watch.join()
    if process.returncode not in _ENDED:
        raise AuditFailed(f"ended with {process.returncode}: {said.decode('utf-8', 'replace')[-500:]}")
    return watch, process.returncode


class _Watch(threading.Thread):
    """Looks every few milliseconds at the peak memory of a process and its children."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self._root = root
        self.done = threading.Event()
        self.peak = 0.0
        self.together = 0.0

    def run(self) -> None:
        """Look until told that it is done."""
        while not self.done.wait(0.02):
            held = [_memory_of(pid) for pid in (self._root, *_children_of(self._root))]
            self.peak = max(self.peak, *(most for most, _ in held))
            self.together = max(self.together, sum(now for _, now in held))


def _children_of(pid: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return [int(child) for task in tasks for child in task.joinpath("children").read_text().split()]
    except OSError:
        return []


def _memory_of(pid: int) -> tuple[float, float]:
    """Return the most a process has held, and what it holds now, in MiB."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0, 0.0
    found = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines if line.startswith(("VmHWM", "VmRSS"))}
    return found.get("VmHWM", 0.0), found.get("VmRSS", 0.0)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
