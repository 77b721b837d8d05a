"""What papers show, and what other things do."""

import pytest

from tests.annotate.quotations.quoted import quotations_in


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The ship's log shows that the engine had stopped twice.", ["the engine had stopped twice"]),
        ("Court documents showed that the firm had paid nothing.", ["the firm had paid nothing"]),
        ("The fire showed that the walls were weak.", []),
        ("The mayor showed that he was angry.", []),
    ],
)
def test_papers_alone_show(text: str, shown: list[str]) -> None:
    assert [one.content[0].exact for one in quotations_in(text)] == shown
