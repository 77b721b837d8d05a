"""Resource attacks: pages made to exhaust a reader, each audited beside a plain page that must still be read."""

from .task import run

__all__ = ["run"]
