"""Pieces of a page are read as a writer writes them, however they are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.html_pieces import read_characters, read_pieces, read_words
from rashomon.text.offset_map import OffsetMap, find_faults
from rashomon.text.runs import RunWriter


@pytest.mark.parametrize(
    ("page", "span"),
    [
        ("  <i>as it stands</i>", (5, 17)),
        ("  <i> &amp;co&semi;</i>", (6, 19)),
        ("  <i>&nbsp;&amp;co &nbsp;</i>", (11, 18)),
    ],
)
def test_a_text_begins_and_ends_where_its_characters_do(page: str, span: tuple[int, int]) -> None:
    run = read_characters(page, 5, page.index("</i>"))
    assert run is not None
    assert (run.start, run.end) == span


PIECES = st.lists(
    st.text(alphabet=st.sampled_from("ab é\u00a0\n\t\r\x0b\x1c\u3000&;#x41amp"), max_size=8)
    | st.sampled_from(["&amp;", "&nbsp;", "&#10;", "&#32;", "&NotEqualTilde;"]),
    min_size=1,
    max_size=6,
)


@given(PIECES)
def test_pieces_are_read_as_a_writer_writes_them(words: list[str]) -> None:
    page, pieces, writer = "", list[tuple[int, int]](), RunWriter()
    for word in words:
        pieces.append((len(page), len(page) + len(word)))
        page += f"{word}<i>"
        if word:
            writer.feed(page, *pieces[-1])
        else:
            writer.ask_blank(pieces[-1][0])
    written, run = writer.finish(), read_pieces(page, pieces)
    assert (run.text if run else "") == (written.text if written else "")
    if run is not None and written is not None:
        assert (run.start, run.end) == (written.start, written.end)
        assert run.segments == written.segments
        assert find_faults(OffsetMap(run.segments), run.text, page) == []


@given(st.text(alphabet=st.sampled_from("ab \n\u00a0&;#amp"), max_size=12))
def test_words_alone_are_the_words_of_the_run(words: str) -> None:
    run = read_characters(words, 0, len(words))
    assert read_words(words, 0, len(words)) == (run.text if run else "")
