"""Numbers, numbers with unit and times, read as the specifications of Recognizers-Text resolve them."""

from .task import run

__all__ = ["run"]
