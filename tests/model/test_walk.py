"""Walks reach every record with an id and every anchor, however deep."""

from dataclasses import replace

from rashomon.model.annotations import Annotations, Wording
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Cell, Claim, Derivation
from rashomon.model.walk import all_wording, anchors_in, number_derivations, records_by_id
from tests.build import article_from_text
from tests.path import annotated

DAM = article_from_text("Mayor Lena Vu said the dam at Tavin held on Monday. “It held,” she said.")


def cell(start: int) -> Cell:
    return Cell("a-1", 1, Anchor("a-1", start, start + 1, "x"), None, None, None)


def test_anchors_inside_nested_records_are_found_in_order() -> None:
    claim = Claim("c-1", "s-1", "held", "event", "single_origin", 1, "alone", (cell(4), cell(2)))
    assert [one.start for one in anchors_in(claim)] == [4, 2]
    pair = (Anchor("a-1", 0, 1, "x"), Anchor("a-2", 5, 6, "y"))
    assert list(anchors_in(Derivation("a-1", "a-2", None, "reprint", 0.9, (pair,), "same words"))) == list(pair)
    assert list(anchors_in("no record")) == []


def test_derivations_are_counted_for_each_article() -> None:
    made = [Derivation(article, None, None, "rewrite", 0.5, (), "") for article in ("a-2", "a-1", "a-2")]
    assert [name for name, _ in number_derivations(made)] == ["a-2.d1", "a-1.d1", "a-2.d2"]


def test_wording_found_twice_is_one_record() -> None:
    one = Wording("a-1.w1", "a-1", "scare_quote", None, Anchor("a-1", 0, 3, "“a”"), None, "")
    other = replace(one, id="a-1.w2", kind="reprint_edit")
    case = Case(None, annotations=(Annotations("a-1", wording=(one,)),), wording=(one, other))
    assert all_wording(case) == (one, other)


def test_every_annotation_is_reached_by_its_id() -> None:
    case = annotated(DAM)
    found = records_by_id(case)
    (annotations,) = case.annotations
    for one in (*annotations.sentences, *annotations.mentions, *annotations.times, *annotations.quotations):
        assert found[one.id] is one
    assert found[DAM.id] is DAM
