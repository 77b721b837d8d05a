"""What a caller may choose about an audit."""

from dataclasses import dataclass, field

from rashomon.errors import SettingsError
from rashomon.read.settings import ReadSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Choices for one audit; those about reading decide which pages there are, no other changes what is found.

    Attributes:
        workers: worker processes, at least 1; None: as many as pay.
        failure_share: in [0, 1]; where more than this share of a stage's items gave nothing, the outcome
            says so.
        rebuild: make every result again from the saved bytes, current or not.
        reading: names of columns, limits.
    Raises:
        SettingsError: a value lies outside its range.
    """

    workers: int | None = None
    failure_share: float = 0.5
    rebuild: bool = False
    reading: ReadSettings = field(default_factory=ReadSettings)

    def __post_init__(self) -> None:
        if self.workers is not None and self.workers < 1:
            raise SettingsError(f"{self.workers} worker processes cannot work; give at least 1")
        if not 0 <= self.failure_share <= 1:
            raise SettingsError(f"failure share {self.failure_share} is outside [0, 1]")

    def as_pairs(self) -> tuple[tuple[str, str], ...]:
        """Return the choices as (name, value) for the record of the run; what was left open is left out."""
        pairs = {"failure_share": f"{self.failure_share:g}", "rebuild": str(self.rebuild).lower()}
        if self.workers is not None:
            pairs["workers"] = str(self.workers)
        if self.reading.columns.named:
            pairs["columns"] = ",".join(f"{role}={name}" for role, name in self.reading.columns.named)
        return tuple(sorted(pairs.items()))
