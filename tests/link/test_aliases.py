"""Second names a text gives: in brackets, or by saying so."""

import pytest

from rashomon.link.aliases import find_aliases, initials_of
from tests.build import article_from_text
from tests.path import annotated


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("The National Harbour Authority (NHA) met.", [("National Harbour Authority", "NHA")]),
        ("The NHA (National Harbour Authority) met.", [("NHA", "National Harbour Authority")]),
        ("They left Tavin, also known as Drovesh, on Monday.", [("Tavin", "Drovesh")]),
        (
            "The Orrel plateau, which Dornavia calls Hautemer and Ostrel calls Orrelland, is cold.",
            [("Orrel", "Hautemer"), ("Hautemer", "Orrelland")],
        ),
        ("They left Tavin. Dornavia and Ostrel calls it home.", []),
        ("They left Tavin, not Drovesh, on Monday.", []),
        ("They met in Tavin (Ostrel was closed) on Monday.", []),
    ],
)
def test_aliases(text: str, pairs: list[tuple[str, str]]) -> None:
    article = article_from_text(text)
    (annotations,) = annotated(article).annotations
    found = find_aliases(article.text, annotations.mentions)
    assert [(one.one.name, one.other.name) for one in found] == pairs
    assert all(one.other.name in one.reason for one in found)


def test_initials_with_and_without_small_words() -> None:
    assert initials_of("Board of Harbour Safety") == {"bohs", "bhs"}
