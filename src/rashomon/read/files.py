"""The payloads in one file that the caller named, or in what comes on standard input."""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from rashomon.read.faults import ArchiveSpent
from rashomon.read.job import Job
from rashomon.read.limits import Budget
from rashomon.read.opening import payloads_in
from rashomon.read.paths import FoundFile
from rashomon.read.places import Payload, Place, Said
from rashomon.read.settings import ReadSettings
from rashomon.read.streams import CHUNK, ByteStream
from rashomon.stage import IssueLog

_SHORT = 60  # bytes; an article has twenty words at least
_MOST_SHORT = 200  # pages of one file that are no article for certain, and still cost as much as one


@contextmanager
def on_disk(file: FoundFile, settings: ReadSettings, log: IssueLog) -> Generator[FoundFile | None]:
    """Give the file as one that any process can open; None, and an Issue, if standard input is too long to keep."""
    if not file.is_standard_input:
        yield file
        return
    longest = settings.limits.standard_input_bytes
    with tempfile.TemporaryDirectory(prefix="rashomon-") as folder:
        kept = Path(folder, "standard-input")
        if _copy_standard_input(kept, longest):
            yield replace(file, kept_at=kept)
        else:
            told = f"{file.words} gives more than {longest // 1_000_000} MB; save it as a file and name that"
            log.add("file_too_large", file.words, told)
            yield None


def _copy_standard_input(to: Path, longest: int) -> bool:
    """Whether all of it went into the file."""
    left = longest
    with to.open("wb") as out:
        while left and (chunk := sys.stdin.buffer.read(min(CHUNK, left))):
            out.write(chunk)
            left -= len(chunk)
    return left > 0


def payloads_of_file(file: FoundFile, settings: ReadSettings, log: IssueLog) -> Iterator[Payload]:
    """Yield the payloads in a file; what cannot be read is noted and left out, up to the whole file."""
    words, place = file.words, file.kept_at or file.path
    budget = Budget(settings.limits)
    try:
        if not place.is_file():
            log.add("unreadable_file", words, f"{words} is no regular file or its folder may not be opened; left out")
            return
        with place.open("rb") as opened:
            budget.packed = os.fstat(opened.fileno()).st_size
            job = Job(log, budget, settings.columns, payloads_in, opened)
            yield from _payloads(ByteStream(opened.read), job, words)
    except OSError as error:
        log.add("unreadable_file", words, f"{words} cannot be read ({error.strerror}); check who may read it")


def _payloads(stream: ByteStream, job: Job, words: str) -> Iterator[Payload]:
    """Yield the payloads in a stream; a file that gives none always has an Issue."""
    noted = len(job.log.issues)
    found, short = False, 0
    try:
        for payload in payloads_in(stream, Place(words), Said(), job):
            found = True
            short += len(payload.raw) < _SHORT
            if len(payload.raw) >= _SHORT or short <= _MOST_SHORT:
                yield payload
    except ArchiveSpent as spent:
        job.note(spent, Place(words))
    if short > _MOST_SHORT:
        job.note_left_out(Place(words), Counter({f"texts of fewer than {_SHORT} bytes": short - _MOST_SHORT}))
    if not found and len(job.log.issues) == noted:
        job.log.add("empty_file", words, f"{words} has nothing in it; save the pages again")
