"""What the microformats test suite expects of entries, read as metadata of an article."""

from .task import run

__all__ = ["run"]
