"""Spoken spellings: words of names that two ways of writing give, and words that are only like each other."""

import pytest

from rashomon.link.spoken_spellings import are_one_spoken


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hovik", "Jovic"),  # Spanish, or Slavic the other way round
        ("Kelm", "Quelm"),
        ("Carvalhinho", "Karvalyinyo"),  # Portuguese, through Cyrillic
        ("Falcão", "Falcau"),
        ("Chauvet", "Shove"),  # French
        ("Zherin", "Gerin"),
        ("Wachlin", "Vakhlin"),  # German
        ("Szymczak", "Shimchak"),  # Polish
        ("Giacconi", "Jakkoni"),  # Italian
        ("Çelmaz", "Chelmaz"),  # Turkish
        ("Haldun", "Galdun"),  # Russian
        ("Selmaran", "Selmeran"),  # one vowel
    ],
)
def test_one_word_in_two_ways_of_writing(one: str, other: str) -> None:
    assert are_one_spoken(one, other)
    assert are_one_spoken(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Orlev", "Osrev"), ("Kelm", "Kolm"), ("Brandel", "Brandt"), ("Tavin", "Tavik"), ("Marlow", "Harlow")],
)
def test_words_that_are_only_alike(one: str, other: str) -> None:
    assert not are_one_spoken(one, other)
