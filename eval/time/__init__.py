"""Time expressions on public corpora: found, and given the right value; beside three other programs."""

from .task import run

__all__ = ["run"]
