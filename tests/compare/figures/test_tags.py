"""Who a sentence says it has a number from."""

import pytest

from rashomon.compare.figures.tags import head_voice, tag_voice
from tests.build import article_from_text
from tests.path import linked


def tags(text: str) -> list[str | None]:
    """Return whom its sentence credits with each number of a text."""
    case = linked(article_from_text(text, "2031-03-05"))
    return [
        tag_voice(case, one, case.sentence_by_id[one.sentence]) for told in case.annotations for one in told.figures
    ]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Nine people were hurt in the crush, the fire brigade said on Monday.", ["fire brigade"]),
        ("Nine people were hurt, the brigade reported, leaving 4 people in hospital.", ["? brigade", "? brigade"]),
        ("Some 40 boats sank, the minister, Ana Orr, told reporters.", ["e-person-ana-orr"]),
        ("That is more than the 12 dead acknowledged by the ministry.", ["? ministry"]),
        ("By the ministry's information, nine people lost their lives.", ["? ministry"]),
        # What a clause of its own says is no credit.
        ("Nine people were hurt, and the brigade said 12 tents had burned.", [None, None]),
        ("Nine people were hurt by a man who, the brigade said, had fled.", [None]),
        ("Nine people were hurt; the brigade said on Monday that it had rained.", [None]),
        ("Nine people were hurt, she said on Monday.", [None]),
    ],
)
def test_a_credit_holds_for_the_whole_sentence(text: str, voices: list[str | None]) -> None:
    assert tags(text) == voices


def test_the_head_of_a_body_speaks_for_its_count() -> None:
    text = "The clinic had 46 patients at noon, according to its director, Ana Orr."
    case = linked(article_from_text(text, "2031-03-05"))
    figure = case.annotations[0].figures[0]
    assert head_voice(case, figure, case.sentence_by_id[figure.sentence]) == "e-person-ana-orr"
