"""Figures put together by what they count: order never matters, and work stays near n log n."""

from random import Random

from rashomon.compare.figures.gathering import candidate_pairs, gather_figures
from rashomon.compare.figures.sameness import load_pair_weights
from tests.compare.told import told


def test_every_figure_is_in_one_group_and_the_order_does_not_matter() -> None:
    given = [told(value, origin=origin, toll=True).quantity for origin in (1, 2, 3) for value in (12, 12, 400)]
    groups = gather_figures(given, load_pair_weights()).groups
    assert sorted(place for group in groups for place in group) == list(range(len(given)))
    order = list(range(len(given)))
    Random(3).shuffle(order)
    turned = gather_figures([given[place] for place in order], load_pair_weights()).groups
    assert {frozenset(order[place] for place in group) for group in turned} == {frozenset(group) for group in groups}


def test_all_pairs_of_a_small_class_are_compared_and_few_of_a_large_one() -> None:
    few = [told(float(value)).quantity for value in range(20)]
    assert len(set(candidate_pairs(few))) == 20 * 19 // 2
    many = [told(float(value)).quantity for value in range(2000)]
    pairs = list(candidate_pairs(many))
    assert len(set(pairs)) == len(pairs) < 2000 * 70
