"""Compare: what the articles of a story say, side by side, counted by independent origins."""

from rashomon.compare.ledger import Ledger, compare_stories
from rashomon.stage import StageName

__all__ = ["STAGE", "Ledger", "compare_stories"]

STAGE = StageName("compare", 11)
