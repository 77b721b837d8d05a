"""Entries of the microformats suite: which are taken, what they state, and how readings are counted."""

import json
from pathlib import Path

from eval.microformats.gold import read_entries
from eval.microformats.task import page_of, run
from eval.results import Settings

FRAGMENT = (
    '<div class="h-entry"><h1 class="p-name">Mill at Orsk opens</h1><p>By <a class="p-author h-card" href="/a">Ada '
    'Quist</a></p><time class="dt-updated" datetime="2031-04-10T06:30:00">10 April</time></div>'
)
AUTHOR = {"type": ["h-card"], "properties": {"name": ["Ada  Quist"]}, "value": "Ada"}


def put(folder: Path, name: str, items: list[object], fragment: str = FRAGMENT) -> None:
    folder.joinpath(f"{name}.html").write_text(fragment, encoding="utf-8")
    folder.joinpath(f"{name}.json").write_text(json.dumps({"items": items}), encoding="utf-8")


def entry(**properties: list[object]) -> dict[str, object]:
    return {"type": ["h-entry"], "properties": properties}


def test_tests_with_one_entry_that_states_something_are_taken(tmp_path: Path) -> None:
    put(tmp_path, "one", [entry(name=["Mill"], author=[AUTHOR], url=["/x"])])
    put(tmp_path, "fed", [{"type": ["h-feed"], "properties": {}, "children": [entry(updated=["2031-04-10 06:30"])]}])
    put(tmp_path, "two", [entry(name=["a"]), entry(name=["b"])])
    put(tmp_path, "silent", [entry(url=["/x"])])
    put(tmp_path, "card", [AUTHOR])
    assert [(one.test, one.values) for one in read_entries(tmp_path)] == [
        ("fed", {"updated": ("2031-04-10 06:30",)}),
        ("one", {"name": ("Mill",), "author": ("Ada Quist",)}),
    ]


def test_readings_are_counted(tmp_path: Path) -> None:
    put(tmp_path, "right", [entry(name=["Mill at Orsk opens"], updated=["2031-04-10 06:30:00"])])
    put(tmp_path, "wrong", [entry(name=["Another headline"], updated=["2030-01-01"])])
    put(tmp_path, "nothing", [entry(author=[AUTHOR])], '<div class="h-entry"></div>')
    result = run(Settings(folder=tmp_path))
    assert list(result.table.rows) == [
        ("name", "2", "1", "1", "0"),
        ("author", "1", "0", "0", "1"),
        ("published", "0", "0", "0", "0"),
        ("updated", "2", "1", "1", "0"),
    ]
    assert ("nothing", "author", "Ada Quist") in {(miss.gold, miss.label, miss.words) for miss in result.misses}


def test_the_page_is_an_article_under_the_entry(tmp_path: Path) -> None:
    put(tmp_path, "one", [entry(name=["Mill"])])
    (one,) = read_entries(tmp_path)
    page = page_of(one).decode()
    assert page.index("Mill at Orsk opens") < page.index("The council of Varnholt")
