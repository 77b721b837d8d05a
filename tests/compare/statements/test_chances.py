"""How likely two sentences tell of one event."""

from rashomon.compare.statements.chances import FEATURES, chance_of_one, load_chances, measure_pair
from rashomon.compare.statements.likeness import liken, weigh_terms
from rashomon.compare.statements.rarity import load_rarity
from rashomon.compare.statements.sayings import Saying, read_sayings
from rashomon.compare.statements.terms import read_terms
from tests.build import article_from_text
from tests.path import compared

BURNT = "Twelve barges burned at the quay of Ostrel on Monday."
AGAIN = "At Ostrel on Monday a blaze burned twelve barges down to the water."
ELSEWHERE = "Seven barges burned at the quay of Velm in May."


def sayings_of(*texts: str) -> list[Saying]:
    case = compared(*(article_from_text(text, "2031-03-05") for text in texts))
    origin_of = {one.id: number for number, one in enumerate(case.articles)}
    by_text = {one.text: one.id for one in case.articles}
    ids = [by_text[text] for text in texts]
    return [one for id_ in ids for one in read_sayings(case, id_, origin_of, read_terms(case, id_))]


def test_the_weights_are_those_of_the_features() -> None:
    assert set(load_chances().weights) == set(FEATURES)
    assert 0.5 < load_chances().threshold < 1


def test_other_numbers_and_places_make_one_event_less_likely() -> None:
    burnt, again, elsewhere = sayings_of(BURNT, AGAIN, ELSEWHERE)
    weights = weigh_terms([burnt, again, elsewhere], load_rarity())
    chances: list[float] = []
    for other in (again, elsewhere):
        likeness = liken(burnt, other, weights, bool)
        assert likeness is not None
        assert list(measure_pair(burnt, other, likeness, weights)) == list(FEATURES)
        chances.append(chance_of_one(burnt, other, likeness, weights))
    assert chances[0] > load_chances().threshold > chances[1]
