"""Whether two voices speak for one body."""

import pytest

from rashomon.compare.origins.offices import are_one_office, office_of
from tests.build import article_from_text
from tests.path import linked

CASE = linked(article_from_text("Health Minister Ana Orr spoke in Ostrel. The clinic was shut.", "2031-03-05"))


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("press service of the health ministry", "ministry of health of ostrelia", True),
        ("e-person-ana-orr", "health ministry", True),
        ("mayor's office", "? mayor", True),
        ("health ministry", "war ministry", False),
        ("? doctor", "union of clinic doctors", False),
        ("! list", "! list", False),
        ("e-person-ana-orr", "? witnesses", False),
    ],
)
def test_voices_of_one_body(one: str, other: str, are_one: bool) -> None:
    assert are_one_office(office_of(CASE, one), office_of(CASE, other)) is are_one
