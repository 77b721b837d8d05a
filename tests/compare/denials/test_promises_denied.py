"""What one voice says was promised, and another that it was not, in other words and another report."""

import pytest

from rashomon.model.stories import Claim
from tests.build import article_from_text
from tests.path import compared

TOLD = "Mayor Lena Vu said the brewery had agreed to move its barrels out of the chapel by Easter."


def contested(one: str, other: str, title: str | None = None) -> list[Claim]:
    case = compared(article_from_text(one, "2031-03-05"), article_from_text(other, "2031-03-05", title=title))
    return [each for each in case.claims if each.kind == "statement" and each.status == "contested"]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Iven Sarr said no removal of the barrels had been agreed or even discussed.", 1),
        ("Iven Sarr said nobody had been promised the barrels.", 1),
        ("Iven Sarr denied having promised to give up the barrels.", 1),
        ("Iven Sarr said no undertaking had been given about the organ.", 0),
        ("Iven Sarr said the barrels would be counted.", 0),
        ("Iven Sarr said the barrels could be moved if nothing else was agreed.", 0),
        ("Lena Vu said no removal of the barrels had been agreed.", 0),
    ],
    ids=["none agreed", "nobody promised", "denied", "something else", "no denial", "a condition", "the same voice"],
)
def test_a_promise_that_another_voice_says_was_not_given(other: str, found: int) -> None:
    claims = contested(TOLD, other)
    assert len(claims) == found
    assert all("nothing was promised of what Lena Vu tells of" in one.reason for one in claims)


def test_what_should_be_agreed_was_not_promised() -> None:
    wished = "Mayor Lena Vu said the brewery should have agreed to move its barrels out of the chapel."
    assert contested(wished, "Iven Sarr said no removal of the barrels had been agreed.") == []
