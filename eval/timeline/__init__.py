"""The task `timeline`: the days of a timeline beside those that an editor chose."""

from .task import run

__all__ = ["run"]
