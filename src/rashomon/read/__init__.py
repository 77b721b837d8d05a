"""read."""

from collections.abc import Iterator, Sequence

from rashomon.model.pages import Page
from rashomon.stage import IssueLog, StageName

STAGE = StageName("read", 1)


def read_paths(paths: Sequence[str], log: IssueLog) -> Iterator[Page]:
    """Placeholder until the stage is written."""
    return iter(())
