"""A body and who holds its office: what one says the other does not dispute."""

import pytest

from rashomon.compare.denials.told_voices import describe_voice
from rashomon.compare.origins.one_side import are_of_one_side
from tests.build import article_from_text
from tests.path import linked


@pytest.mark.parametrize(
    ("named", "one_side"),
    [
        ("Lena Vu, the Harbour Board's director of communications, spoke.", True),
        ("Lena Vu, a spokeswoman for the Harbour Board, spoke.", True),
        ("The Harbour Board's first chairwoman, Lena Vu, spoke.", True),
        ("The Harbour Board chairwoman Lena Vu spoke.", True),
        ("A spokeswoman for the Harbour Board, Lena Vu, spoke.", True),
        # Who works for it may tell another story, and so may who is only named beside it.
        ("Lena Vu, a crane driver of the Harbour Board, spoke.", False),
        ("The Harbour Board accused Minister Lena Vu.", False),
        ("Lena Vu, the minister, wrote to the Harbour Board.", False),
    ],
)
def test_an_office_makes_one_side(named: str, one_side: bool) -> None:
    text = f"{named} The gate was open, said Lena Vu. The Harbour Board said the gate was shut."
    case = linked(article_from_text(text, "2031-03-05"))
    annotations = case.annotations[0]
    last = sorted(annotations.quotations, key=lambda one: one.content[0].start)[-2:]
    person, body = (describe_voice(case, one) for one in last)
    assert person is not None and body is not None
    assert are_of_one_side(case, annotations, person, body) == one_side
    assert are_of_one_side(case, annotations, body, person) == one_side
