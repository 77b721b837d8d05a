"""A case as JSON against a key: what a careful reader gets from the pages of one story."""

from .task import run

__all__ = ["run"]
