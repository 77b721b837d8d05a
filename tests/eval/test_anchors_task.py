"""The check of anchors finds nothing wrong where nothing is, and a map that is one character off everywhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from eval.anchors import run
from eval.anchors.checking import check_article, shifted
from eval.body.systems import saved_page
from eval.errors import GoldMissing
from eval.results import Settings
from rashomon.extract import extract_articles
from rashomon.model.articles import Article
from rashomon.model.pages import Page
from rashomon.stage import IssueLog
from rashomon.text.offset_map import OffsetMap, Segment
from tests.extract.made import BODY, html_of

ODD = f"{BODY[1]} It &ldquo;held&rdquo; &amp; held:\n  4&nbsp;m, caf\u00e9 &notanentity; \U0001f309."


def made(html: str = "") -> tuple[Article, Page]:
    page = saved_page((html or html_of([BODY[0], ODD, *BODY[2:]])).encode(), "made")
    (article,) = extract_articles(page, IssueLog("extract"))
    return article, page


def test_every_character_and_block_is_looked_up() -> None:
    article, page = made()
    checked = check_article(article, page)
    assert checked.wrong == ()
    assert checked.anchors == len(article.text) + 2 * len(article.blocks)


def test_a_map_that_is_one_off_is_found() -> None:
    article, page = made()
    wrong = check_article(shifted(article), page).wrong
    assert len(wrong) > len(article.text) / 2


def test_one_segment_that_is_one_off_is_found() -> None:
    article, page = made()
    segments = list(article.map.segments)
    at = max(range(len(segments)), key=lambda index: segments[index].text_end - segments[index].text_start)
    one = segments[at]
    segments[at] = Segment(one.text_start, one.text_end, one.page_start - 1, one.page_end - 1)
    assert check_article(replace(article, map=OffsetMap(tuple(segments))), page).wrong


def test_bytes_that_read_otherwise_are_found() -> None:
    article, page = made()
    assert check_article(article, replace(page, raw=b" " + page.raw[:-1])).wrong


def test_the_task_counts_both(tmp_path: Path) -> None:
    (tmp_path / "bridge.html").write_text(html_of(), encoding="utf-8")
    (tmp_path / "empty.html").write_text("<p>nothing</p>", encoding="utf-8")
    result = run(Settings(folder=tmp_path))
    measures = {one.name: one.value for one in result.measures}
    assert (measures["pages.wrong"], measures["pages.planted_found"]) == (0, 1)
    (row,) = result.table.rows
    assert (row[1], row[2], row[4], row[5], row[6]) == ("2", "1", "0", "100.0000%", "1 of 1 articles")


def test_an_unknown_set_is_refused() -> None:
    with pytest.raises(GoldMissing, match="there are aeb"):
        run(Settings(story="cleaneval"))
