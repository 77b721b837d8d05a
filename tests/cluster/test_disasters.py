"""Reports of a disaster belong together for longer than a day's news."""

import pytest

from rashomon.cluster.disasters import find_disasters
from tests.build import article_from_text
from tests.path import linked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An earthquake killed 41 people in Dorra on Monday.", {"nature"}),
        ("The earthquake in Dorra was felt in 12 towns.", set()),
        ("Gunmen killed 41 people in Dorra on Monday.", set()),
        ("After a ferry collision off Dorra 12 people are missing.", {"crash"}),
    ],
)
def test_what_struck_those_who_are_counted(text: str, found: set[str]) -> None:
    case = linked(article_from_text(text, "2031-03-05"))
    assert find_disasters(case, case.articles[0]) == found
