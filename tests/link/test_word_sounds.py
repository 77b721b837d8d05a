"""Words of names spelt in two ways."""

import pytest

from rashomon.link.word_sounds import sound_alike

ALIKE = [("kalmara", "calmara"), ("maraschek", "marashek"), ("harbor", "harbour"), ("warden", "varden")]
APART = [("calmara", "calmont"), ("ostrel", "ostrava"), ("hour", "hor")]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_spellings_of_one_word_sound_alike(one: str, other: str) -> None:
    assert sound_alike(one, other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_do_not(one: str, other: str) -> None:
    assert not sound_alike(one, other)
