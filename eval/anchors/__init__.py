"""The task `anchors`: every character of every article is the character at its place in the page."""

from .task import run

__all__ = ["run"]
