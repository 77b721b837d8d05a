"""The chains task: passages with marks, and when a chain is met."""

from collections import Counter
from pathlib import Path

import pytest

from eval.chains.gold import FOLDER, PARTS, read_passages
from eval.chains.judge import core, judge_passage, speaker_only
from eval.chains.task import run
from eval.results import Settings

PASSAGE = """Remarks.

## told a paper
<speaker>Lena Vu</speaker> <cue>told</cue> <relay>the Marenna Herald</relay> that <indirect>all was well</indirect>.

## two of them
<speaker>Lena Vu</speaker> <cue_claimed>claimed</cue_claimed> <indirect>the road was closed</indirect>, <relay_a>Radio
Ostrel</relay_a> reported, citing <relay_b>Reuters</relay_b>.
"""


def test_a_passage_holds_its_chains_in_order(tmp_path: Path) -> None:
    path = tmp_path / "dev.txt"
    path.write_text(PASSAGE, encoding="utf-8")
    told, two = read_passages(path)
    assert [one.links for one in told.chains] == [("the Marenna Herald", "Lena Vu")]
    assert [one.links for one in two.chains] == [("Radio\nOstrel", "Reuters", "Lena Vu")]
    assert two.chains[0].certainty == "claimed"


def test_the_baseline_knows_no_relay(tmp_path: Path) -> None:
    path = tmp_path / "dev.txt"
    path.write_text(PASSAGE, encoding="utf-8")
    told, _ = read_passages(path)
    assert [one.is_met for one in judge_passage(told)] == [True]
    assert [one.is_met for one in judge_passage(told, speaker_only)] == [False]


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("the state agency Belwire", "belwire"),
        ("The Lantern", "lantern"),
        ("Minister Lena Vu", "minister lena vu"),
        ("the head of the Port Board", "head of the port board"),
    ],
)
def test_what_only_says_the_kind_of_thing_may_be_left_out(words: str, same: str) -> None:
    assert core(words) == same


def test_at_least_sixty_passages_are_not_for_mending_and_half_have_relays() -> None:
    kept = [one for part in ("test", "blind", "styles_kept") for one in read_passages(FOLDER / f"{part}.txt")]
    assert len(kept) >= 60
    assert sum(any(len(chain.links) > 1 for chain in one.chains) for one in kept) * 2 >= len(kept)


@pytest.mark.parametrize("part", ["opened", "blind"])
def test_each_half_of_the_blind_set_has_passages_with_relays_without_and_with_what_only_looks_like_one(
    part: str,
) -> None:
    passages = read_passages(FOLDER / f"{part}.txt")
    kinds = Counter(one.name.partition(":")[0] for one in passages)
    assert set(kinds) == {"two links", "no relay", "looks like a relay"}
    assert kinds["two links"] == 15
    for one in passages:
        assert any(len(chain.links) > 1 for chain in one.chains) == one.name.startswith("two links"), one.name


def test_each_part_is_a_gold_set_of_its_own(tmp_path: Path) -> None:
    for part in PARTS:
        (tmp_path / f"{part}.txt").write_text(PASSAGE + part, encoding="utf-8")
    result = run(Settings(folder=tmp_path))
    assert [one.name for one in result.gold] == list(PARTS)
    assert {"dev.chains", "test.chains", "opened.chains", "blind.chains"} <= {one.name for one in result.measures}
