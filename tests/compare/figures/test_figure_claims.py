"""The status of a row of figures, and the rule that gave it."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.compare.figures.numbers_told import Told
from rashomon.compare.figures.standing import judge_group
from rashomon.compare.origins.spoken_for import SpokenFor
from tests.build import article_from_text
from tests.compare.told import told
from tests.path import compared

ROSK = frozenset({"e-rosk"})
POLICE = frozenset({"e-police"})
MORNING, EVENING = "2031-03-04T08:00", "2031-03-04T20:00"


def seen(value: float) -> Told:
    return replace(told(value, toll=True), witness="! list")


def spoken(value: float, speaker: str, office: str, origin: int = 1) -> Told:
    return replace(told(value, origin=origin, speaker=speaker), side=SpokenFor(frozenset(office.split())))


@pytest.mark.parametrize(
    ("group", "status", "origins"),
    [
        ([told(12), told(12, origin=2)], "corroborated", 2),
        ([told(12, speaker="e-police"), told(12, origin=2, speaker="e-mayor")], "corroborated", 2),
        # However often it is printed, one voice or one text is one origin.
        ([told(12, speaker="e-police"), told(12, origin=2, speaker="e-police")], "single_origin", 1),
        ([told(12), told(12, published=MORNING), told(12, published=EVENING)], "single_origin", 1),
        ([told(12, speaker="? officials"), told(12, origin=2, speaker="e-police")], "single_origin", 1),
        # An unattributed number beside the name of the voice that gives it elsewhere is that voice's.
        ([told(12, speaker="e-police"), told(12, origin=2, named=frozenset({"e-police"}))], "single_origin", 1),
        ([told(12)], "single_origin", 1),
        ([told(12), told(20, origin=2)], "contested", 2),
        # One contradiction makes the row contested, whoever else agrees.
        ([told(12), told(12, origin=2), told(20, origin=3)], "contested", 3),
        ([told(12, toll=True), told(20, origin=2, toll=True, as_of="2031-03-05")], "superseded", 2),
        ([told(450, hedge="about"), told(463, origin=2)], "compatible", 2),
        # A vague or hedged number beside two exact ones fits, but it does not say the same.
        ([told(12), told(12, origin=2), told(None, origin=3, low=10, hedge="at least")], "compatible", 3),
        # A toll in a report's own voice may be the one another report credits; so may any number, where the report
        # credits that voice with something, or the voice is an agency.
        ([told(12, toll=True), told(12, origin=2, speaker="e-police", toll=True)], "single_origin", 1),
        ([told(12, credits=POLICE), told(12, origin=2, speaker="e-police")], "single_origin", 1),
        ([told(12), replace(told(12, origin=2, speaker="e-wire"), is_relayed=True)], "single_origin", 1),
        ([told(117), told(117, origin=2, speaker="e-police")], "corroborated", 2),
        # A small or a round number may be anybody's.
        ([told(12), told(12, origin=2, speaker="e-police")], "single_origin", 1),
        # What was seen at first hand is nobody's word.
        ([seen(12), told(12, origin=2, speaker="e-police", toll=True)], "corroborated", 2),
        ([seen(12), told(12, origin=2, speaker="? officials")], "corroborated", 2),
        # A ministry and its minister are one voice.
        ([spoken(12, "e-vu", "minist health"), spoken(12, "health ministry", "minist health", 2)], "single_origin", 1),
        ([spoken(12, "e-vu", "minist health"), spoken(12, "war ministry", "minist war", 2)], "corroborated", 2),
        ([told(12), told(None, origin=2, low=10, hedge="at least")], "compatible", 2),
        ([told(12, as_of=None), told(20, origin=2)], "compatible", 2),
        ([told(12, speaker="e-police"), told(20, origin=2, speaker="e-police")], "compatible", 1),
        # The same sentence, or a voice that both reports credit with something: perhaps one origin.
        ([told(12, sentence="a b c d"), told(12, origin=2, sentence="a b c d e")], "single_origin", 1),
        ([told(12, credits=ROSK), told(12, origin=2, credits=ROSK)], "single_origin", 1),
        ([told(12, credits=ROSK), told(12, origin=2)], "corroborated", 2),
        ([told(12, is_moved=True), told(20, origin=2)], "superseded", 2),
    ],
)
def test_every_status(group: list[Told], status: str, origins: int) -> None:
    found, reason, counted = judge_group(group)
    assert (found, counted) == (status, origins), reason
    assert reason


numbers = st.builds(
    told,
    st.sampled_from([12, 20, 450]),
    origin=st.integers(1, 4),
    speaker=st.sampled_from([None, "e-police", "e-mayor"]),
    as_of=st.sampled_from([None, "2031-03-04", "2031-03-05", "2031-03-20"]),
    hedge=st.sampled_from([None, "about"]),
    toll=st.booleans(),
)


@given(st.lists(numbers, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_articles_never_changes_a_status(group: list[Told], chance: Random) -> None:
    turned = list(group)
    chance.shuffle(turned)
    assert judge_group(turned)[0] == judge_group(group)[0]
    assert judge_group(turned)[2] == judge_group(group)[2]


@given(st.lists(numbers, min_size=1, max_size=5))
def test_no_row_is_corroborated_by_one_origin_or_by_two_values(group: list[Told]) -> None:
    status, _, origins = judge_group(group)
    if status == "corroborated":
        assert origins >= 2
        assert len({one.quantity.value for one in group if one.quantity.figure.hedge is None}) <= 1
    if status == "contested":
        assert len({one.quantity.value for one in group}) > 1


def rows(*texts: str, published: str = "2031-03-04") -> list[tuple[str, int, list[str]]]:
    """Return the figure rows of a story of those texts: status, origins, words of the cells."""
    case = compared(*(article_from_text(text, published) for text in texts))
    return [
        (one.status, one.origins, sorted(cell.anchor.exact for cell in one.cells))
        for one in case.claims
        if one.kind == "figure" and len(one.cells) > 1
    ]


def test_two_texts_that_agree() -> None:
    one = "A ferry sank off Ostrel on Monday. Twelve people were killed in the sinking."
    other = "The sinking of a ferry off Ostrel killed 12 people."
    assert rows(one, other) == [("corroborated", 2, ["12 people", "Twelve people"])]


def test_an_uncredited_number_may_be_the_credited_one() -> None:
    one = "A ferry sank off Ostrel on Monday. Twelve people were killed in the sinking."
    other = "The sinking of a ferry off Ostrel killed 12 people, Mayor Lena Vu told reporters."
    assert rows(one, other) == [("single_origin", 1, ["12 people", "Twelve people"])]


def test_two_texts_with_one_voice() -> None:
    one = "A ferry sank off Ostrel on Monday. Mayor Lena Vu said 12 people were killed."
    other = "Twelve people were killed when a ferry sank off Ostrel, Mayor Lena Vu told reporters."
    assert rows(one, other) == [("single_origin", 1, ["12 people", "Twelve people"])]


def test_two_texts_that_contradict_each_other() -> None:
    one = "A ferry sank off Ostrel on Monday. Mayor Lena Vu said 12 people were killed in the sinking."
    other = "The ferry sinking off Ostrel on Monday killed 20 people, the coastguard chief, Rasmus Tolk, said."
    assert rows(one, other) == [("contested", 2, ["12 people", "20 people"])]


@pytest.mark.parametrize(
    "other",
    [
        "The ferry sinking off Ostrel injured 20 people, the coastguard said.",
        "The ferry that sank off Ostrel carried 20 cars, the coastguard said.",
        "The ferry that sank off Ostrel was 20 years old, the coastguard said.",
        "Twenty people could die in another sinking off Ostrel, the coastguard said.",
        "Two of the children on the ferry off Ostrel were killed, the coastguard said.",
    ],
)
def test_numbers_of_different_things_make_no_row(other: str) -> None:
    one = "A ferry sank off Ostrel on Monday. Mayor Lena Vu said 12 people were killed in the sinking."
    assert rows(one, other) == []
