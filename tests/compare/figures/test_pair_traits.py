"""Traits that two quantities share or lack."""

from rashomon.compare.figures.pair_traits import compare_counted, compare_places
from tests.compare.described import described


def test_traits_are_the_same_both_ways() -> None:
    one, other = described("The fire killed 12 people in Ostrel.", "Since 2019 fire killed 15 firefighters.")
    assert compare_counted(one, other) == compare_counted(other, one)
    assert compare_places(one, other) == compare_places(other, one)


def test_what_is_counted_may_be_told_of_a_kind_of_people_in_one_report_only() -> None:
    traits = compare_counted(*described("The fire killed 12 people.", "The fire killed 12 firefighters."))
    assert traits["same_outcome"]
    assert traits["kind_missing"]
    assert not traits["kinds_differ"]


def test_words_of_what_is_counted_overlap_in_part_and_not_where_one_has_none() -> None:
    same = compare_counted(*described("The fire killed 12 people.", "The fire killed 12 people."))
    other = compare_counted(*described("The fire killed 12 people.", "The fire killed 12."))
    assert same["counted"] == 1.0
    assert other["counted"] == 0.0


def test_reports_of_two_articles_are_at_no_distance() -> None:
    traits = compare_places(*described("The fire killed 12 people.", "The fire killed 15 people."))
    assert not traits["same_article"]
    assert traits["distance"] == 0.0
    assert traits["both_early"]
