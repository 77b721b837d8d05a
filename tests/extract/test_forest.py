"""The forest: chances as its trees say, and nothing that was changed is loaded."""

from pathlib import Path

import numpy as np
import pytest

from rashomon.extract import forest as forests
from rashomon.extract.forest import FILE, Forest, TreesError, load_forest, read_forest, write_forest
from rashomon.extract.traits import NAMES


def small() -> Forest:
    """Two trees of depth 2 over three features."""
    feature = np.array([[0, 1, 2], [2, 0, 0]], np.int16)
    threshold = np.array([[0.5, 1.0, np.inf], [3.0, np.inf, 0.0]], np.float32)
    leaf = np.array([[-2.0, -1.0, 1.0, 9.0], [0.5, 9.0, -0.25, 0.25]], np.float32)
    return Forest(("a", "b", "c"), 0.5, feature, threshold, leaf)


@pytest.mark.parametrize(
    ("row", "odds"),
    [
        ([0.0, 1.0, 0.0], 0.5 - 2.0 + 0.5),  # b is not greater than 1
        ([0.0, 1.5, 0.0], 0.5 - 1.0 + 0.5),
        ([1.0, 0.0, 4.0], 0.5 + 1.0 + 0.25),
        ([0.5, 0.0, 4.0], 0.5 - 2.0 + 0.25),
    ],
)
def test_each_tree_is_walked_to_its_leaf(row: list[float], odds: float) -> None:
    rows = np.array([row, row], np.float32)
    assert small().chances(rows) == pytest.approx([1 / (1 + np.exp(-odds))] * 2)


def test_no_rows_have_no_chances() -> None:
    assert len(small().chances(np.zeros((0, 3), np.float32))) == 0


def test_a_forest_is_read_as_it_was_written() -> None:
    content = write_forest(small())
    assert write_forest(read_forest(content)) == content
    assert read_forest(content).names == ("a", "b", "c")


@pytest.mark.parametrize("content", [b"", b"trees", write_forest(small())[:-40]])
def test_what_is_no_forest_is_refused(content: bytes) -> None:
    with pytest.raises(TreesError, match="install the package again"):
        read_forest(content)


def test_the_forest_of_the_package_was_grown_on_these_traits() -> None:
    assert load_forest().names == NAMES


def test_a_changed_forest_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "weights"
    folder.mkdir()
    (folder / FILE).write_bytes(write_forest(small()))
    (folder / "sha256.json").write_text('{"trees.json": "0"}', encoding="utf-8")
    monkeypatch.setattr(forests.resources, "files", lambda _: tmp_path)
    load_forest.cache_clear()
    try:
        with pytest.raises(TreesError, match="were changed"):
            load_forest()
    finally:
        load_forest.cache_clear()
