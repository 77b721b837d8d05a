"""What a caller may choose about reading."""

from dataclasses import dataclass, field

from rashomon.read.columns import Columns
from rashomon.read.limits import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSettings:
    """Choices about reading.

    Attributes:
        columns: which columns of tables and keys of rows hold what.
        limits: what one saved file may unfold to.
    """

    columns: Columns = field(default_factory=Columns)
    limits: Limits = field(default_factory=Limits)
