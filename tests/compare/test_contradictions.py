"""Two voices and one thing: opposite words, and what the report says is disputed; never agreement or another thing."""

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


FINE = "The Harbour Board said the crane had been inspected in the spring."
ANSWER = "General Iven Sarr said two bolts of the crane were missing."


@pytest.mark.parametrize(
    ("between", "found"),
    [
        ("The dockers were quick to dispute that.", 1),
        ("The dockers were in the canteen.", 0),
        ("The dockers disputed the wages.", 0),
    ],
)
def test_what_the_report_says_is_disputed(between: str, found: int) -> None:
    claims = contested(f"{FINE} {between} {ANSWER}")
    assert len(claims) == found
    assert all("is disputed" in one.reason for one in claims)


def test_copies_of_a_report_are_in_one_row() -> None:
    text = f"{FINE} The dockers were quick to dispute that. {ANSWER}"
    (claim,) = contested(f"{text} The quay was wet.", f"{text} It rained.")
    assert len({cell.article for cell in claim.cells}) == 2
