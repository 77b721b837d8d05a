"""What a voice admits to one report of what it told another."""

import pytest

from rashomon.model.stories import Derivation
from tests.build import article_from_text
from tests.path import compared

FIRM = "Lampworks Velm said every lamp of the last shipment had been tested."


def rows(said: str, later: str) -> list[str]:
    """Return the reasons of what is told differently by two reports of two days."""
    case = compared(article_from_text(said, "2031-03-05"), article_from_text(later, "2031-03-07"))
    return [one.reason for one in case.told_differently]


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
    reasons = rows(FIRM, other)
    assert len(reasons) == found
    assert all("is conceded" in reason for reason in reasons)


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("“I cannot swear to every lamp,” Mayor Lena Vu said.", 1),
        ("Mayor Lena Vu said she could not rule out that a lamp had failed.", 1),
        ("Mayor Lena Vu said she could not rule out a rise of the rent.", 0),
        ("Mayor Lena Vu said she would buy every lamp anew.", 0),
    ],
    ids=["every", "ruled out", "of something else", "taken back in nothing"],
)
def test_what_can_no_longer_be_ruled_out_is_taken_back(later: str, found: int) -> None:
    assert len(rows("“Every lamp on the quay was burning,” Mayor Lena Vu said.", later)) == found


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("“We cannot exclude that our crane struck the barge,” Mayor Lena Vu said.", 1),
        ("“We cannot exclude that the fog was too thick,” Mayor Lena Vu said.", 0),
    ],
    ids=["its own part", "nobody's part"],
)
def test_its_own_part_that_was_denied_can_no_longer_be_ruled_out(later: str, found: int) -> None:
    assert len(rows("“No vessel of ours was near the quay at dawn,” Mayor Lena Vu said.", later)) == found


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("Mayor Lena Vu conceded that half of the pilots had been at a wedding.", 1),
        ("Mayor Lena Vu said that half of the pilots had been at a wedding.", 0),
        ("Mayor Lena Vu conceded that the pilots had been tired.", 0),
    ],
    ids=["a part", "not conceded", "the whole"],
)
def test_a_part_is_conceded_of_what_was_told_of_the_whole(later: str, found: int) -> None:
    assert len(rows("“The pilots were on the quay and they kept watch,” Mayor Lena Vu said.", later)) == found


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("Mayor Lena Vu conceded that the distress signal of the tug had reached the pilot tower at 2.10 a.m.", 1),
        ("Mayor Lena Vu conceded that the distress signal of the tug had reached the pilot tower at 3.40 a.m.", 0),
    ],
    ids=["another time", "the same time"],
)
def test_another_time_is_conceded(later: str, found: int) -> None:
    said = "Mayor Lena Vu said the first distress signal of the tug had reached the pilot tower at 3.40 a.m."
    assert len([one for one in rows(said, later) if "is conceded" in one]) == found


def test_a_denial_is_shown_by_what_its_voice_goes_on_to_say() -> None:
    denied = 'Mayor Lena Vu denied that the siren had failed. "It sounded at dawn," Vu said.'
    conceded = "Mayor Lena Vu acknowledged that she could not tell who had heard the siren."
    case = compared(article_from_text(denied, "2031-03-05"), article_from_text(conceded, "2031-03-07"))
    (told,) = case.told_differently
    assert "It sounded at dawn" in {anchor.exact for anchor in told.anchors}


def test_of_a_report_and_its_copy_the_report_is_shown() -> None:
    copied = "“Every lamp on the quay was burning,” Mayor Lena Vu said."
    report, copy = article_from_text(copied, "2031-03-05"), article_from_text(f"{copied} It rained.", "2031-03-05")
    later = article_from_text("“I cannot swear to every lamp,” Mayor Lena Vu said.", "2031-03-07")
    derivation = Derivation(copy.id, report.id, None, "reprint", 0.9, (), "copied")
    (told,) = compared(report, copy, later, derivations=(derivation,)).told_differently
    assert {anchor.article for anchor in told.anchors} == {report.id, later.id}


@pytest.mark.parametrize(
    "later",
    [
        "Mayor Lena Vu admitted that she would never forget the evening on the quay.",
        "Mayor Lena Vu admitted that the flood had mattered to the quay.",
    ],
    ids=["denied in both", "imagined"],
)
def test_no_concession(later: str) -> None:
    said = "“I will never forget the evening. I did not see how anything would matter to me,” Mayor Lena Vu said."
    assert rows(said, later) == []
