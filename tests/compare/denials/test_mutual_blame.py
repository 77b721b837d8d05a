"""Two sides that tell of one firing, and each says that it came from the other's."""

import pytest

from rashomon.model.stories import Claim
from tests.build import article_from_text
from tests.path import compared

TOLD = "Denmark said that nine shells had been fired at the mill from the Norwegian bank."


def contested(one: str, other: str, day: str = "2031-03-05") -> list[Claim]:
    case = compared(article_from_text(one, "2031-03-05"), article_from_text(other, day))
    return [each for each in case.claims if each.kind == "statement" and each.status == "contested"]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Norway said that four shells were fired at the mill from Denmark's side of the river.", 1),
        ("Norway accused Denmark of having fired four shells at the mill.", 1),
        ("Norway accused Sweden of having fired four shells at the mill.", 0),
        ("Sweden said that shells were fired at the mill from Denmark's side of the river.", 0),
        ("Norway said that no shells were fired from Denmark's side of the river.", 0),
    ],
    ids=["from its side", "accused", "another accused", "a third party", "none fired"],
)
def test_each_of_two_sides_says_that_the_other_fired(other: str, found: int) -> None:
    claims = [one for one in contested(TOLD, other) if "each say that the other side fired" in one.reason]
    assert len(claims) == found


def test_what_was_fired_in_another_month_is_another_firing() -> None:
    other = "Norway said that four shells were fired at the mill from Denmark's side of the river."
    assert contested(TOLD, other, "2031-04-20") == []
