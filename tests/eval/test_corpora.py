"""Readers of the corpora: standoff attributions, CoNLL-U, IOB2, and articles from bare text."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.corpora.conllu import read_documents
from eval.corpora.iob2 import NamedSpan, names_of, read_iob2
from eval.corpora.polnear import hash_attributed, read_attributed, read_standoff
from eval.corpora.written import article_of
from eval.errors import GoldMissing, ShapeProblem
from tests.eval.harbour import NOTES, TEXT, TREE, plant_attributed


def test_an_attribution_joins_its_pieces_in_text_order() -> None:
    first, second, third = read_standoff(NOTES, "x.ann")
    assert [TEXT[start:end] for start, end in first.content] == ["“The pier is closed,”", "“Go home.”"]
    assert [TEXT[start:end] for one in (first, second) for start, end in one.speaker] == [
        "Ana Vu",
        "The harbour office",
    ]
    assert third.speaker == ()


def test_words_that_run_over_lines_are_no_spans() -> None:
    assert read_standoff("T1\tCue 0 4\tsaid\nThe rest of it\nEvening\n", "x.ann") == ()


def test_a_broken_span_names_its_line() -> None:
    with pytest.raises(ShapeProblem, match=r"x\.ann: 'T1.{2,3}Cue 0.*is no span"):
        read_standoff("T1\tCue 0\tsaid\n", "x.ann")
    with pytest.raises(ShapeProblem, match="T9, which is no span"):
        read_standoff("T1\tCue 0 4\tsaid\nE1\tAttribution:T1 Cue:T9\n", "x.ann")


def test_files_pair_by_name_and_the_first_annotator_counts(tmp_path: Path) -> None:
    plant_attributed(tmp_path)
    (tmp_path / "attributions" / "harbour_ffff.ann").write_text("", encoding="utf-8")
    before = hash_attributed(tmp_path)
    (report,) = read_attributed(tmp_path)
    assert (report.name, report.text, len(report.attributions)) == ("harbour", TEXT, 3)
    (tmp_path / "attributions" / "harbour_0a1b.ann").write_text("", encoding="utf-8")
    assert hash_attributed(tmp_path) != before
    assert read_attributed(tmp_path)[0].attributions == ()


def test_a_folder_without_the_corpus_says_what_it_needs(tmp_path: Path) -> None:
    with pytest.raises(GoldMissing, match=r"needs text/\*\.txt"):
        read_attributed(tmp_path)


def test_running_text_is_put_together_from_sentences(tmp_path: Path) -> None:
    path = tmp_path / "tree.conllu"
    path.write_text(TREE, encoding="utf-8")
    first, second = read_documents(path)
    assert first.text == "Vu didn't go.\n\nBrenn slept. (Tired.)"
    assert [first.text[one.start : one.end] for one in first.sentences[0].words] == ["Vu", "did", "n't", "go", "."]
    assert [one.head for one in first.sentences[0].words] == [4, 4, 4, 0, 4]
    assert [first.text[one.start : one.end] for one in first.sentences[2].words] == ["(", "Tired", ".", ")"]
    assert (second.name, second.text) == ("two", "Wanna sail?")
    assert [second.text[one.start : one.end] for one in second.sentences[0].words] == ["Wanna", "Wanna", "sail", "?"]


def test_a_short_row_is_named(tmp_path: Path) -> None:
    path = tmp_path / "tree.conllu"
    path.write_text("# sent_id = 1\n# text = Go\n1\tGo\n\n", encoding="utf-8")
    with pytest.raises(ShapeProblem, match="line 3: a row needs ten columns"):
        read_documents(path)


def test_names_of_tags() -> None:
    tags = ["B-PER", "I-PER", "B-PER", "O", "I-LOC", "I-ORG"]
    assert names_of(tags, "x") == (
        NamedSpan(0, 2, "PER"),
        NamedSpan(2, 3, "PER"),
        NamedSpan(4, 5, "LOC"),
        NamedSpan(5, 6, "ORG"),
    )
    with pytest.raises(ShapeProblem, match="'B' is no tag"):
        names_of(["B"], "x")


def test_a_sentence_without_id_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "names.iob2"
    path.write_text("1\tVu\tB-PER\t-\t-\n", encoding="utf-8")
    with pytest.raises(ShapeProblem, match="without sent_id"):
        read_iob2(path)


def test_every_line_of_an_article_is_a_block_without_white_space() -> None:
    article = article_of("Fire at pier \n\n  It burned.\n", headline=True)
    assert [(one.kind, article.text[one.start : one.end]) for one in article.blocks] == [
        ("headline", "Fire at pier"),
        ("paragraph", "It burned."),
    ]
    assert article.title == "Fire at pier"


def test_an_attribution_without_parts_is_left_out() -> None:
    assert read_standoff("T1\tSource 0 2\tVu\nE1\tAttribution:T1 Source:T1\n", "x.ann") == ()
