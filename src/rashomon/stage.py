"""What a stage is: a callable on one item or on a group, that adds records and names what it could not do."""

from collections.abc import Callable
from dataclasses import dataclass, field

from rashomon.model.provenance import Issue
from rashomon.model.spans import Anchor


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
