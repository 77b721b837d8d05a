"""Credit lines: who is credited, as what, and where the name stands."""

import pytest

from rashomon.extract.credits import read_credit_line, read_ending_credit


@pytest.mark.parametrize(
    ("line", "form", "names"),
    [
        ("©  Lorne Wave", "copyright", [("Lorne Wave", "outlet")]),
        ("© Reuters", "copyright", [("Reuters", "agency")]),
        ("© 2029–2031 Sorn Courier Ltd. All rights reserved.", "copyright", [("Sorn Courier", "outlet")]),
        ("Sorn Courier © All rights reserved", "copyright", [("Sorn Courier", "outlet")]),
        ("Source: Lorne News Agency", "credit", [("Lorne News Agency", "agency")]),
        ("Sources: AFP, Sorn Courier", "credit", [("AFP", "agency"), ("Sorn Courier", "outlet")]),
        ("Originally published by The Sorn Courier.", "credit", [("Sorn Courier", "outlet")]),
        ("h/t: Sorn Courier", "credit", [("Sorn Courier", "outlet")]),
        ("Hat tip to the Sorn Courier", "credit", [("the Sorn Courier", "outlet")]),
        ("via LNA", "credit", [("LNA", "outlet")]),
        ("Story via Lorne News Agency", "credit", [("Lorne News Agency", "agency")]),
        ("(Lorne Press)", "name", [("Lorne Press", "agency")]),
        ("Lorneinform", "name", [("Lorneinform", "agency")]),
        (
            "Source: press service of the Ministry of Bridges of the Republic of Lornia",
            "credit",
            [("press service of the Ministry of Bridges of the Republic of Lornia", "outlet")],
        ),
        ("Lorne Press Agency", "name", [("Lorne Press Agency", "agency")]),
        ("With reporting by AFP and Reuters", "reporting", [("AFP", "agency"), ("Reuters", "agency")]),
        ("© Getty Images", "copyright", []),
        ("© AFP / Ida Rehn", "copyright", []),
    ],
)
def test_names_are_read_with_their_place(line: str, form: str, names: list[tuple[str, str]]) -> None:
    credit = read_credit_line(line)
    assert credit is not None
    assert credit.form == form
    assert [(one.name, one.kind) for one in credit.names] == names
    assert all(line[one.start : one.end] == one.name for one in credit.names)


def test_a_sign_off_names_its_reporters() -> None:
    credit = read_credit_line("(Reporting by Ida Rehn in Sorn and Tor Vessby in Ellmoor; editing by Una Falk)")
    assert credit is not None
    assert credit.people == ("Ida Rehn", "Tor Vessby")


@pytest.mark.parametrize(
    "line",
    [
        "Source: the ministry’s own figures, which it did not explain to anybody who asked.",
        "The source of the fire is not known.",
        "Via Ellmoor to Sorn",
        "Uniform",
        "Ellmoor bridge closed after divers find crack",
        "He sold the copyright to a publisher in 1911 and never wrote a line again.",
    ],
)
def test_other_lines_credit_nobody(line: str) -> None:
    credit = read_credit_line(line)
    assert credit is None or credit.names == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [("It closed on Friday. (AFP)", "AFP"), ("“No,” he said. — Reuters", "Reuters"), ("They joined it. (NATO)", None)],
)
def test_an_agency_after_the_last_stop_is_found(text: str, name: str | None) -> None:
    found = read_ending_credit(text)
    assert (found.name if found is not None else None) == name
