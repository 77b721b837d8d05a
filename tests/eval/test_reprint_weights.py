"""Fitting the weights of the signs of direction."""

from eval.reprints.weights import STATED, fit
from rashomon.deduplicate.direction import WEIGHTS


def test_signs_that_tell_weigh_and_signs_that_pairs_without_direction_show_do_not() -> None:
    rows = [({"named": 1}, True)] * 8 + [({"caution": 1}, False)] * 8 + [({"caution": -1}, False)] * 8
    weights = fit(rows)
    assert weights["named"] > 1
    assert weights["caution"] < 0.1


def test_stated_weights_are_left_as_the_product_has_them() -> None:
    weights = fit([({"credited": 1}, True)])
    assert {sign: weights[sign] for sign in STATED} == {sign: WEIGHTS[sign] for sign in STATED}
