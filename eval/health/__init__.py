"""Page health: defects put into real pages, found or not, and false alarms on the pages as they are."""

from .task import run

__all__ = ["run"]
