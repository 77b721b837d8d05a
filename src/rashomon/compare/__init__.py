"""compare."""

from dataclasses import dataclass

from rashomon.model.annotations import Wording
from rashomon.model.case import Case
from rashomon.model.stories import Claim, Omission, OriginGroup, QuotationGroup, ToldDifferently
from rashomon.stage import IssueLog, StageName

STAGE = StageName("compare", 1)


@dataclass(frozen=True, slots=True)
class Ledger:
    """What comparing the articles of each story gives."""

    origins: tuple[OriginGroup, ...] = ()
    claims: tuple[Claim, ...] = ()
    told_differently: tuple[ToldDifferently, ...] = ()
    quotation_groups: tuple[QuotationGroup, ...] = ()
    wording: tuple[Wording, ...] = ()
    omissions: tuple[Omission, ...] = ()


def compare_stories(case: Case, log: IssueLog) -> Ledger:
    """Placeholder until the stage is written."""
    return Ledger()
