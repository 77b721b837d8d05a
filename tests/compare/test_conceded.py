"""What a voice admits to one report of what it told another without exception."""

import pytest

from tests.build import article_from_text
from tests.path import compared

FIRM = "Lampworks Velm said every lamp of the last shipment had been tested."


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Lampworks Velm admitted that one lamp of the last shipment had left without a check.", 1),
        ("Lampworks Velm said that one lamp of the last shipment had left without a check.", 0),
        ("Lampworks Velm admitted that the rent of the canteen had gone up.", 0),
        ("General Iven Sarr admitted that one lamp of the last shipment had left without a check.", 0),
    ],
    ids=["conceded", "only said", "something else", "another voice"],
)
def test_a_concession_stands_beside_what_was_told_firmly(other: str, found: int) -> None:
    case = compared(article_from_text(FIRM, "2031-03-05"), article_from_text(other, "2031-03-07"))
    assert len(case.told_differently) == found
    assert all("is conceded" in one.reason for one in case.told_differently)


def test_a_denial_is_shown_by_what_its_voice_goes_on_to_say() -> None:
    denied = 'Mayor Lena Vu denied that the siren had failed. "It sounded at dawn," Vu said.'
    conceded = "Mayor Lena Vu acknowledged that she could not tell who had heard the siren."
    case = compared(article_from_text(denied, "2031-03-05"), article_from_text(conceded, "2031-03-07"))
    (told,) = case.told_differently
    assert "It sounded at dawn" in {anchor.exact for anchor in told.anchors}
