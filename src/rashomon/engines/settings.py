"""What a caller may choose about an audit."""

from dataclasses import dataclass

from rashomon.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Choices for one audit; none of them changes what is found.

    Attributes:
        workers: worker processes, at least 1; None: as many as pay.
        failure_share: in [0, 1]; where more than this share of a stage's items gave nothing, the outcome
            says so.
        rebuild: make every result again from the saved bytes, current or not.
    Raises:
        SettingsError: a value lies outside its range.
    """

    workers: int | None = None
    failure_share: float = 0.5
    rebuild: bool = False

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
        return tuple(sorted(pairs.items()))
