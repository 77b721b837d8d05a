"""The payloads in one file that the caller named, or in what comes on standard input."""

import os
import sys
from collections.abc import Iterator
from typing import BinaryIO

from rashomon.read.faults import ArchiveSpent
from rashomon.read.job import Job
from rashomon.read.limits import Budget
from rashomon.read.opening import payloads_in
from rashomon.read.paths import FoundFile
from rashomon.read.places import Payload, Place, Said
from rashomon.read.settings import ReadSettings
from rashomon.read.streams import ByteStream
from rashomon.stage import IssueLog


def payloads_of_file(file: FoundFile, settings: ReadSettings, log: IssueLog) -> Iterator[Payload]:
    """Yield the payloads in a file; what cannot be read is noted and left out, up to the whole file."""
    words = file.words
    budget = Budget(settings.limits)
    try:
        if file.is_standard_input:
            stream = _counted(sys.stdin.buffer, budget)
            yield from _payloads(stream, Job(log, budget, settings.columns, payloads_in), words)
            return
        if not file.path.is_file():
            log.add("unreadable_file", words, f"{words} is no regular file or its folder may not be opened; left out")
            return
        with file.path.open("rb") as opened:
            budget.packed = os.fstat(opened.fileno()).st_size
            job = Job(log, budget, settings.columns, payloads_in, opened)
            yield from _payloads(ByteStream(opened.read), job, words)
    except OSError as error:
        log.add("unreadable_file", words, f"{words} cannot be read ({error.strerror}); check who may read it")


def _payloads(stream: ByteStream, job: Job, words: str) -> Iterator[Payload]:
    """Yield the payloads in a stream; a file that gives none always has an Issue."""
    noted = len(job.log.issues)
    found = False
    try:
        for payload in payloads_in(stream, Place(words), Said(), job):
            found = True
            yield payload
    except ArchiveSpent as spent:
        job.note(spent, Place(words))
    if not found and len(job.log.issues) == noted:
        job.log.add("empty_file", words, f"{words} has nothing in it; save the pages again")


def _counted(opened: BinaryIO, budget: Budget) -> ByteStream:
    """Return a stream whose bytes count as those of the saved file."""

    def read(size: int) -> bytes:
        chunk = opened.read(size)
        budget.packed += len(chunk)
        return chunk

    return ByteStream(read)
