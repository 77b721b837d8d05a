"""Datelines: place, day and agency before the first sentence."""

import pytest

from rashomon.extract.datelines import read_dateline


@pytest.mark.parametrize(
    ("dateline", "agency", "day"),
    [
        ("ELLMOOR, Lornia, April 9 (Lorne News Agency) - ", "Lorne News Agency", "--04-09"),
        ("ELLMOOR/SORN, April 9 (LNA) – ", "LNA", "--04-09"),
        ("Ellmoor (Reuters) - ", "Reuters", None),
        ("(AFP) — ", "AFP", None),
        ("ELLMOOR — ", None, None),
        ("Ellmoor, 9 April. ", None, "--04-09"),
        ("Berlin, 3. März 2031 – ", None, "2031-03-03"),
        ("ELLMOOR, April 9. /EFE/. ", "EFE", "--04-09"),
        ("ELLMOOR, 9 of April. /LORNEINFORM/. ", "LORNEINFORM", "--04-09"),
        ("ELLMOOR, 9th April (LNA) - ", "LNA", "--04-09"),
    ],
)
def test_a_dateline_is_read_whole(dateline: str, agency: str | None, day: str | None) -> None:
    text = f"{dateline}The bridge was closed."
    found = read_dateline(text)
    assert found is not None
    assert text[found.length :] == "The bridge was closed."
    assert (found.agency[0] if found.agency else None) == agency
    assert (found.day.value if found.day else None) == day
    if found.agency:
        assert text[found.agency[1] : found.agency[2]] == agency
    if found.day:
        assert "9" in text[found.day.start : found.day.end] or "3" in text[found.day.start : found.day.end]


@pytest.mark.parametrize(
    "text",
    [
        "On April 9, Engineer Brodell said no.",
        "Brodell (45) - The engineer said no.",
        "NATO — The alliance said no.",
        "Ellmoor – which has one bridge – closed it.",
        "At 4.20 a.m. The bridge fell.",
        "In Ellmoor, on 5 May. The bridge",
    ],
)
def test_a_first_sentence_is_no_dateline(text: str) -> None:
    assert read_dateline(text) is None
