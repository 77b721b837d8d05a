"""Two voices and one thing in opposite words; never agreement or another thing."""

import pytest

from rashomon.model.case import Case
from rashomon.model.stories import Claim
from tests.build import article_from_text
from tests.path import compared

SILENT = "Mayor Lena Vu said the sirens of the cannery had stayed silent."


def contested(*texts: str) -> list[Claim]:
    case: Case = compared(*(article_from_text(text, "2031-03-05") for text in texts))
    return [one for one in case.claims if one.kind == "statement" and one.status == "contested"]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("General Iven Sarr said every siren of the cannery had sounded.", 1),
        ("General Iven Sarr said no siren of the cannery had sounded.", 0),
        ("General Iven Sarr said the cannery had been sold to the bank.", 0),
        ("Mayor Lena Vu said every siren of the cannery had sounded.", 0),
    ],
    ids=["opposite", "the same", "something else", "the same voice"],
)
@pytest.mark.parametrize("texts", [1, 2])
def test_two_voices_use_opposite_words(other: str, found: int, texts: int) -> None:
    claims = contested(f"{SILENT} {other}") if texts == 1 else contested(SILENT, other)
    assert len(claims) == found
    assert all("opposite" in one.reason and len({cell.attributed_to for cell in one.cells}) == 2 for one in claims)


def test_a_contested_number_beside_them_hides_no_opposite_words() -> None:
    numbers = "Mayor Lena Vu said 30 sirens of the cannery had stayed silent. General Iven Sarr put the number at 4."
    opposed = contested(f"{numbers} General Iven Sarr said every other siren of the cannery had sounded.")
    assert len(opposed) == 1


def test_a_day_in_common_is_no_thing_in_common() -> None:
    one = "Mayor Lena Vu said the cannery had been shut on Monday."
    assert contested(one, "General Iven Sarr said a bridge had been opened on Monday.") == []
