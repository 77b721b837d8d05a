"""Task `credits`: the agencies and outlets that reports credit, beside what a corpus knows of them."""

from .task import run

__all__ = ["run"]
