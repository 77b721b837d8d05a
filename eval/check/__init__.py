"""The task `check`: nothing that a case says stands without the words it rests on."""

from .task import run

__all__ = ["run"]
