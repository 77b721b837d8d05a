"""`check_case` finds what does not hold, and where."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from rashomon.stores.check import check_case
from rashomon.stores.sqlite import open_case
from tests.stores.files import filled_case, put_case
from tests.stores.records import READ, make_article, make_page


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return put_case(tmp_path / "case.db", filled_case())


def faults(case: Path) -> list[str]:
    store = open_case(case)
    found = check_case(store).faults
    store.close()
    return [f"{fault.subject}: {fault.text}" for fault in found]


def rewrite(case: Path, table: str, **changes: object) -> None:
    """Change fields of every payload of a table, as a hand in the file might."""
    with closing(sqlite3.connect(case)) as opened:
        for row, payload in opened.execute(f"SELECT row, payload FROM {table}").fetchall():
            changed = json.dumps({**json.loads(payload), **changes})
            opened.execute(f"UPDATE {table} SET payload = ? WHERE row = ?", (changed, row))
        opened.commit()


def test_a_sound_case_holds(case: Path) -> None:
    store = open_case(case)
    checked = check_case(store)
    store.close()
    assert checked.faults == ()
    assert (checked.pages, checked.articles, checked.segments) == (1, 1, 1)
    assert checked.anchors > 15


def test_other_words_at_an_anchor_are_found(case: Path) -> None:
    article = make_article(make_page()).id
    rewrite(case, "mentions", anchor={"article": article, "start": 0, "end": 5, "exact": "Storm"})
    assert any("other words stand at [0, 5)" in fault and "Storm" in fault for fault in faults(case))


def test_an_anchor_into_no_article_is_found(case: Path) -> None:
    rewrite(case, "mentions", anchor={"article": "a-9", "start": 0, "end": 5, "exact": "Flood"})
    assert "a-9: an anchor points at this article, which is not in the case" in faults(case)


def test_a_text_that_is_not_in_the_page_is_found(case: Path) -> None:
    rewrite(case, "articles", text=make_page().text.replace("boats", "goats"))
    found = faults(case)
    assert any("its text is not the one its SHA-256 names" in fault for fault in found)
    assert any("does not stand at [0, " in fault for fault in found)


def test_changed_bytes_are_found(case: Path) -> None:
    with closing(sqlite3.connect(case)) as opened:
        opened.execute("UPDATE blobs SET bytes = CAST(replace(bytes, 'boats', 'goats') AS BLOB)")
        opened.commit()
    found = faults(case)
    assert any("no longer have the SHA-256" in fault for fault in found)
    assert any("does not stand at" in fault for fault in found)


@pytest.mark.parametrize(
    ("table", "changes", "told"),
    [
        ("quotations", {"content": []}, "a quotation without words"),
        ("claims", {"cells": []}, "it rests on no words"),
        ("events", {"anchors": []}, "it rests on no words"),
        ("summaries", {"sentences": [{"text": "All is well.", "anchors": []}]}, "no article says"),
    ],
)
def test_what_is_said_without_words_is_found(case: Path, table: str, changes: dict[str, object], told: str) -> None:
    rewrite(case, table, **changes)
    assert any(told in fault for fault in faults(case))


def test_a_cut_off_audit_is_found(case: Path) -> None:
    store = open_case(case)
    store.add_pages([make_page("Flood falls")], READ)
    store.close()
    assert any("cut off" in fault for fault in faults(case))
