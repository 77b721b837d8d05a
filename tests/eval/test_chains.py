"""The chains task: passages with marks, and when a chain is met."""

from pathlib import Path

import pytest

from eval.chains.gold import FOLDER, PARTS, read_passages
from eval.chains.judge import core, judge_passage, speaker_only

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


def test_at_least_sixty_passages_half_of_them_with_relays_a_third_for_mending() -> None:
    parts = {part: read_passages(FOLDER / f"{part}.txt") for part in PARTS}
    everything = [one for passages in parts.values() for one in passages]
    assert len(everything) >= 60
    assert sum(any(len(chain.links) > 1 for chain in one.chains) for one in everything) * 2 >= len(everything)
    assert len(parts["dev"]) * 3 <= len(everything)
