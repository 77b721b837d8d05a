"""Bylines that name an agency or an outlet."""

import pytest

from rashomon.extract.byline_bodies import bodies_in_byline


@pytest.mark.parametrize(
    ("line", "bodies"),
    [
        ("By The Associated Press", [("The Associated Press", "agency")]),
        ("By AFP", [("AFP", "agency")]),
        ("By Reuters Staff", [("Reuters", "agency")]),
        ("By Ola Brandt, Kestrel News Agency", [("Kestrel News Agency", "agency")]),
        ("By Ola Brandt AP Sports Writer", [("AP", "agency")]),
        ("By Ola Brandt of the Lorne Courier and AFP", [("the Lorne Courier", "outlet"), ("AFP", "agency")]),
        ("By Ola Brandt / AFP", [("AFP", "agency")]),
        ("By Ola Brandt", []),
        ("By Petra Novak", []),
        ("By Petra", []),
        ("By Anders Post", []),
        ("By staff and agencies", []),
        ("From Bloomberg:", []),
        ("Reuters has an office in Lorne", []),
    ],
)
def test_agencies_and_outlets_are_read_and_people_are_not(line: str, bodies: list[tuple[str, str]]) -> None:
    found = bodies_in_byline(line)
    assert [(one.name, one.kind) for one in found] == bodies
    assert all(line[one.start : one.end] == one.name for one in found)


def test_a_marked_byline_needs_no_opening_word() -> None:
    assert bodies_in_byline("Reuters") == ()
    assert [one.name for one in bodies_in_byline("Reuters", marked=True)] == ["Reuters"]
