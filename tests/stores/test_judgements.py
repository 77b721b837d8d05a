"""Judgements in a case: kept apart from results, and read from files."""

import json
from pathlib import Path

import pytest

from rashomon.errors import InputError
from rashomon.model.judgements import judge
from rashomon.stores.base import CaseStore
from rashomon.stores.judgement_file import read_judgements
from rashomon.stores.load import load_case
from tests.stores.records import fill

ONE = judge("a-2", "a-1", "one", by="A. Nyberg", when="2031-05-04")
APART = judge("a-1", "a-3", "not_one")


def test_judgements_are_kept_replaced_and_withdrawn(store: CaseStore) -> None:
    store.judge([ONE, APART])
    assert {one.id for one in store.judgements()} == {ONE.id, APART.id}
    store.judge([judge("a-1", "a-2", "not_one")])
    assert {one.id: one.verdict for one in store.judgements()} == {ONE.id: "not_one", APART.id: "not_one"}
    assert store.withdraw([ONE.id, "j-none"]) == {ONE.id}
    assert store.judgements() == (APART,)


def test_results_no_longer_hold_once_a_judgement_came(store: CaseStore) -> None:
    fill(store)
    assert store.is_finished()
    store.judge([ONE])
    assert not store.is_finished()
    assert load_case(store).judgements == (ONE,)
    store.withdraw([ONE.id])
    assert store.is_finished()


def test_a_file_may_be_a_list_or_an_export(tmp_path: Path) -> None:
    written = [{"one": "a-1", "other": "a-2", "verdict": "one", "by": "A. Nyberg", "when": "2031-05-04"}]
    path = tmp_path / "judgements.json"
    for document in (written, {"rashomon": "0", "judgements": written}):
        path.write_text(json.dumps(document), encoding="utf-8")
        assert read_judgements(path) == (ONE,)


@pytest.mark.parametrize("text", ["no json", "{}", "[1]", '[{"one": "a", "other": "a", "verdict": "one"}]'])
def test_a_file_in_another_form_says_what_to_do(tmp_path: Path, text: str) -> None:
    path = tmp_path / "judgements.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"judgements\.json"):
        read_judgements(path)
