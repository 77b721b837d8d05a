"""Bylines: people only."""

import pytest

from rashomon.extract.bylines import people_in


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Ida Rehn", ("Ida Rehn",)),
        ("By Ida Rehn in Sorn and Tor Vessby at Ellmoor", ("Ida Rehn", "Tor Vessby")),
        ("By IDA REHN and staff", ("IDA REHN",)),
        ("By our reporter Ida Rehn", ("Ida Rehn",)),
        ("By our correspondent in Sorn", ()),
        ("By our harbour correspondent Ida Rehn", ("Ida Rehn",)),
        ("By our chief political editor, Ida Rehn", ("Ida Rehn",)),
        ("By our own lights we did well", ()),
        ("Text and pictures: Ida Rehn", ("Ida Rehn",)),
        ("Words and photos by Ida Rehn", ("Ida Rehn",)),
        ("By Ludo van der Berg, Anna-Maria O’Nill, AFP", ("Ludo van der Berg", "Anna-Maria O’Nill")),
        ("Text: Ida Rehn. Pictures: Tor Vessby", ("Ida Rehn",)),
        ("Von Ida Rehn", ("Ida Rehn",)),
        ("by newsdesk", ()),
        ("By the Harbour team", ()),
        ("By Staff | Lorne News Agency", ()),
        ("By the time the ferry came it was dark", ()),
        ("Ida Rehn, harbour reporter", ()),
    ],
)
def test_a_byline_names_people(line: str, people: tuple[str, ...]) -> None:
    assert people_in(line) == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Ida Rehn, harbour reporter", ("Ida Rehn",)),
        ("Ida Rehn in Sorn • 5 min read", ("Ida Rehn",)),
        ("Our arts correspondent", ()),
        ("harbour_desk", ()),
        ("3 hours ago", ()),
    ],
)
def test_marked_lines_need_no_opening_word(line: str, people: tuple[str, ...]) -> None:
    assert people_in(line, marked=True) == people
