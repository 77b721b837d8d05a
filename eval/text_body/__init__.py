"""The body of pages that were saved as text, which have no mark-up to go by."""

from .task import run

__all__ = ["run"]
