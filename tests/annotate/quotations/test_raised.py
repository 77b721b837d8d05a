"""What somebody is reported to have said."""

import pytest

from rashomon.annotate.quotations.raised import find_raised
from tests.annotate.quotations.written import view_of


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        ("Lena Vu is reported by Radio Ostrel to have told guests that the road was closed.", ["Radio Ostrel"]),
        ("Lena Vu is reported to have told guests that the road was closed.", []),
    ],
)
def test_the_subject_speaks(text: str, relays: list[str]) -> None:
    view = view_of(text)
    one = find_raised(view)[0]
    assert text[slice(*one.ranges[0])] == "the road was closed"
    assert one.voice is not None and view.words[one.voice.last].text == "Vu"
    assert [text[slice(*span)] for span in one.relays] == relays


def test_what_somebody_wants_to_have_is_none() -> None:
    assert find_raised(view_of("Lena Vu hopes to have told everybody by noon.")) == []
