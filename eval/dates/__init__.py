"""The day of publication of saved pages, beside htmldate, and how sure its confidence is."""

from .task import run

__all__ = ["run"]
