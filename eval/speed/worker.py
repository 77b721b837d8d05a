"""One process that annotates texts: `python -m eval.speed.worker`, driven by lines of its standard input.

It reads a JSON array of texts, annotates the first and answers with the processor seconds since it was started; at
the next line it annotates all of them and answers with one JSON object: wall and processor seconds, peak memory in
MiB, a hash for each text.
"""

from __future__ import annotations

import hashlib
import json
import resource
import sys
import time
from collections.abc import Sequence

from rashomon.annotate import annotate_article
from rashomon.stage import IssueLog

from ..corpora.written import article_of


def main() -> int:
    """Do as the module says."""
    texts: list[str] = json.loads(sys.stdin.readline())
    _annotate(texts[0])
    _say(str(time.process_time()))
    sys.stdin.readline()
    _say(json.dumps(time_texts(texts)))
    return 0


def time_texts(texts: Sequence[str]) -> dict[str, float | list[str]]:
    """Annotate the texts one after the other; seconds, MiB, and hashes of all records of each."""
    wall, spent = time.perf_counter(), time.process_time()
    hashes = [_annotate(text) for text in texts]
    return {
        "wall": time.perf_counter() - wall,
        "cpu": time.process_time() - spent,
        "peak": _peak(),
        "hashes": hashes,
    }


def _annotate(text: str) -> str:
    found = annotate_article(article_of(text), IssueLog("annotate"))
    return hashlib.sha256(repr(found).encode()).hexdigest()


def _peak() -> float:
    """Peak resident memory in MiB; Linux counts KiB, macOS bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
