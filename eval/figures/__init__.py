"""Figures of several reports of one event: found, read, gathered by what they count, and given a status."""

from .task import run

__all__ = ["run"]
