"""What one named voice tells of, and another says there was none of, in any report."""

import pytest

from rashomon.model.stories import Claim
from tests.build import article_from_text
from tests.path import compared

TOLD = "Mayor Lena Vu said the ferry whistle had sounded twice at the pier."


def contested(one: str, other: str) -> list[Claim]:
    case = compared(article_from_text(one, "2031-03-05"), article_from_text(other, "2031-03-05"))
    return [each for each in case.claims if each.kind == "statement" and each.status == "contested"]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("General Iven Sarr said no whistle had sounded on the ferry.", 1),
        ("General Iven Sarr said no whistle would be sounded on the ferry.", 0),
        ("General Iven Sarr said no whistle had been bought for the canteen.", 0),
        ("General Iven Sarr said the crew had started with no ferry whistle.", 0),
        ("Mayor Lena Vu said no whistle had sounded on the ferry.", 0),
    ],
    ids=["none", "to come", "something else", "beside the matter", "the same voice"],
)
def test_what_there_was_none_of(other: str, found: int) -> None:
    claims = contested(TOLD, other)
    assert len(claims) == found
    assert all("none of what Lena Vu tells of" in one.reason for one in claims)
