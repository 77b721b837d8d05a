"""From an article's text back to the page it was read from."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.offset_map import MapBuilder, OffsetMap, Segment, find_faults

PAGE = "<p>Tavin &amp; Ostrel</p>\n<p>are <b>quiet</b></p>"
TEXT = "Tavin & Ostrel\n\nare quiet"


def built() -> OffsetMap:
    """Read PAGE as an extractor does: words as they stand, one reference, one paragraph break."""
    builder = MapBuilder()
    builder.add("Tavin ", 3, 9)
    builder.add("&", 9, 14)
    builder.add(" Ostrel", 14, 21)
    builder.add("\n\n", 25, 26)
    builder.add("are ", 29, 33)
    builder.add("quiet", 36, 41)
    text, offsets = builder.finish()
    assert text == TEXT
    return offsets


@pytest.mark.parametrize(
    ("words", "saved"),
    [
        ("Tavin", "Tavin"),
        ("&", "&amp;"),
        ("Tavin & Ostrel", "Tavin &amp; Ostrel"),
        ("quiet", "quiet"),
        ("are quiet", "are <b>quiet"),
    ],
)
def test_words_lead_back_to_the_page(words: str, saved: str) -> None:
    start = TEXT.index(words)
    low, high = built().page_span(start, start + len(words))
    assert PAGE[low:high] == saved


def test_mark_up_between_words_can_be_left_out() -> None:
    start = TEXT.index("are")
    spans = built().page_spans(start, len(TEXT))
    assert [PAGE[low:high] for low, high in spans] == ["are ", "quiet"]


@pytest.mark.parametrize(
    ("page_offset", "text_offset"), [(3, 0), (11, 6), (15, 8), (36, TEXT.index("quiet")), (0, None)]
)
def test_a_place_of_the_page_leads_to_the_text(page_offset: int, text_offset: int | None) -> None:
    assert built().text_offset(page_offset) == text_offset


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 99), (99, 100)])
def test_no_page_outside_the_map(start: int, end: int) -> None:
    with pytest.raises(IndexError, match="is not covered"):
        built().page_span(start, end)


def test_a_true_map_has_no_faults() -> None:
    assert find_faults(built(), TEXT, PAGE) == []


@pytest.mark.parametrize(
    ("segments", "text"),
    [
        ((Segment(0, 5, 4, 9),), "Tavin"),  # other words stand there
        ((Segment(0, 3, 3, 6),), "Tavin"),  # the end is not covered
        ((Segment(1, 5, 4, 8),), "Tavin"),  # nor is the beginning
        ((Segment(0, 1, 9, 15),), "&"),  # more than the reference
    ],
)
def test_a_false_map_is_seen(segments: tuple[Segment, ...], text: str) -> None:
    assert find_faults(OffsetMap(segments), text, PAGE)


def test_plain_neighbours_are_one_segment() -> None:
    builder = MapBuilder()
    builder.add("Ta", 3, 5)
    builder.add("vin", 5, 8)
    builder.add("", 8, 8)
    assert len(builder) == 5
    assert builder.finish() == ("Tavin", OffsetMap((Segment(0, 5, 3, 8),)))


def test_a_block_with_its_own_map_can_be_copied_in() -> None:
    builder = MapBuilder()
    builder.add("Tavin", 3, 8)
    builder.copy("&", (Segment(0, 1, 9, 14),))
    text, offsets = builder.finish()
    assert text == "Tavin&"
    assert PAGE[slice(*offsets.page_span(5, 6))] == "&amp;"


pieces = st.lists(
    st.tuples(st.text(alphabet="aé&<\U0001f600 b", min_size=1, max_size=6), st.booleans()), min_size=1, max_size=8
)


@given(pieces, st.data())
def test_any_words_lead_back_to_what_was_saved(read: list[tuple[str, bool]], chosen: st.DataObject) -> None:
    """Pieces are saved as they stand or escaped, with mark-up between them."""
    builder, page = MapBuilder(), ""
    for words, plain in read:
        page += "<b>"
        for char in words:
            saved = char if plain and char not in "&<" else html.escape(char)
            builder.add(char, len(page), len(page) + len(saved))
            page += saved
        page += "</b>"
    text, offsets = builder.finish()
    assert find_faults(offsets, text, page) == []
    start = chosen.draw(st.integers(0, len(text) - 1))
    end = chosen.draw(st.integers(start + 1, len(text)))
    said = "".join(html.unescape(page[low:high]) for low, high in offsets.page_spans(start, end))
    assert said == text[start:end]
