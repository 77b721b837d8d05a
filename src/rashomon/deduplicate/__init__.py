"""Deduplicate: which articles are copies, of what, and which rest on one named voice."""

from rashomon.deduplicate.derivations import find_derivations
from rashomon.stage import StageName

__all__ = ["STAGE", "find_derivations"]

STAGE = StageName("deduplicate", 8)
