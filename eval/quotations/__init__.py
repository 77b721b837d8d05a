"""Who said what: cues, speakers and contents found in news reports, against annotated ones."""

from .task import run

__all__ = ["run"]
