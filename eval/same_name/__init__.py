"""Same name: pairs of names, and the merging of all names of a topic, against gold."""

from .task import run

__all__ = ["run"]
