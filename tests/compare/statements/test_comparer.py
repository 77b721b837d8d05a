"""The comparer: what comparing each pair anew would give, at the cost of the pairs of different words."""

import pytest

from rashomon.compare.statements import comparer
from rashomon.compare.statements.agreement import Agreement, compare_sayings
from rashomon.compare.statements.comparer import Comparer
from rashomon.compare.statements.likeness import Weights, weigh_terms
from rashomon.compare.statements.rarity import load_rarity
from rashomon.compare.statements.sayings import Saying, read_sayings
from rashomon.compare.statements.terms import read_terms
from tests.build import article_from_text
from tests.path import compared

BURNT = "Twelve barges burned at the quay of Ostrel on Monday."
AGAIN = "At Ostrel on Monday a blaze burned twelve barges down to the water."
OPENED = "The museum of Velm opened a hall of clocks in May."


def sayings_of(copies: int) -> list[Saying]:
    """The sayings of so many reports with each of the three sentences, at other places of the text."""
    texts = [f"Report {at}{'.' * at}\n\n{text}" for at in range(copies) for text in (BURNT, AGAIN, OPENED)]
    case = compared(*(article_from_text(text, "2031-03-05") for text in texts))
    origins = {one.id: number for number, one in enumerate(case.articles)}
    found = [one for id_ in sorted(origins) for one in read_sayings(case, id_, origins, read_terms(case, id_))]
    return [one for one in found if one.sentence.anchor.exact in (BURNT, AGAIN, OPENED)]


def pairs_of(sayings: list[Saying]) -> list[tuple[int, int]]:
    return [(at, other) for other in range(len(sayings)) for at in range(other)]


def test_it_says_what_comparing_anew_would() -> None:
    sayings = sayings_of(3)
    weights = weigh_terms(sayings, load_rarity())
    known = Comparer(sayings, weights)
    expected = [compare_sayings(sayings[at], sayings[other], weights) for at, other in pairs_of(sayings)]
    assert any(expected)
    assert [known.compare(at, other) for at, other in pairs_of(sayings)] == expected


def test_sentences_that_come_again_are_not_compared_again(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[str, str]] = []

    def counted(one: Saying, other: Saying, weights: Weights) -> Agreement | None:
        calls.append((one.sentence.anchor.exact, other.sentence.anchor.exact))
        return compare_sayings(one, other, weights)

    monkeypatch.setattr(comparer, "compare_sayings", counted)
    sayings = sayings_of(6)
    known = Comparer(sayings, weigh_terms(sayings, load_rarity()))
    pairs = pairs_of(sayings)
    for at, other in pairs:
        known.compare(at, other)
    assert len(calls) < len(pairs) / 8
