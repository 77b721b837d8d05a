"""Voices that an aside parts from their verb: they speak, and whose aside it is passes it on."""

import pytest

from tests.annotate.quotations.quoted import quotations_in


@pytest.mark.parametrize(
    ("text", "speaker", "content", "relay"),
    [
        (
            "The envoy, according to the minister, had warned that the ferry was unsafe.",
            "The envoy",
            "the ferry was unsafe",
            "the minister",
        ),
        (
            "The mayor, Ms Vu said, had denied that the ferry was unsafe.",
            "The mayor",
            "the ferry was unsafe",
            "Ms Vu",
        ),
        (
            "The coastguard, she said, had told the crew that the ferry was unsafe.",
            "The coastguard",
            "the ferry was unsafe",
            "she",
        ),
    ],
)
def test_speaker_before_an_aside(text: str, speaker: str, content: str, relay: str) -> None:
    found = [one for one in quotations_in(text) if one.content[0].exact == content]
    assert [one.speaker_words.exact for one in found if one.speaker_words is not None] == [speaker]
    assert [anchor.exact for one in found for anchor in one.relays] == [relay]


def test_an_apposition_is_no_aside() -> None:
    found = quotations_in("The mayor, a friend of the minister, had denied that the ferry was unsafe.")
    assert [one.relays for one in found] == [()]
