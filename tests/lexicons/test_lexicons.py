"""Every lexicon file says where it comes from, and is read the same way."""

from importlib import resources
from pathlib import Path

import pytest

import rashomon.lexicons
from rashomon.errors import LexiconError
from rashomon.lexicons import load_lexicon

FILES = sorted(Path(str(resources.files(rashomon.lexicons))).glob("*/*.yml"))


def test_there_are_lexicons() -> None:
    assert len(FILES) > 15


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_lexicon_says_where_it_comes_from(file: Path) -> None:
    lexicon = load_lexicon(file.parent.name, file.stem)
    assert len(lexicon.origin) > 20
    assert lexicon.licence
    assert lexicon.reviewed[:4].isdigit()
    assert lexicon.sections


@pytest.mark.parametrize("section", ["clause", "addressee", "infinitive", "noun", "auxiliaries", "adverbs"])
def test_cue_words_are_lower_case_words(section: str) -> None:
    words = load_lexicon("cues").words(section)
    assert [word for word in words if word != word.lower() or not word.strip()] == []


def test_a_list_is_read_in_order_and_as_a_set() -> None:
    lexicon = load_lexicon("cues")
    assert set(lexicon.words("denied")) == lexicon.word_set("denied")
    assert "denied" in lexicon
    assert "no such section" not in lexicon


def test_a_word_yaml_reads_as_a_truth_value_is_still_a_word() -> None:
    assert load_lexicon("stances").word_set("negation") >= {"not", "no"}


@pytest.mark.parametrize(
    ("call", "section", "complaint"),
    [
        ("words", "no such section", "is not a list"),
        ("words", "irregular", "is not a list"),
        ("table", "clause", "is not a table"),
        ("groups", "irregular", "is not a table of lists"),
        ("groups", "clause", "is not a table of lists"),
    ],
)
def test_asking_for_the_wrong_shape_is_an_error(call: str, section: str, complaint: str) -> None:
    with pytest.raises(LexiconError, match=complaint):
        getattr(load_lexicon("cues"), call)(section)


def test_a_lexicon_that_is_not_there_is_an_error() -> None:
    with pytest.raises(LexiconError, match=r"no lexicon cues/xx\.yml"):
        load_lexicon("cues", "xx")
