"""The task `ledger-speed`: what comparing a story costs, stage by stage, as the story grows."""

from .task import run

__all__ = ["run"]
