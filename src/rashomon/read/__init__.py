"""Read: saved files to pages. What cannot be read leaves as an Issue with its reason, and the next file is read."""

from rashomon.read.pages import STAGE, read_paths

__all__ = ["STAGE", "read_paths"]
