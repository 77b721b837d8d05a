"""The task `wording`: loaded sentences and words beside experts' marks, scare quotes beside a reader's labels."""

from .task import run

__all__ = ["run"]
