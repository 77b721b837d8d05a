"""How attributions are compared with annotated ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.corpora.attributions import Attribution
from eval.corpora.polnear import read_standoff
from eval.errors import GoldMissing
from eval.quotations import finders, run, task
from eval.quotations.finders import Finder, as_annotated, records
from eval.quotations.ranges import Tokens, bare, share, trimmed
from eval.quotations.scoring import Count, add_counts, count_report
from eval.results import Settings
from rashomon.model.annotations import Quotation
from tests.build import article_from_text
from tests.eval.harbour import NOTES, TEXT, plant_attributed

GOLD = read_standoff(NOTES, "harbour.ann")


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_white_space_at_edges_does_not_count() -> None:
    start, end = at("Ana Vu said")
    assert trimmed(TEXT, ((start - 1, start + 3), (start + 3, end + 0))) == ((start, end),)


def test_edges_drop_marks_and_final_punctuation_of_each_piece() -> None:
    found = bare(TEXT, (at("“Go home.” "), at("“The pier is closed,”")))
    assert [TEXT[start:end] for start, end in found] == ["The pier is closed", "Go home"]
    colon = (0, 1)
    assert bare(": it is", (colon,)) == (colon,)


def test_tokens_are_counted_by_any_shared_character() -> None:
    tokens = Tokens("Ana Vu said it.")
    assert tokens.within(((4, 9),)) == frozenset({1, 2})
    assert share(tokens.within(((0, 11),)), tokens.within(((0, 14),))) == pytest.approx(3 / 4)
    assert share(frozenset(), frozenset()) == 1.0


def test_the_gold_against_itself_is_perfect() -> None:
    counts = count_report(TEXT, GOLD, GOLD)
    assert {count.f1 for count in counts.values()} == {1.0}
    assert counts["source", "exact"].wanted == 2
    assert counts["content", "exact"].wanted == 3
    assert counts["content", "pieces"].wanted == 4


def test_each_way_of_counting_forgives_what_it_says() -> None:
    first = GOLD[0]
    inner = Attribution(first.cue, first.speaker, (at("The pier is closed"), at("Go home")))
    half = Attribution(first.cue, first.speaker, first.content[:1])
    counts = count_report(TEXT, GOLD[:1], [inner])
    assert counts["content", "exact"] == Count(0, 1, 1)
    assert counts["content", "edges"] == counts["linked", "edges"] == Count(1, 1, 1)
    counts = count_report(TEXT, GOLD[:1], [half])
    assert counts["content", "pieces"] == Count(1, 1, 2)
    assert counts["linked", "exact"] == Count(0, 1, 1)
    assert counts["cue", "exact"] == Count(1, 1, 1)


def test_overlap_needs_four_fifths_and_uses_a_span_once() -> None:
    text = "one two three four five six"
    gold = [Attribution((), (), ((0, 23),))]
    nearly = [Attribution((), (), ((0, 18),)), Attribution((), (), ((4, 23),))]
    assert count_report(text, gold, nearly)["content", "overlap"] == Count(1, 2, 1)
    assert count_report(text, gold, [Attribution((), (), ((0, 13),))])["content", "overlap"] == Count(0, 1, 1)


def test_a_link_needs_a_missing_speaker_to_be_missing() -> None:
    invented = Attribution(GOLD[2].cue, (at("crane"),), GOLD[2].content)
    counts = count_report(TEXT, GOLD[2:], [invented])
    assert counts["content", "exact"].right == 1
    assert counts["linked", "exact"].right == counts["linked", "overlap"].right == 0


def test_counts_add_up() -> None:
    total = add_counts([{("cue", "exact"): Count(1, 2, 3)}, {("cue", "exact"): Count(1, 1, 1)}])
    count = total["cue", "exact"]
    assert (count.precision, count.recall, count.f1) == (2 / 3, 0.5, pytest.approx(4 / 7))
    assert Count().f1 == Count().precision == Count().recall == 0.0


def test_a_record_is_compared_in_the_manner_of_the_corpus() -> None:
    article = article_from_text('Vu said that rain fell. "Go," she said.')
    anchors = [
        article.anchor(article.text.index(words), article.text.index(words) + len(words))
        for words in ("rain fell", "Go")
    ]
    quotation = Quotation("q", article.id, "mixed", tuple(anchors), None, None, (), "said", "s")
    found = as_annotated(article.text, quotation)
    assert [article.text[start:end] for start, end in found.content] == ["that rain fell", '"Go,"']
    assert (found.cue, found.speaker) == ((), ())


def test_the_product_finds_something_in_the_report() -> None:
    found = records().find(TEXT)
    assert any(TEXT[one.cue[0][0] : one.cue[0][1]] == "said" for one in found if one.cue)


def test_the_task_scores_every_system_it_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    perfect = Finder("rashomon", lambda text: GOLD)
    monkeypatch.setattr(task, "product", lambda: perfect)
    monkeypatch.setattr(task, "encoder", lambda: perfect)
    monkeypatch.setattr(task, "crf", lambda: "not installed")
    result = run(Settings(folder=plant_attributed(tmp_path)))
    figures = {measure.name: measure for measure in result.measures}
    assert figures["polnear.content"].value == figures["polnear.linked_overlap"].value == 1.0
    assert figures["polnear.rules_cue"].better == "neither"
    assert {row[0] for row in result.table.rows} == {"rashomon", "records", "rules"}
    assert [missing.name for missing in result.not_run] == ["crf", "citron"]
    assert result.misses == ()
    assert [gold.name for gold in result.gold] == ["polnear"]


def test_a_missed_content_is_shown_with_what_stands_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        task, "product", lambda: Finder("rashomon", lambda text: [Attribution((), (), (at("a crane"),))])
    )
    monkeypatch.setattr(task, "crf", lambda: "not installed")
    result = run(Settings(folder=plant_attributed(tmp_path)))
    assert [miss.reason for miss in result.misses] == ["nothing", "nothing", "“a crane”"]


def test_an_unknown_gold_set_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldMissing, match="there is polnear"):
        run(Settings(story="other"))


def test_the_encoder_takes_over_when_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.annotate.encoder.find_attributions", lambda article: GOLD, raising=False)
    found = finders.product()
    assert (found.name, tuple(found.find(TEXT))) == ("rashomon", GOLD)
