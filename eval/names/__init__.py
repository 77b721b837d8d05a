"""Names and syntax: words that are persons, places and bodies, and how words hang together, against treebanks."""

from .task import run

__all__ = ["run"]
