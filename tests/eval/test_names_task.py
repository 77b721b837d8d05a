"""How names, sentences and syntax are compared with treebanks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from eval.corpora.conllu import read_documents
from eval.errors import GoldMissing
from eval.names import run, task
from eval.names.finders import FoundName, names_by_rules, product_names, sentence_starts
from eval.names.gold import open_documents, read_named
from eval.names.scoring import all_kinds, shares, tally_names, tally_starts, tally_syntax
from eval.results import Settings
from tests.eval.harbour import plant_named


@dataclass(frozen=True)
class Read:
    """A word as a syntax reader gives it."""

    start: int
    end: int
    upos: str
    head: int
    relation: str


def test_names_stand_on_the_words_of_the_running_text(tmp_path: Path) -> None:
    folder = plant_named(tmp_path)
    (document,) = read_named(folder / "names.iob2", folder / "tree.conllu")
    places = [
        (document.text[document.words[first][0] : document.words[last - 1][1]], kind)
        for first, last, kind in document.names
    ]
    assert places == [("Vu", "PER"), ("Brenn", "LOC")]


def test_a_name_counts_with_its_words_and_its_kind(tmp_path: Path) -> None:
    folder = plant_named(tmp_path)
    (document,) = read_named(folder / "names.iob2", folder / "tree.conllu")
    found = [FoundName(0, 1, "PER"), FoundName(15, 20, "ORG"), FoundName(2, 3, "LOC")]
    tally = tally_names(document, found)
    assert shares(tally, "PER") == (1.0, 1.0, 1.0)
    assert shares(tally, "LOC") == (0.0, 0.0, 0.0)
    tally.update(all_kinds(tally))
    assert (tally["all", "wanted"], tally["all", "found"], tally["all", "right"]) == (2, 2, 1)


def test_the_product_marks_names_without_their_roles() -> None:
    text = "Foreign Minister Ana Vu flew to France on Monday. The minister met Mr Ode in Paris."
    found = {(text[one.start : one.end], one.kind) for one in names_by_rules(text)}
    assert {("Ana Vu", "PER"), ("Paris", "LOC"), ("France", "LOC")} <= found
    assert not any("minister" in words.lower() for words, _ in found)
    assert {one.kind for one in product_names(text)} <= {"PER", "ORG", "LOC"}


def test_sentences_begin_where_they_begin(tmp_path: Path) -> None:
    (document, _) = read_documents(plant_named(tmp_path) / "tree.conllu")
    assert sentence_starts(document.text) == {0, 15, 28}
    assert shares(tally_starts(document, {0, 15, 16}), "starts") == pytest.approx((2 / 3, 2 / 3, 2 / 3))


def test_syntax_counts_words_parts_heads_and_relations(tmp_path: Path) -> None:
    (_, document) = read_documents(plant_named(tmp_path) / "tree.conllu")
    read = [Read(0, 5, "VERB", 0, "root"), Read(6, 10, "VERB", 0, "xcomp:x"), Read(10, 11, "PUNCT", 0, "dep")]
    tally = tally_syntax(document, read)
    assert [tally[kind, "right"] for kind in ("words", "UPOS", "UAS", "LAS")] == [4, 3, 3, 2]
    assert tally["LAS", "wanted"] == tally["LAS", "found"] == 4


def test_closed_genres_are_left_out(tmp_path: Path) -> None:
    written = (plant_named(tmp_path) / "tree.conllu").read_text(encoding="utf-8")
    (tmp_path / "tree.conllu").write_text(
        written.replace("id = one\n", "id = GUM_fiction_pier\n").replace("id = two\n", "id = GUM_news_pier\n"),
        encoding="utf-8",
    )
    assert [one.name for one in open_documents(read_documents(tmp_path / "tree.conllu"))] == ["GUM_news_pier"]


def test_the_task_scores_product_and_rules(tmp_path: Path) -> None:
    result = run(Settings(folder=plant_named(tmp_path), story=task.NAMES))
    assert {row[1] for row in result.table.rows} == {"rashomon", "encoder", "rules"}
    assert {measure.name for measure in result.measures} >= {"uner-ewt-dev.names", "uner-ewt-dev.rules_names"}
    assert [missing.name for missing in result.not_run] == ["peers"]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(GoldMissing, match=r"one \.iob2 and one \.conllu"):
        run(Settings(folder=tmp_path))
    with pytest.raises(GoldMissing, match="there are uner-ewt-dev and ud-dev"):
        run(Settings(story="other"))
    plant_named(tmp_path)
    (tmp_path / "names.iob2").write_text("# sent_id = nine\n1\tVu\tO\t-\t-\n\n", encoding="utf-8")
    with pytest.raises(GoldMissing, match="no sentence in common"):
        run(Settings(folder=tmp_path))
