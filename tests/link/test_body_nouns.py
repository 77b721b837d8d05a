"""Bodies taken up by a noun: by their own name, by what a text calls them, by what only companies have."""

import pytest

from tests.link.written import link_texts


def _bodies_described(text: str) -> dict[str, str]:
    case, _ = link_texts(text)
    return {
        one.anchor.exact: case.entity_by_id[case.entity_of_mention[one.id]].name
        for annotations in case.annotations
        for one in annotations.mentions
        if one.described and one.id in case.entity_of_mention
    }


@pytest.mark.parametrize(
    ("text", "described"),
    [
        (
            "The Ostrel Harbour Authority met. The authority said it would close.",
            {"The authority": "Ostrel Harbour Authority"},
        ),
        ("Tolk Rail, the state-owned operator, met. The operator left.", {"The operator": "Tolk Rail"}),
        (
            "It was run by the private haulier Harsel Freight. The haulier said it would close.",
            {"The haulier": "Harsel Freight"},
        ),
        # A charity in a town is not the town.
        ("In Ostrel, a charity met. The charity said it would close.", {}),
        ("The authority said it would close.", {}),
    ],
)
def test_a_noun_takes_up_the_body_named_before(text: str, described: dict[str, str]) -> None:
    found = _bodies_described(text)
    assert {words: name for words, name in found.items() if words in described or not described} == described
