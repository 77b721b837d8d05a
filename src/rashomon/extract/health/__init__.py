"""Page health: what a reader should know about a page before drawing conclusions from it.

Every note has its kind, the place that shows it (in the article's text or in the page) and a reason in one
sentence. Precision comes first: a kind that a check is not sure of is not noted.
"""

from rashomon.extract.health.judge import judge_health
from rashomon.extract.health.states import is_no_report, state_without_report

__all__ = ["is_no_report", "judge_health", "state_without_report"]
