"""The task `statements`."""

from .task import run

__all__ = ["run"]
