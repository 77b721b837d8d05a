"""Spans and anchors refuse what they could not stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import AnchorError
from rashomon.model.spans import Anchor, Span

spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(min(pair), max(pair)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_cannot_be_is_refused(start: int, end: int) -> None:
    with pytest.raises(AnchorError, match="no such span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("start", "end", "words"), [(0, 0, ""), (2, 1, "a"), (-1, 0, "a"), (0, 4, "abc"), (0, 2, "abc")]
)
def test_an_anchor_must_hold_its_words(start: int, end: int, words: str) -> None:
    with pytest.raises(AnchorError, match="cannot hold"):
        Anchor("a-1", start, end, words)


def test_an_anchor_knows_its_span() -> None:
    assert Anchor("a-1", 3, 6, "dam").span == Span(3, 6)


@given(spans, spans)
def test_overlap_is_sharing_a_code_point(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)


@given(spans, spans)
def test_covering_is_holding_both_ends(one: Span, other: Span) -> None:
    assert one.covers(other) == (one.start <= other.start and other.end <= one.end)
    assert not (one.covers(other) and other.covers(one)) or one == other
    assert len(one) == one.end - one.start


def test_anchors_of_two_articles_never_touch() -> None:
    one, other = Anchor("a-1", 0, 3, "dam"), Anchor("a-2", 0, 3, "dam")
    assert not one.overlaps(other)
    assert not one.covers(other)
    assert one.overlaps(Anchor("a-1", 2, 4, "m "))
    assert one.covers(Anchor("a-1", 0, 2, "da"))
    assert not one.overlaps(Anchor("a-1", 3, 4, " "))
