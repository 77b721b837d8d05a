"""A moment shown on the page that is when it was last changed."""

import pytest

from rashomon.extract.dates.changes import as_changes
from rashomon.extract.dates.forms import WrittenDate
from rashomon.extract.dates.witnesses import Witness
from rashomon.model.articles import DateRole


def witness(value: str, role: DateRole, kind: str) -> Witness:
    return Witness(WrittenDate(value, "minute", 0, 0, False), kind, role, kind, None)


@pytest.mark.parametrize(
    ("published", "shown", "role"),
    [
        ("2030-10-15T18:50+00:00", "2031-06-18T12:35-04:00", "updated"),
        ("2030-10-15T18:50+00:00", "2031-06-18T12:40-04:00", "published"),
        ("2031-06-17T18:50+00:00", "2031-06-18T12:35-04:00", "published"),
        ("2030-10-15T18:50+00:00", "2031-06-18", "published"),
    ],
    ids=["same moment", "another moment", "same week", "a day alone"],
)
def test_a_shown_moment_that_is_the_change(published: str, shown: str, role: str) -> None:
    found = as_changes(
        [
            witness(published, "published", "stated"),
            witness("2031-06-18T16:35+00:00", "updated", "stated update"),
            witness(shown, "published", "time at head"),
        ]
    )
    assert found[2].role == role
