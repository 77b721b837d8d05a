"""What words speak of, as terms."""

import pytest

from rashomon.compare.statements.terms import read_terms
from rashomon.text.words import split_words
from tests.build import article_from_text
from tests.path import linked


def days(text: str) -> set[str]:
    article = article_from_text(text, "2031-03-05")
    return {term.key for term in read_terms(linked(article), article.id).named if term.key.startswith("day:")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The crane fell at 2:30 p.m. in Ostrel.", set[str]()),
        ("The crane fell at 12:40 a.m. on Wednesday.", {"day:2031-03-05"}),
        ("The crane fell on Monday.", {"day:2031-03-03"}),
    ],
    ids=["an hour alone", "an hour of a day", "a day"],
)
def test_an_hour_alone_names_no_day(text: str, found: set[str]) -> None:
    assert days(text) == found


def test_days_far_from_the_report_are_known_and_those_to_come() -> None:
    article = article_from_text("It fell on 4 January, on Monday, and will stand on 2 May.", "2031-03-05")
    terms = read_terms(linked(article), article.id)
    assert terms.far == {"day:2031-01-04", "day:2031-05-02"}
    assert terms.ahead == {"day:2031-05-02"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was the third crane to fall, and the 19th of its make.", {"rank:3", "rank:19"}),
        ("The first crane fell on a second barge.", set[str]()),
        ("A third of the cranes fell.", set[str]()),
        ("It fell on 4th January.", set[str]()),
    ],
    ids=["ranks", "too common", "a share", "a day"],
)
def test_which_of_a_row_is_a_term(text: str, found: set[str]) -> None:
    article = article_from_text(text, "2031-03-05")
    words = split_words(article.text)
    terms = read_terms(linked(article), article.id).of(words)
    assert {term.key for term in terms if term.key.startswith("rank:")} == found
