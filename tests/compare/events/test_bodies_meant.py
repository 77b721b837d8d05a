"""The named body that "the guild" stands for."""

import pytest

from rashomon.compare.figures.counters import counter_of
from tests.build import article_from_text
from tests.path import linked

GUILD = "The Ferrymen's Guild met in Ostrel on Monday. "


def voice(text: str) -> str | None:
    """Return who counted the last number of a text."""
    case = linked(article_from_text(text, "2031-03-05"))
    figure = case.annotations[0].figures[-1]
    return counter_of(case, figure, case.sentence_by_id[figure.sentence])


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        (GUILD + "The guild counted 40 boats.", "ferrymen's guild"),
        (GUILD + "The mill lost 3 million crowns, not 8 million as the guild maintains.", "ferrymen's guild"),
        # None is named before: it may be any.
        ("The guild counted 40 boats.", "? guild"),
    ],
)
def test_the_only_body_of_that_name_is_meant(text: str, said_by: str) -> None:
    assert voice(text) == said_by
