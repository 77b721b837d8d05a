"""The task `body`: which of a page's words are its report."""

from .task import run

__all__ = ["run"]
