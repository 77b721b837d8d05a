"""Of which country or place those are that a figure counts."""

import pytest

from rashomon.compare.figures.peoples import peoples_of
from tests.build import article_from_text
from tests.path import linked


def peoples(text: str) -> list[list[str]]:
    """Return for each figure of people of a text of whom it counts."""
    case = linked(article_from_text(text, "2031-03-05"))
    figures = [one for found in case.annotations_of.values() for one in found.figures]
    return [sorted(name.removeprefix("e-place-") for name in peoples_of(case, one)) for one in figures]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Boats from Ossera sank. Two Osserian sailors were killed and seven wounded.", [["ossera"], ["ossera"]]),
        ("Guns were heard in Dorrin. At least six Dorri soldiers died.", [["dorrin"]]),
        ("Three French hostages and one Norwegian were freed.", [["FR"], ["NO"]]),
        ("Boats from Ossera sank. Two sailors were killed and seven wounded.", [[], []]),
        ("Boats from Ossera sank. Two Osserian sailors were killed. Seven were wounded.", [["ossera"], []]),
        ("Boats from Ossera sank. Two Osserian sailors were killed and seven fishermen wounded.", [["ossera"], []]),
        ("The town of Ossera was hit. Two Ossera sailors were killed.", [[]]),
        ("The blast in Ossera hurt four Red Cross volunteers.", [[]]),
    ],
)
def test_whose_people_are_counted(text: str, told: list[list[str]]) -> None:
    assert peoples(text) == told
