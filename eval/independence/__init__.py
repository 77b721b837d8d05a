"""Task `independence`: the origins of each story, and which report is from which, exactly as in the keys."""

from .task import run

__all__ = ["run"]
