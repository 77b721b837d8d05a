"""What a stage is: a callable on one item or on a group, that adds records and names what it could not do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from rashomon.model.provenance import Issue
from rashomon.model.spans import Anchor

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class StageName:
    """A stage's name and the version of its method; a new version makes its stored records stale."""

    name: str
    version: int


@dataclass(slots=True)
class IssueLog:
    """Collects the Issues of one stage run; passed in, never global."""

    stage: str
    issues: list[Issue] = field(default_factory=list[Issue])

    def add(self, kind: str, subject: str, text: str, anchor: Anchor | None = None) -> None:
        """Note that `subject` (article, page or path) could not be used in full, and what was done instead."""
        self.issues.append(Issue(kind, self.stage, subject, text, anchor))


Progress = Callable[[str, int, int], None]
"""Called with (stage name, items done, items in all) as work goes on."""


def no_progress(stage: str, done: int, total: int) -> None:
    """Report nothing."""


class PieceRunner(Protocol):
    """Runs work that gives an item's pieces one by one, here or elsewhere."""

    def __call__(
        self, work: Callable[[T, IssueLog], Iterator[R]], item: T, name: str, log: IssueLog, /, *, more_cpu: int = 0
    ) -> Iterator[R]:
        """Yield the pieces in their order; what ends them early is an Issue about `name`.

        Args:
            more_cpu: processor seconds that a piece of this item may take beyond those of any other.
        """
        ...


def run_here(
    work: Callable[[T, IssueLog], Iterator[R]], item: T, name: str, log: IssueLog, /, *, more_cpu: int = 0
) -> Iterator[R]:
    """Run the work in this process, without limits; what it raises, the caller meets."""
    return work(item, log)
