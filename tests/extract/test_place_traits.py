"""Places are told from the lines before and after, and from the boxes around."""

from rashomon.extract.boxes import Boxes
from rashomon.extract.line_traits import count_lines
from rashomon.extract.passages import passages_of_html
from rashomon.extract.place_traits import NAMES, places_of
from rashomon.text.html_runs import scan_html

TEXT = "The ferry that 40 people took each day stopped on Monday."
PAGE = f"<div><h1>Ferry</h1><p>{TEXT}<p>{TEXT}</div><div><p>Menu<p>{TEXT}</div>"


def columns() -> dict[str, list[float]]:
    boxes = Boxes()
    rows = places_of(count_lines(passages_of_html(scan_html(PAGE)), boxes, "", ""), boxes)
    return {name: [round(float(value), 2) for value in rows[:, at]] for at, name in enumerate(NAMES)}


def test_running_text_before_and_after_is_told() -> None:
    found = columns()
    assert found["good before"] == [0.0, 0.0, 0.33, 0.67, 0.67]
    assert found["since good"] == [10.0, 10.0, 0.0, 0.0, 1.0]
    assert found["until good"] == [0.0, 0.0, 1.0, 0.0, 10.0]


def test_headings_before_are_told() -> None:
    found = columns()
    assert found["since h1"] == [-1.0, 1.0, 2.0, 3.0, 4.0]
    assert found["since heading"][:3] == [13.0, 1.0, 2.0]


def test_the_box_with_most_of_the_text_is_the_main_one() -> None:
    assert columns()["levels to main"] == [1.0, 1.0, 1.0, 18.0, 18.0]


def test_neighbours_beyond_the_page_are_none() -> None:
    found = columns()
    assert found["words at -1"][0] == found["words at +2"][4] == -1.0
    assert found["same box at +1"] == [0.0, 1.0, 0.0, 1.0, -1.0]
