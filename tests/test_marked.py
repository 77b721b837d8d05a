"""The marks that tests write into sentences are read and written back exactly."""

import pytest

from tests.marked import Mark, normalise_marks, read_marks, write_marks


def test_marks_are_read_with_their_places() -> None:
    text, marks = read_marks("<speaker>Ms Vu</speaker> left")
    assert text == "Ms Vu left"
    assert marks == (Mark(0, 5, "speaker"),)


def test_one_mark_may_stand_for_two_quotations() -> None:
    _, marks = read_marks("<speaker1+2>Ms Vu</speaker>")
    assert marks == (Mark(0, 5, "speaker1"), Mark(0, 5, "speaker2"))


@pytest.mark.parametrize("marked", ["<cue>said", "said</cue>", "<cue>he <speaker>said</cue></speaker>"])
def test_a_mark_that_is_not_closed_is_an_error(marked: str) -> None:
    with pytest.raises(ValueError, match="close"):
        read_marks(marked)


def test_what_is_written_reads_like_what_was_marked() -> None:
    marked = "<indirect1><speaker2>Ms Vu</speaker> had <cue2>said</cue> so</indirect>"
    assert normalise_marks(marked) == "<indirect1><speaker2>Ms Vu</speaker2> had <cue2>said</cue2> so</indirect1>"
    assert normalise_marks(normalise_marks(marked)) == normalise_marks(marked)


def test_of_two_marks_that_begin_together_the_longer_is_outside() -> None:
    assert write_marks("a b", [Mark(0, 1, "cue"), Mark(0, 3, "direct")]) == "<direct><cue>a</cue> b</direct>"
