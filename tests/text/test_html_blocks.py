"""Blocks are put together from pieces as tags tell the writer to."""

from rashomon.text.html_blocks import BlockWriter
from rashomon.text.html_elements import Element
from rashomon.text.html_stack import OpenElements

PAGE = "A line of the text<br>and what follows it"


def writer() -> BlockWriter:
    return BlockWriter(PAGE, OpenElements(Element("#page", 0, (0, 0), None, PAGE)))


def test_pieces_become_one_block_when_it_is_ended() -> None:
    made = writer()
    made.feed(0, 18, PAGE[:18])
    made.stand_apart(18)
    made.feed(22, len(PAGE), PAGE[22:])
    assert made.blocks == []
    made.flush()
    assert [block.run.text for block in made.blocks] == ["A line of the text and what follows it"]


def test_a_break_after_a_short_line_ends_the_block() -> None:
    made = writer()
    made.feed(0, 18, PAGE[:18])
    made.breaks += 1
    made.count_gap()
    made.feed(22, len(PAGE), PAGE[22:])
    made.flush()
    assert [(block.run.text, block.gaps) for block in made.blocks] == [
        ("A line of the text", 1),
        ("and what follows it", 0),
    ]


def test_white_space_alone_begins_no_block() -> None:
    made = writer()
    made.feed(1, 2, "")
    made.flush()
    assert made.pieces == made.blocks == []
