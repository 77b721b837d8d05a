"""A told clause, a colon and a quoted sentence: two quotations of one speaker."""

import pytest

from tests.annotate.quotations.quoted import quotations_in


@pytest.mark.parametrize(
    ("text", "told", "spoken"),
    [
        (
            "Ms Vu warned that the lift could stick: “We oil it every night.”",
            "the lift could stick",
            "We oil it every night",
        ),
        (
            "The lift could stick, Ms Vu warned: “We oil it every night.”",
            "The lift could stick",
            "We oil it every night",
        ),
        ("She says she heard a crack: “It came from the roof.”", "she heard a crack", "It came from the roof"),
    ],
)
def test_clause_and_sentence_are_two(text: str, told: str, spoken: str) -> None:
    found = quotations_in(text)
    assert [(one.kind, one.content[0].exact) for one in found] == [("indirect", told), ("direct", spoken)]
    assert len({one.speaker_words.exact for one in found if one.speaker_words is not None}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ms Vu told the guests at the gate: “We oil it every night.”",
        "Ms Vu said in a statement: “We oil it every night.”",
    ],
)
def test_whom_and_where_it_was_told_are_no_clause(text: str) -> None:
    assert [one.kind for one in quotations_in(text)] == ["direct"]
