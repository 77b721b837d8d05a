"""summary."""

from rashomon.model.case import Case
from rashomon.model.stories import StorySummary
from rashomon.stage import StageName

STAGE = StageName("summary", 1)


def summarise_stories(case: Case) -> tuple[StorySummary, ...]:
    """Placeholder until the stage is written."""
    return ()
