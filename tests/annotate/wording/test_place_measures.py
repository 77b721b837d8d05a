"""What is measured of a quoted place."""

from dataclasses import replace

import pytest

from rashomon.annotate.divided import divide_article
from rashomon.annotate.encoder import read_text
from rashomon.annotate.wording.distance_weights import load_distance_weights
from rashomon.annotate.wording.place_measures import is_introduced, is_name, measure_place
from rashomon.annotate.wording.quoted_places import QuotedPlace, find_places
from rashomon.model.articles import Article
from tests.build import article_from_text


def only_place(text: str) -> tuple[Article, QuotedPlace]:
    article = article_from_text(text)
    (place,) = find_places(divide_article(article), (), ())
    return article, place


def measured(text: str) -> set[str]:
    article, place = only_place(text)
    return {name for name, holds in measure_place(article, place, read_text(text).syntax).items() if holds}


def test_every_measure_has_a_weight_and_every_weight_a_measure() -> None:
    article, place = only_place("The “rescue plan” was late.")
    assert list(measure_place(article, place, ())) == list(load_distance_weights().weights)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The town kept its “pause” in the levy.", {"one_word", "only_nouns", "unheld", "preposition_after"}),
        ("Half of Orla's “helpers” (volunteers who carry lamps) left.", {"after_possessive", "glossed"}),
        ("Among lamplighters 40% were “very content” with it.", {"polled", "two_words"}),
        ("They sold the ‘lamp,’ it seems.", {"single_marks", "ends_in_mark"}),
    ],
)
def test_what_stands_around_the_marks_is_measured(text: str, names: set[str]) -> None:
    assert names <= measured(text)


@pytest.mark.parametrize(
    ("text", "introduced"),
    [
        ("The hashtag “lamps” spread.", True),
        ("Her “lamps” remark was late.", True),
        ("The word “lamps” is old.", True),
        ("Her “lamps” were late.", False),
    ],
)
def test_words_that_are_given_as_words_are_introduced(text: str, *, introduced: bool) -> None:
    assert is_introduced(only_place(text)[1]) is introduced


def test_capitals_make_a_name() -> None:
    assert is_name(only_place("They saw “The Long Night” again.")[1])
    assert not is_name(only_place("They saw “the long night” again.")[1])


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Orla orders back 40 crates of the lamp oil “Lumina”", True),
        ("Orla Orders Back Its “Rescuers” From the Hill", False),
    ],
)
def test_a_capital_in_a_headline_makes_a_name_where_the_words_around_begin_small(headline: str, *, name: bool) -> None:
    _, place = only_place(headline)
    assert is_name(replace(place, is_headline=True)) is name
