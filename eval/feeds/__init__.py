"""The task `feeds`: every saved feed and web archive ends as pages or a named Issue; what entries say is compared."""

from .task import run

__all__ = ["run"]
