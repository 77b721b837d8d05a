"""Records survive the way to JSON and back, and nothing else does."""

import json
from dataclasses import dataclass
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from rashomon.errors import CaseError
from rashomon.model.articles import Article
from rashomon.model.spans import Anchor
from rashomon.stores.codec import decode, dump, encode, fingerprint, shape_of
from rashomon.stores.tables import TABLES
from tests.stores.records import make_annotations, make_article, make_page


@dataclass(frozen=True, slots=True)
class Inner:
    words: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Outer:
    name: str
    share: float
    low: float | None
    pairs: tuple[tuple[str, int], ...]
    inner: tuple[Inner, ...]
    kind: Literal["a", "b"]
    added_later: str | None = None


inners = some.builds(Inner, some.text(), some.booleans())
outers = some.builds(
    Outer,
    some.text(some.characters()),
    some.floats(allow_nan=False),
    some.none() | some.floats(allow_nan=False),
    some.lists(some.tuples(some.text(), some.integers())).map(tuple),
    some.lists(inners).map(tuple),
    some.sampled_from(["a", "b"]),
    some.none() | some.text(),
)


@given(outers)
def test_any_record_comes_back_equal(record: Outer) -> None:
    assert decode(Outer, json.loads(dump(record))) == record


def test_an_article_comes_back_equal() -> None:
    article = make_article(make_page())
    assert decode(Article, json.loads(dump(article))) == article


def test_a_field_with_a_default_may_be_missing() -> None:
    record = Outer("n", 1.0, None, (), (), "a")
    stored = encode(record)
    assert isinstance(stored, dict)
    del stored["added_later"]
    assert decode(Outer, stored) == record


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", 3),
        ("share", "much"),
        ("share", True),
        ("low", []),
        ("pairs", [["a", 1, 2]]),
        ("pairs", {"a": 1}),
        ("inner", [{"words": "x"}]),
        ("inner", ["x"]),
        ("kind", "c"),
    ],
)
def test_another_shape_is_refused_with_what_to_do(field: str, value: object) -> None:
    stored = encode(Outer("n", 1.0, None, (), (), "a"))
    assert isinstance(stored, dict)
    stored[field] = value  # type: ignore[assignment]
    with pytest.raises(CaseError, match="--rebuild"):
        decode(Outer, stored)


def test_an_anchor_is_checked_again_when_read() -> None:
    with pytest.raises(Exception, match="cannot hold"):
        decode(Anchor, {"article": "a-1", "start": 0, "end": 4, "exact": "abc"})


@pytest.mark.parametrize("value", [b"raw", [1], {"a": 1}, object()])
def test_what_no_record_may_hold_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="no record may hold"):
        encode(value)


def test_a_fingerprint_changes_with_any_field() -> None:
    found = make_annotations(make_article(make_page()))
    assert fingerprint(found) == fingerprint(make_annotations(make_article(make_page())))
    assert fingerprint(found) != fingerprint(make_annotations(make_article(make_page(path="b.txt"))).mentions)


def test_a_shape_names_fields_and_types_down_to_the_leaves() -> None:
    assert "inner: <class 'tuple'>[Inner(words: <class 'str'>, sure: <class 'bool'>), Ellipsis]" in shape_of(Outer)
    assert shape_of(Outer) != shape_of(Inner)


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_every_stored_record_is_of_types_that_can_be_read_back(kind: type[object]) -> None:
    with pytest.raises(CaseError, match="not in the form"):
        decode(kind, None)
