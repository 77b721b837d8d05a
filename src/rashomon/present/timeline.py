"""timeline."""

from rashomon.model.case import Case
from rashomon.model.stories import Event
from rashomon.stage import StageName

STAGE = StageName("timeline", 1)


def build_timelines(case: Case) -> tuple[Event, ...]:
    """Placeholder until the stage is written."""
    return ()
