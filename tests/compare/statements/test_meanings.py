"""Words that reports put in each other's place share a meaning; opposites too, and one of them denies it."""

import pytest

from rashomon.compare.statements.meanings import denies_its_meaning, meaning_of, members_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("siren", "alarms"), ("fired", "firing"), ("quake", "earthquakes"), ("closed", "opened"), ("rejected", "accept")],
)
def test_one_meaning(one: str, other: str) -> None:
    assert meaning_of(one) == meaning_of(other)


@pytest.mark.parametrize(("one", "other"), [("dam", "embankment"), ("harvest", "siren"), ("hospital", "doctor")])
def test_two_meanings(one: str, other: str) -> None:
    assert meaning_of(one) != meaning_of(other)


def test_a_word_in_no_group_means_its_stem() -> None:
    assert meaning_of("barges") == "barg"
    assert members_of("barg") == {"barg"}


def test_one_of_two_opposites_denies() -> None:
    assert denies_its_meaning("shut")
    assert not denies_its_meaning("opened")
    assert not denies_its_meaning("barges")


def test_the_members_of_a_meaning_are_stems_of_both_opposites() -> None:
    assert {"open", "shut"} <= members_of(meaning_of("open"))
