"""Read: saved files to pages. What cannot be read leaves as an Issue with its reason, and the next item is read."""

from rashomon.read.columns import Columns, read_columns
from rashomon.read.pages import STAGE, read_paths
from rashomon.read.paths import listed_paths
from rashomon.read.settings import ReadSettings

__all__ = ["STAGE", "Columns", "ReadSettings", "listed_paths", "read_columns", "read_paths"]
