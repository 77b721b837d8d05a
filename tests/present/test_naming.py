"""What articles and the subjects of Issues are called."""

from dataclasses import replace

import pytest

from rashomon.present.naming import list_names, name_articles
from rashomon.present.subjects import say_of
from tests.build import article_from_text
from tests.present.made_rows import case_with


def test_an_article_is_called_by_its_outlet_else_by_its_headline() -> None:
    named = article_from_text("Nine boats burnt.", outlet="The Quay")
    nameless = article_from_text(
        "Burnt: nine boats.", title="Nine boats burnt in the harbour of Sundvik on Monday night"
    )
    case = case_with((named, nameless))
    assert name_articles(case) == {named.id: "The Quay", nameless.id: "“Nine boats burnt in the harbour of Sundvik …”"}


def test_one_name_twice_is_told_apart_by_the_day_or_a_number() -> None:
    texts = ("Nine boats burnt.", "Ten boats burnt.", "No boat is left.")
    days = ("2031-03-04", "2031-03-05", "2031-03-05")
    articles = tuple(article_from_text(text, day, outlet="The Quay") for text, day in zip(texts, days, strict=True))
    assert sorted(name_articles(case_with(articles)).values()) == [
        "The Quay, 4 Mar 2031",
        "The Quay, 5 Mar 2031 (1)",
        "The Quay, 5 Mar 2031 (2)",
    ]
    assert len(set(name_articles(replace(case_with(articles), stories=())).values())) == 3


@pytest.mark.parametrize(
    ("names", "listed"),
    [("A", "A"), ("AB", "A · B"), ("ABCD", "A · B · C · D"), ("ABCDE", "A · B · C and 2 more")],
)
def test_a_few_names_are_listed(names: str, listed: str) -> None:
    assert list_names(tuple(names)) == listed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a/b.html: left out 2 pictures", "left out 2 pictures"),
        ("a/b.html says it is latin-1", "says it is latin-1"),
        ("a/b.html.gz is cut", "a/b.html.gz is cut"),
        ("nothing there", "nothing there"),
    ],
)
def test_an_issue_does_not_name_its_page_twice(text: str, said: str) -> None:
    assert say_of("a/b.html", text) == ("a/b.html", said)
