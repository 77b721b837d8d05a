"""Lines of plain text, as written or joined where they were wrapped by hand."""

import textwrap

import pytest

from rashomon.text.lines import split_lines
from rashomon.text.offset_map import OffsetMap, find_faults


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_every_line_end_divides(end: str) -> None:
    lines = split_lines(f"  One  two \u00a0{end}{end} \t{end}Three{end}")
    assert [(line.run.text, line.empty_before) for line in lines] == [("One  two", 0), ("Three", 2)]


def test_lines_wrapped_by_hand_become_paragraphs() -> None:
    paragraph = (
        "The ferry Maribel left the quay at Sorn a little before six in the morning with forty people on board. "
    )
    text = "\r\n\r\n".join("\r\n".join(textwrap.wrap(paragraph * 4, 72)) for _ in range(3))
    lines = split_lines(text)
    assert len(lines) == 3
    assert lines[0].run.text == (paragraph * 4).strip()
    for line in lines:
        assert find_faults(OffsetMap(line.run.segments), line.run.text, text) == []


def test_short_lines_are_no_wrapped_paragraph() -> None:
    assert len(split_lines("maribel\nsorn\nferry\nquay\nmorning\nsix\nforty")) == 7
