"""How bodies are scored beside gold, and that every system is measured on every page."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from eval.body import run
from eval.body.scoring import score_page, score_set
from eval.body.systems import body_of, saved_page, take_ours
from eval.errors import GoldMissing
from eval.results import Settings
from rashomon.extract import extract_articles
from rashomon.stage import IssueLog
from tests.extract.made import BODY, html_of


def test_the_same_words_are_exact_whatever_stands_between_them() -> None:
    score = score_page("The old bridge,\n\nclosed on Tuesday.", "The old bridge closed — on Tuesday")
    assert (score.hits, score.extra, score.missed, score.words, score.exact) == (1, 0, 0, 1, True)


def test_shingles_of_four_words_are_counted() -> None:
    score = score_page("one two three four five", "zero one two three four")
    assert (score.hits, score.extra, score.missed) == pytest.approx((1 / 3, 1 / 3, 1 / 3))
    assert score.words == pytest.approx(0.8)
    assert not score.exact


@pytest.mark.parametrize(
    ("body", "gold", "exact"), [("", "", True), ("", "words of a page", False), ("a b", "", False)]
)
def test_empty_bodies_count(body: str, gold: str, exact: bool) -> None:
    score = score_page(body, gold)
    assert score.exact is exact
    assert score.words == float(exact)


def test_a_set_has_the_f1_of_its_means() -> None:
    pages = [score_page("a b c d", "a b c d"), score_page("a b c d e f g h", "a b c d")]
    score = score_set(pages)
    assert (score.precision, score.recall, score.exact) == pytest.approx((0.6, 1.0, 0.5))
    assert score.f1 == pytest.approx(0.75)


def test_a_dateline_belongs_to_the_body() -> None:
    page = saved_page(html_of([f"SORN, June 3 (Meridian Wire) - {BODY[0]}", *BODY[1:]]).encode(), "made")
    (article,) = extract_articles(page, IssueLog("extract"))
    words = body_of(article).split()
    assert words[:2] == ["SORN,", "June"]
    assert words[-1] == BODY[-1].split()[-1]


def test_standfirsts_are_left_out_on_request() -> None:
    lead = "Lorries have to go round by Sorn until the county knows how deep the crack is"
    page = saved_page(html_of().replace("</h1>", f"</h1><h2 class=standfirst>{lead}</h2>").encode(), "made")
    assert take_ours(page, None).body == "\n".join((lead, *BODY))
    assert take_ours(page, None, standfirst=False).body == "\n".join(BODY)


def plant_aeb(folder: Path) -> Path:
    (folder / "html").mkdir()
    (folder / "html" / "one.html.gz").write_bytes(gzip.compress(html_of().encode(), mtime=0))
    truth = {"one": {"url": "https://sorn-courier.example/bridge", "articleBody": "\n".join(BODY)}}
    (folder / "ground-truth.json").write_text(json.dumps(truth), encoding="utf-8")
    return folder


def test_every_system_reads_every_page(tmp_path: Path) -> None:
    result = run(Settings(folder=plant_aeb(tmp_path), story="aeb"))
    measures = {one.name: one.value for one in result.measures}
    assert (measures["aeb.f1"], measures["aeb.exact"], measures["aeb.words"]) == (1, 1, 1)
    assert measures["aeb.trafilatura_words"] > 0.9
    assert [row[0] for row in result.table.rows] == ["aeb"] * len(result.table.rows)
    assert all(one.better == "neither" for one in result.measures if "_" in one.name)


def test_an_unknown_set_is_refused() -> None:
    with pytest.raises(GoldMissing, match="there are aeb"):
        run(Settings(story="cleaneval"))
