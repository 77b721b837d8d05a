"""Who carries the interview in which words are said."""

import pytest

from rashomon.annotate.quotations.publishers import publisher_of
from tests.annotate.quotations.written import view_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Radio Ostrel spoke to the biologist Runa Eik on Tuesday.", "Radio Ostrel"),
        ("Radio Ostrel carried an interview with the biologist Runa Eik.", "Radio Ostrel"),
        ("Runa Eik spoke to her neighbours on Tuesday.", None),
        ("Radio Ostrel opened a new studio on Tuesday.", None),
    ],
)
def test_publishers(text: str, wanted: str | None) -> None:
    view = view_of(text)
    found = publisher_of(view, 0, len(view.words))
    assert (text[slice(*found)] if found is not None else None) == wanted
