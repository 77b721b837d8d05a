"""What became of those counted, read from the words beside a figure."""

import pytest

from tests.build import article_from_text
from tests.compare.described import described_in, states


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("At least 12 people were killed in Ostrel.", ["killed"]),
        ("Two people were killed and 60 people were taken to the hospital.", ["killed", "hospitalised"]),
        ("As of Monday 131 people were being treated in hospitals of Ostrel.", ["hospitalised"]),
        ("In the hospitals of Ostrel are 131 people.", ["hospitalised"]),
        ("At the clinic 37 people had been admitted by noon.", ["hospitalised"]),
        ("Forty members had been admitted by noon.", [""]),
        ("Four people were taken to hospital with serious injuries.", [""]),
        ("In the collision 14 people were lost.", ["killed"]),
        ("In the storm 14 people lost their boats.", [""]),
        ("In the storm 14 persons perished and 30 are considered missing.", ["killed", "missing"]),
        ("The union put the number of strikers at 40 and said 12 were hurt.", ["", "injured"]),
    ],
)
def test_the_nearest_word_of_the_clause_tells_the_state(text: str, told: list[str]) -> None:
    assert states(text) == told


@pytest.mark.parametrize(("title", "kinds"), [("Two killed in mill", []), ("Three killed in mill", ["worker"])])
def test_the_headline_makes_a_kind_of_people_the_whole(title: str, kinds: list[str]) -> None:
    article = article_from_text("Two workers were killed on Monday.", "2031-03-05", title=title)
    assert [sorted(one.kinds) for one in described_in(article)] == [[], kinds]
