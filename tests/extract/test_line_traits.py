"""Lines are counted one by one, entries of menus coarsely."""

from rashomon.extract.boxes import Boxes
from rashomon.extract.line_traits import NAMES, Lines, count_lines
from rashomon.extract.passages import passages_of_html
from rashomon.text.html_runs import scan_html

TEXT = "The ferry, which 40 people took each day, stopped on Monday."


def counted(page: str) -> Lines:
    return count_lines(passages_of_html(scan_html(page)), Boxes(), "", "The ferry stopped")


def test_a_sentence_is_counted_in_full() -> None:
    lines = counted(f"<h2>Ferry</h2><p>{TEXT}</p>")
    row = dict(zip(NAMES, lines.rows[1].tolist(), strict=True))
    assert lines.words == [1, 11]
    assert lines.good == [False, True]
    assert lines.headings == lines.like_headings == [True, False]
    assert row["stop"] == 1.0
    assert round(row["commas"] * 11) == 2
    assert round(row["title"] * 11) == 3


def test_an_entry_of_a_menu_is_counted_coarsely() -> None:
    lines = counted("<ul><li><a href=x>News, sport:</a></ul>")
    row = dict(zip(NAMES, lines.rows[0].tolist(), strict=True))
    assert (row["links"], row["commas"], row["colon"]) == (1.0, 0.0, 0.0)
    assert lines.labels == [0.0]
