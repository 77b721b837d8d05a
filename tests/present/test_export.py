"""The exported case: every field other programs rely on, exact anchors, the same text for equal cases."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.model.annotations import Annotations
from rashomon.model.case import Case
from rashomon.model.links import Links
from rashomon.model.provenance import Issue
from rashomon.present.export import export_json
from rashomon.stores.load import load_case
from rashomon.stores.sqlite import open_case
from tests.stores.records import fill, make_page

ANCHOR = {"article", "start", "end", "exact"}
FIELDS = {
    "pages": "id path url sha256 bytes media_type encoding encoding_confidence captured_at",
    "articles": "id page title byline outlet language text text_sha256 map published updated dates credits health",
    "stories": "id title articles thread start end places origins summary",
    "threads": "id title stories",
    "derivations": "article from from_name kind share spans reason judgement",
    "mentions": "id entity kind anchor",
    "entities": "id name kind variants judgement",
    "timexes": "id value end_value precision anchor reference basis",
    "quotations": "id article kind content cue speaker chain group",
    "figures": "id article anchor value low high unit counted hedge attributed_to as_of",
    "claims": "id story text kind status origins reason cells",
    "told_differently": "id story speaker speaker_name about quotations anchors reason",
    "quotation_groups": "id story quotations reason",
    "events": "id story when precision text anchors origins score rank planned dated_otherwise",
    "wording": "article kind concept anchor against reason",
    "omissions": "story claim article reason",
    "silences": "story question state rule reason anchors",
    "references": "article value basis assumed",
    "issues": "kind stage article page anchor text",
}
PARTS: dict[tuple[str, str], set[str]] = {
    ("articles", "published"): {"value", "precision", "basis", "anchor"},
    ("articles", "dates"): {"value", "precision", "where", "role", "used", "reason"},
    ("articles", "credits"): {"name", "entity", "kind", "anchor", "page_span"},
    ("articles", "health"): {"kind", "note", "anchor"},
    ("articles", "blocks"): {"kind", "start", "end"},
    ("articles", "removals"): {"page_span", "kind", "reason", "words"},
    ("stories", "summary"): {"text", "anchors"},
    ("quotations", "content"): ANCHOR,
    ("quotations", "speaker"): {"text", "anchor", "entity"},
    ("quotations", "chain"): {"text", "anchor", "entity"},
    ("claims", "cells"): {"article", "origin", "anchor", "value", "quotation", "figure"},
    ("entities", "merges"): {"one", "other", "score", "reason"},
    ("events", "anchors"): ANCHOR,
    ("mentions", "anchor"): ANCHOR,
}


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    store = open_case(Path(tmp_path_factory.mktemp("case")) / "case.db", create=True)
    fill(store)
    loaded = load_case(store)
    store.close()
    return loaded


@pytest.fixture(scope="module")
def exported(case: Case) -> dict[str, list[dict[str, object]]]:
    document: dict[str, list[dict[str, object]]] = json.loads(export_json(case))
    return document


def test_the_document_names_its_schema_and_run(case: Case) -> None:
    document = json.loads(export_json(case))
    assert set(FIELDS) | {"rashomon", "schema", "run", "judgements"} == set(document)
    assert document["schema"] == 1
    assert set(document["run"]) == {"version", "settings", "started", "program", "stages", "changes"}
    assert set(document["run"]["stages"][0]) == {"name", "version", "articles", "seconds"}


@pytest.mark.parametrize("kind", FIELDS)
def test_every_record_has_the_promised_fields(exported: dict[str, list[dict[str, object]]], kind: str) -> None:
    assert exported[kind], "the test case holds one record of every kind"
    for record in exported[kind]:
        assert set(FIELDS[kind].split()) <= set(record)


@pytest.mark.parametrize(("kind", "field"), PARTS)
def test_every_part_has_the_promised_fields(
    exported: dict[str, list[dict[str, object]]], kind: str, field: str
) -> None:
    part = exported[kind][0][field]
    first = part[0] if isinstance(part, list) else part
    assert isinstance(first, dict)
    assert PARTS[kind, field] <= set(first)


def anchors_in(value: object) -> list[dict[str, object]]:
    if isinstance(value, dict):
        if set(value) == ANCHOR:
            return [value]
        return [anchor for part in value.values() for anchor in anchors_in(part)]
    return [anchor for part in value for anchor in anchors_in(part)] if isinstance(value, list) else []


def test_every_anchor_is_exact(exported: dict[str, list[dict[str, object]]]) -> None:
    texts = {article["id"]: str(article["text"]) for article in exported["articles"]}
    anchors = anchors_in(exported)
    assert len(anchors) > 15
    for anchor in anchors:
        assert texts[anchor["article"]][anchor["start"] : anchor["end"]] == anchor["exact"]  # type: ignore[misc]


def test_values_are_those_of_the_records(case: Case, exported: dict[str, list[dict[str, object]]]) -> None:
    (article,) = case.articles
    (page,) = exported["pages"]
    assert (page["path"], page["bytes"]) == ("pages/flood.txt", len(make_page().raw))
    assert exported["articles"][0]["map"] == [[0, len(article.text), 0, len(article.text)]]
    (quotation,) = exported["quotations"]
    assert quotation["group"] == "qg-1"
    assert quotation["speaker"]["entity"] == "e-1"  # type: ignore[index]
    (figure,) = exported["figures"]
    assert (figure["attributed_to"], figure["as_of"]) == (quotation["id"], "2031-03-04")
    assert exported["mentions"][0]["entity"] == "e-1"
    assert exported["stories"][0]["origins"] == [[article.id]]
    assert exported["derivations"][0]["id"] == f"{article.id}.d1"
    assert [one["kind"] for one in exported["wording"]] == ["scare_quote", "term_choice"]
    (issue,) = exported["issues"]
    assert (issue["article"], issue["page"]) == (article.id, None)


def test_a_speaker_that_linking_left_alone_keeps_his_words(case: Case) -> None:
    (quotation,) = json.loads(export_json(replace(case, links=Links())))["quotations"]
    assert quotation["speaker"]["text"] == "Mayor Ane Tolk"
    assert quotation["speaker"]["entity"] is None
    assert quotation["chain"] == []


def test_one_record_a_line_and_the_run_alone(case: Case) -> None:
    lines = export_json(case).splitlines()
    assert sum(line.startswith(' "run": ') for line in lines) == 1
    other = replace(case, run=None)
    assert [line for line in export_json(other).splitlines() if '"run"' not in line] == [
        line for line in lines if '"run"' not in line
    ]


def test_an_empty_case_is_a_document(case: Case) -> None:
    document = json.loads(export_json(Case(run=None)))
    assert document["articles"] == []
    assert document["run"] is None


def test_odd_characters_survive(case: Case) -> None:
    (article,) = case.articles
    odd = replace(article, title="“Ünï” \u2028 \U0001f30a \ud800", byline="\x00\x1b")
    text = export_json(replace(case, articles=(odd,), annotations=(Annotations(article.id),)))
    text.encode("utf-8")
    (read,) = json.loads(text)["articles"]
    assert (read["title"], read["byline"]) == (odd.title, odd.byline)
    assert "Ünï" in text, "readable without a decoder"


def test_an_issue_of_a_path_has_neither_article_nor_page(case: Case) -> None:
    (issue,) = json.loads(export_json(replace(case, issues=(Issue("empty_file", "read", "x.html", "empty"),))))[
        "issues"
    ]
    assert (issue["subject"], issue["article"], issue["page"]) == ("x.html", None, None)
