"""Whole invented articles in other languages: names, times and quotations as marked in the text.

Each article of `articles/<language>.txt` stands three times: with its names, its times, its quotations.
"""

from pathlib import Path

import pytest

from tests.annotate.other_languages.marking import mark_names, mark_speech, mark_times
from tests.marked import normalise_marks, read_marks

HERE = Path(__file__).parent / "articles"


def marked_articles() -> list[tuple[str, str, str, str]]:
    """Return language, names, times and quotations of every article, each written into its text."""
    found: list[tuple[str, str, str, str]] = []
    for file in sorted(HERE.glob("*.txt")):
        for article in file.read_text(encoding="utf-8").strip().split("\n\n====\n\n"):
            names, times, speech = article.split("\n\n----\n\n")
            found.append((file.stem, names, times, speech))
    return found


ARTICLES = marked_articles()


def test_there_are_articles_in_every_language() -> None:
    assert {article[0] for article in ARTICLES} == {"de", "fr", "ru", "uk"}


@pytest.mark.parametrize(("language", "names", "times", "speech"), ARTICLES)
def test_an_article_is_the_same_text_three_times(language: str, names: str, times: str, speech: str) -> None:
    assert read_marks(names)[0] == read_marks(times)[0] == read_marks(speech)[0]


@pytest.mark.parametrize(("language", "marked"), [(one[0], one[1]) for one in ARTICLES])
def test_names_are_found_with_their_kind(language: str, marked: str) -> None:
    assert mark_names(marked, language) == normalise_marks(marked)


@pytest.mark.parametrize(("language", "marked"), [(one[0], one[2]) for one in ARTICLES])
def test_times_are_found_with_their_form(language: str, marked: str) -> None:
    assert mark_times(marked, language) == normalise_marks(marked)


@pytest.mark.parametrize(("language", "marked"), [(one[0], one[3]) for one in ARTICLES])
def test_quotations_are_found_with_their_speaker(language: str, marked: str) -> None:
    assert mark_speech(marked, language) == normalise_marks(marked)
