"""What every opener needs: where to note what is wrong, what may still be unfolded, and how to go further in."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from rashomon.read.columns import Columns
from rashomon.read.faults import Broken, Fault
from rashomon.read.limits import Budget
from rashomon.read.places import Payload, Place, Said
from rashomon.read.streams import ByteStream
from rashomon.stage import IssueLog

Opener = Callable[[ByteStream, Place, Said, "Job"], Iterator[Payload]]
"""Yields the payloads in a stream; raises Fault where the whole of it cannot be read."""


@dataclass(frozen=True, slots=True)
class Job:
    """The reading of one saved file.

    Attributes:
        opener: yields the payloads in a stream, whatever it holds.
        file: the saved file itself, to be read in any order.
    """

    log: IssueLog
    budget: Budget
    columns: Columns
    opener: Opener
    file: BinaryIO

    def open(self, stream: ByteStream, place: Place, said: Said) -> Iterator[Payload]:
        """Yield the payloads in a stream one step further in; what cannot be read there is noted.

        Raises:
            ArchiveSpent: the saved file has used up its limits.
        """
        return self.opener(stream, place, said, self)

    def note(self, fault: Fault, place: Place) -> None:
        """Make the Issue of an item that is left out, or of the place where an archive breaks off."""
        self.log.add(fault.kind, place.words, f"{place.words} {fault}")

    def note_left_out(self, place: Place, counts: Counter[str]) -> None:
        """Say, once for a container, what of it is no page by its nature."""
        if counts:
            told = ", ".join(f"{count} {words}" for words, count in sorted(counts.items()))
            self.log.add("resources_left_out", place.words, f"{place.words}: left out {told}; none of them is a page")


def read_whole(stream: ByteStream, limit: int) -> tuple[bytes, str | None]:
    """Return all that is left of a stream, and in words why it breaks off, if it does.

    Raises:
        Fault: `file_too_large`, more than `limit` bytes; or what broke before the first byte.
    """
    parts: list[bytes] = []
    length, broken = 0, None
    try:
        while part := stream.read(limit + 1 - length):
            parts.append(part)
            length += len(part)
            if length > limit:
                raise Fault(
                    "file_too_large",
                    f"is larger than {limit // 1_000_000} MB; save the report without pictures and scripts",
                )
    except Broken as fault:
        if not parts:
            raise
        broken = str(fault)
    return b"".join(parts), broken
