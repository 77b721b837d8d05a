"""Numbers that a report sets against each other, and their repeats in other reports."""

from rashomon.compare.figures.gathering import gather_figures
from rashomon.compare.figures.sameness import load_pair_weights
from rashomon.compare.figures.told_for_one import values_told_for_one
from tests.compare.described import described

BOTH = "The mill said 4 tonnes of lye leaked into the canal. The guild puts it at 11."
LATER = "The guild's readings on the bridge point to 11 tonnes, it said."


def test_a_number_and_the_one_it_is_given_beside_are_told_for_one() -> None:
    assert {pair[3] for pair in values_told_for_one(described(BOTH))} == {frozenset({4.0, 11.0})}


def test_two_voices_that_measure_in_sentences_side_by_side() -> None:
    text = "“Some 4 tonnes of lye leaked,” said Ana Vu. Readings pointed to at least 11 tonnes, Ben Marsh said."
    assert len(values_told_for_one(described(text))) == 1
    text = "“Some 4 tonnes of lye leaked,” said Ana Vu. The mill sold 11 tonnes of soap, Ben Marsh said."
    assert not values_told_for_one(described(text))


def test_how_many_each_of_two_has_is_not_told_for_one() -> None:
    assert not values_told_for_one(described("Ostrel Bank has 40 branches, Velm Bank has 25."))
    assert not values_told_for_one(described("Ostrel Bank has 40 branches made of stone, Velm Bank has 25."))


def test_numbers_too_far_apart_are_told_for_two() -> None:
    assert not values_told_for_one(described("Some 4 tonnes of lye leaked. The guild puts it at 39."))


def test_repeats_in_other_reports_join_the_row() -> None:
    told = described(BOTH, LATER)
    assert len(gather_figures(told, load_pair_weights()).groups) == 1


def test_another_kind_of_people_of_that_number_is_no_repeat() -> None:
    both = "The Front said 18 fighters had gone in. The ministry put the number of attackers at 29."
    fighters, attackers, police = described(both, "Among the hurt were 18 police officers.")
    groups = gather_figures([fighters, attackers, police], load_pair_weights()).groups
    assert sorted(groups) == [(0, 1), (2,)]
