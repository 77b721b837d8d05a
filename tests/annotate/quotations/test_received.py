"""Words that somebody was told or learned."""

import pytest

from rashomon.annotate.quotations.received import find_received
from tests.annotate.quotations.written import view_of


@pytest.mark.parametrize(
    ("text", "speaker", "relays"),
    [
        ("Radio Ostrel was told by a banker that the fund was empty.", "a banker", ["Radio Ostrel"]),
        ("Radio Ostrel has learned from two officers that the fund was empty.", "two officers", ["Radio Ostrel"]),
        ("He was told by a banker that the fund was empty.", "a banker", []),
    ],
)
def test_who_told_it_speaks(text: str, speaker: str, relays: list[str]) -> None:
    view = view_of(text)
    one = find_received(view)[0]
    assert one.voice is not None
    assert text[view.words[one.voice.first].start : view.words[one.voice.last].end] == speaker
    assert text[slice(*one.ranges[0])] == "the fund was empty"
    assert [text[slice(*span)] for span in one.relays] == relays


def test_who_was_not_told_received_nothing() -> None:
    assert find_received(view_of("Radio Ostrel was not told by a banker that the fund was empty.")) == []
