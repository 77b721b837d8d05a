"""Names of bodies in derivations, as keys write them."""

import pytest

from eval.story.grouping import without_desk


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("press service of the Harbour Guard", "harbour guard"),
        ("Harbour Guard press service", "harbour guard"),
        ("the Harbour Guard’s press office", "the harbour guard"),
        ("Harbour Guard", "harbour guard"),
        ("Lorne Press Service Agency", "lorne press service agency"),
        ("press service of the president of Ostland", "president of ostland"),
    ],
)
def test_the_press_service_of_a_body_is_the_body(name: str, body: str) -> None:
    assert without_desk(name) == body
