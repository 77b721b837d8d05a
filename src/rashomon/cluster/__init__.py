"""cluster."""

from rashomon.model.case import Case
from rashomon.model.stories import Story, Thread
from rashomon.stage import IssueLog, StageName

STAGE = StageName("cluster", 1)


def cluster_stories(case: Case, log: IssueLog) -> tuple[tuple[Story, ...], tuple[Thread, ...]]:
    """Placeholder until the stage is written."""
    return (), ()
