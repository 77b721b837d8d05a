"""Which audit a day or a time means."""

import pytest

from rashomon.present.changes.earlier import run_by

KEPT = ((1, "2031-03-04T09:00:00+00:00"), (2, "2031-03-05T09:00:00+00:00"), (4, "2031-03-05T18:30:00+00:00"))


@pytest.mark.parametrize(
    ("when", "run"),
    [
        ("2031-03-03", None),
        ("2031-03-04", 1),
        ("2031-03-05", 4),
        ("2031-03-05T09:00", 2),
        ("2031-03-05T10:00+02:00", 1),
        ("2040-01-01", 4),
    ],
)
def test_the_last_audit_that_had_begun_by_then(when: str, run: int | None) -> None:
    assert run_by(KEPT, when) == run


def test_what_is_no_time_is_refused() -> None:
    with pytest.raises(ValueError, match="Tuesday"):
        run_by(KEPT, "Tuesday")
