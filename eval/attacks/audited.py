"""One audit of an attack beside the page that must be read after it, as a user starts it, and what it cost."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from ..errors import AuditFailed
from .pages import NEXT_PAGE, Attack

ROOT = Path(__file__).resolve().parents[2]
_ENDED = (0, 4)  # as it should; with most of the items left out, as it should say
_LIMIT = 600  # seconds by the clock, on a machine that does other things


@dataclass(frozen=True, slots=True)
class Cost:
    """What an audit cost and left.

    Attributes:
        cpu: processor seconds of all its processes.
        peak: resident memory in MiB of the process that took most.
        kinds: kinds of the Issues about the attack, sorted.
        next_read: whether the page beside it became an article.
        escaped: whether a file was written outside of the case.
    """

    cpu: float
    peak: float
    kinds: tuple[str, ...]
    next_read: bool
    escaped: bool


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
        peak = _run(["audit", str(folder), "-o", str(Path(place, "case.db"))])
        cost = _children() - spent
        left = [path for path in Path(place).rglob("*") if path not in before and not path.name.startswith("case.db")]
        case = _export(Path(place, "case.db"))
    names = {page["id"]: Path(str(page["path"])).name for page in case["pages"]}
    read = {names[article["page"]] for article in case["articles"]}
    kinds = sorted({str(issue["kind"]) for issue in case["issues"] if "z-next" not in names.get(issue["subject"], "")})
    return Cost(cost, peak, tuple(kinds), "z-next.html" in read, bool(left))


def _run(arguments: list[str]) -> float:
    """Run the program; returns the most memory, in MiB, that one of its processes held."""
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
    return watch.peak


class _Watch(threading.Thread):
    """Looks every few milliseconds at the peak memory of a process and its children."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self._root = root
        self.done = threading.Event()
        self.peak = 0.0

    def run(self) -> None:
        """Look until told that it is done."""
        while not self.done.wait(0.02):
            for pid in (self._root, *_children_of(self._root)):
                self.peak = max(self.peak, _peak_of(pid))


def _children_of(pid: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return [int(child) for task in tasks for child in task.joinpath("children").read_text().split()]
    except OSError:
        return []


def _peak_of(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _export(case: Path) -> dict[str, list[dict[str, str]]]:
    done = subprocess.run(
        [sys.executable, "-m", "rashomon", "export", str(case), "--to", "json"],
        cwd=ROOT, capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    if done.returncode != 0:
        raise AuditFailed(f"the case could not be exported: {done.stderr.decode('utf-8', 'replace')[-500:]}")
    exported: dict[str, list[dict[str, str]]] = json.loads(done.stdout)
    return exported
