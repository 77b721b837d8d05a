"""Counting in how many reports words stand."""

from pathlib import Path

from training.rarity.__main__ import count_stems, write_counts


def test_names_are_left_out(tmp_path: Path) -> None:
    number, counts = count_stems(iter(["The barges sank in Ostrel.", "A barge sank.", "Barges sank off Ostrel."]))
    assert number == 3
    assert counts["barg"] == 3
    assert "ostrel" not in counts
    write_counts(number, counts, tmp_path / "rarity.txt")
    assert (tmp_path / "rarity.txt").read_text(encoding="utf-8").splitlines() == ["3", "3\tbarg sank"]
