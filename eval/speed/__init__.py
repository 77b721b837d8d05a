"""How fast articles are annotated, how much memory that takes, and how long the first one takes."""

from .task import run

__all__ = ["run"]
