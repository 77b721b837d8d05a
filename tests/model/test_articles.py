"""An article gives out anchors of its own words only, and knows a stranger's."""

import pytest

from rashomon.errors import AnchorError
from rashomon.model.articles import article_id, text_sha256
from rashomon.model.spans import Anchor
from tests.build import article_from_text

ARTICLE = article_from_text("The dam at Tavin held.", title="Dam holds")


def test_an_anchor_reads_its_words_from_the_text() -> None:
    start = ARTICLE.text.index("Tavin")
    assert ARTICLE.anchor(start, start + 5).exact == "Tavin"


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 2), (0, 1000)])
def test_no_anchor_outside_the_text(start: int, end: int) -> None:
    with pytest.raises(AnchorError, match="is not inside"):
        ARTICLE.anchor(start, end)


def test_a_true_anchor_is_given_back() -> None:
    anchor = ARTICLE.anchor(0, 3)
    assert ARTICLE.verify(anchor) is anchor


@pytest.mark.parametrize(
    ("anchor", "complaint"),
    [
        (Anchor(ARTICLE.id, 0, 3, "Dim"), "other words stand"),
        (Anchor("a-other", 0, 3, "Dam"), "was checked against"),
        (Anchor(ARTICLE.id, 5000, 5003, "Dam"), "other words stand"),
    ],
)
def test_a_false_anchor_is_refused(anchor: Anchor, complaint: str) -> None:
    with pytest.raises(AnchorError, match=complaint):
        ARTICLE.verify(anchor)


def test_paragraphs_leave_out_the_headline() -> None:
    assert [ARTICLE.text[one.start : one.end] for one in ARTICLE.paragraphs] == ["The dam at Tavin held."]


def test_ids_of_further_articles_of_a_page_carry_a_number() -> None:
    assert article_id("p-12ab", 0) == "a-12ab"
    assert article_id("p-12ab", 2) == "a-12ab-2"


def test_the_hash_is_of_the_bytes_also_where_the_text_is_broken() -> None:
    assert text_sha256("Tavin") == "2852e8aa5c2d2cb5662d3e8e5ca98173e39bde79a5f48154cffd10de7cca9632"
    assert text_sha256("\ud800") != text_sha256("\ud801")
