"""deduplicate."""

from rashomon.model.case import Case
from rashomon.model.stories import Derivation
from rashomon.stage import IssueLog, StageName

STAGE = StageName("deduplicate", 1)


def find_derivations(case: Case, log: IssueLog) -> tuple[Derivation, ...]:
    """Placeholder until the stage is written."""
    return ()
