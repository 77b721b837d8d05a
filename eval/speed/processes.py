"""Workers started, timed and joined."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from ..errors import AuditFailed
from .texts import ROOT


@dataclass(frozen=True, slots=True)
class Timing:
    """One run over all texts.

    Attributes:
        start: seconds from the start of the slowest process until its first text was annotated.
        start_cpu: processor seconds of that.
        wall: seconds from the word to begin until every process was done.
        cpu: processor seconds of all processes together, without their start.
        peak: resident memory in MiB, of the process that took most.
        hashes: one for each text, in the order of the texts.
    """

    start: float
    start_cpu: float
    wall: float
    cpu: float
    peak: float
    hashes: tuple[str, ...]


def time_workers(texts: Sequence[str], workers: int) -> Timing:
    """Annotate the texts in that many fresh processes; each takes every n-th text.

    Raises:
        AuditFailed: a process ended before it was done.
    """
    shares = [list(texts[place::workers]) for place in range(workers)]
    begun = time.perf_counter()
    started = [_start() for _ in shares]
    try:
        for one, share in zip(started, shares, strict=True):
            _tell(one, json.dumps(share))
        start_cpu = max(float(_answer(one)) for one in started)
        start = time.perf_counter() - begun
        begun = time.perf_counter()
        for one in started:
            _tell(one, "go")
        answers = [json.loads(_answer(one)) for one in started]
        wall = time.perf_counter() - begun
    finally:
        for one in started:
            one.kill()
            with suppress(BrokenPipeError):  # what it was told may never have been read
                one.communicate()
            one.wait()
    hashes: list[str] = [""] * len(texts)
    for place, answer in enumerate(answers):
        hashes[place::workers] = answer["hashes"]
    return Timing(
        start=start,
        start_cpu=start_cpu,
        wall=wall,
        cpu=sum(answer["cpu"] for answer in answers),
        peak=max(answer["peak"] for answer in answers),
        hashes=tuple(hashes),
    )


def time_reference() -> float:
    """Processor seconds of the fixed work of `reference`, in a process of its own.

    Raises:
        AuditFailed: the process failed.
    """
    command = [sys.executable, "-m", "eval.speed.reference"]
    alone = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=alone)
    if done.returncode != 0:
        raise AuditFailed(f"the fixed work ended with {done.returncode}:\n{done.stderr}")
    return float(done.stdout)


def _start() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "eval.speed.worker"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONHASHSEED": "random"},
    )


def _tell(one: subprocess.Popen[str], words: str) -> None:
    assert one.stdin is not None
    one.stdin.write(words + "\n")
    one.stdin.flush()


def _answer(one: subprocess.Popen[str]) -> str:
    assert one.stdout is not None
    line = one.stdout.readline()
    if not line:
        raise AuditFailed(f"a timed process ended with {one.wait()}; what it said stands above.")
    return line
