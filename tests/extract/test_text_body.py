"""Which lines of a plain text are its report."""

import numpy as np
import pytest

from rashomon.extract.forest import LINES_FILE, load_forest
from rashomon.extract.passages import passages_of_lines
from rashomon.extract.text_body import choose_lines
from rashomon.extract.text_traits import NAMES, traits_of_lines
from rashomon.text.lines import split_lines

ABOVE = ("Home", "Sport", "Weather", "Sign in")
REPORT = (
    "The harbour bridge at Ellmoor was closed on Monday after divers found a crack in its second pier.",
    "Engineers said that repairs to the pier would take until the end of the month at least.",
    "“We looked at the crack for an hour and then we sent everybody home,” the harbour master, Una Fell, said.",
    "Ferries will carry people across the harbour until the bridge is open again, she added.",
)
BELOW = ("Latest posts", "Bread dearer in Sorn", "Chess club wins again", "Privacy", "Terms of use", "© Ellmoor Post")


def lines_of(*lines: str) -> list[str]:
    passages = passages_of_lines(split_lines("\n\n".join(lines)))
    numbers = choose_lines(passages, load_forest(LINES_FILE)).numbers
    return [one.text for one in passages if one.number in numbers]


def test_the_report_is_taken_and_what_stands_around_it_is_not() -> None:
    taken = lines_of(*ABOVE, *REPORT, *BELOW)
    assert set(REPORT) <= set(taken)
    assert not set(taken) & {*ABOVE, *BELOW}


def test_no_lines_have_no_report() -> None:
    assert choose_lines([], load_forest(LINES_FILE)).numbers == frozenset()


def test_the_forest_was_grown_on_these_traits() -> None:
    assert load_forest(LINES_FILE).names == NAMES


@pytest.mark.parametrize("count", [1, 2, 3, 9])
def test_each_line_has_a_row_of_finite_numbers(count: int) -> None:
    rows = traits_of_lines(passages_of_lines(split_lines("\n".join((*REPORT, *BELOW)[:count]))))
    assert rows.shape == (count, len(NAMES))
    assert np.isfinite(rows).all()


def test_neighbours_are_read_where_they_stand() -> None:
    rows = traits_of_lines(passages_of_lines(split_lines("\n".join((*REPORT, *BELOW)))))
    words, before, after = (NAMES.index(name) for name in ("words", "words at -1", "words at +1"))
    assert rows[1:, before].tolist() == rows[:-1, words].tolist()
    assert rows[:-1, after].tolist() == rows[1:, words].tolist()
    assert rows[0, before] == rows[-1, after] == -1


def test_running_lines_with_few_others_between_are_one_stretch() -> None:
    column = NAMES.index("stretch")
    near = traits_of_lines(passages_of_lines(split_lines("\n".join((REPORT[0], "Sport", REPORT[1])))))
    apart = traits_of_lines(passages_of_lines(split_lines("\n".join((REPORT[0], *ABOVE, REPORT[1])))))
    assert near[:, column].tolist() == [0, 0, 0]
    assert apart[:, column].tolist() == [0, -1, -1, -1, -1, 1]
