"""Who was told of something, and denies it, beside who says so."""

import pytest

from tests.build import article_from_text
from tests.path import compared

TOLD = "Mayor Lena Vu said General Iven Sarr had been informed of the landslip by a ranger on Friday."


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("General Iven Sarr said no message had reached him before Monday.", 1),
        ("General Iven Sarr said a message had reached him on Monday.", 0),
        ("General Iven Sarr said no grain had reached the mill before Monday.", 0),
        ("Ada Kell, the ranger, said no message had reached her before Monday.", 0),
    ],
    ids=["denied", "affirmed", "something else", "another voice"],
)
def test_news_that_reached_somebody_or_did_not(other: str, found: int) -> None:
    case = compared(article_from_text(TOLD, "2031-03-05"), article_from_text(other, "2031-03-06"))
    claims = [one for one in case.claims if one.kind == "statement" and one.status == "contested"]
    assert len(claims) == found
    assert all("Iven Sarr denies having been told" in one.reason for one in claims)
