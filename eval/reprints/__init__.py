"""Task `reprints`: copies made by a script from independent reports, and real pairs that a person read."""

from .task import run

__all__ = ["run"]
