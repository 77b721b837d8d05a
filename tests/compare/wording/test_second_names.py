"""A place that two sides call differently is shown by the name that each report uses."""

from rashomon.compare.wording.second_names import find_second_names
from tests.build import article_from_text
from tests.path import compared

TELLS = (
    "Shells fell in Tavin on the Orrel plateau on Monday. The plateau, which Dornavia calls Hautemer and Ostrel calls "
    "Western Orrelland, is cold. Nine people were hurt in Tavin, Mayor Lena Vu said."
)


def second_names(*texts: str) -> list[tuple[str, str | None]]:
    case = compared(*(article_from_text(text) for text in texts))
    return sorted((one.anchor.exact, one.concept) for story in case.stories for one in find_second_names(case, story))


def test_each_report_is_marked_with_the_name_it_uses() -> None:
    other = "Nine people were hurt in Tavin in Western Orrelland on Monday as shells fell, Mayor Lena Vu said."
    concept = "Hautemer / Orrel / Western Orrelland"
    assert second_names(TELLS, other) == [
        ("Hautemer", concept),
        ("Orrel", concept),
        ("Western Orrelland", concept),
        ("Western Orrelland", concept),
    ]


def test_a_former_name_takes_no_side() -> None:
    one = "Shells fell in Tavin, formerly known as Drovesh, on Monday. Nine people were hurt, Mayor Lena Vu said."
    assert second_names(one, "Nine people were hurt in Tavin on Monday as shells fell, Mayor Lena Vu said.") == []
