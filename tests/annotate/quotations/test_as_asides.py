"""Asides with "as" that say who tells what stands around them."""

import pytest

from tests.annotate.quotations.quoted import quotations_in


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The bridge, as the mayor puts it, was a trap.", "the mayor", ["The bridge", "was a trap"]),
        ("The talks, as reported by the ministry, went on.", "the ministry", ["The talks", "went on"]),
        (
            "Lena Vu saw the site and, as reported by the press service, thanked the crews.",
            "the press service",
            ["Lena Vu saw the site", "thanked the crews"],
        ),
        ("The bridge was closed, as the ministry announced.", "the ministry", ["The bridge was closed"]),
        (
            "The bridge was closed, as the police confirmed, and two men were held.",
            "the police",
            ["The bridge was closed"],
        ),
    ],
)
def test_who_tells_in_an_aside(text: str, speaker: str, content: list[str]) -> None:
    found = [one for one in quotations_in(text) if one.speaker_words is not None]
    assert [one.speaker_words.exact for one in found if one.speaker_words] == [speaker]
    assert [anchor.exact for one in found for anchor in one.content] == content


@pytest.mark.parametrize("text", ["The bridge, as usual, was closed.", "Lena Vu, as mayor, closed the bridge."])
def test_other_asides_tell_nothing(text: str) -> None:
    assert quotations_in(text) == ()


def test_an_aside_behind_a_speaker_only_passes_on() -> None:
    found = quotations_in("The bridge was closed, Lena Vu said, as reported by the agency Nordwire.")
    assert [one.speaker_words.exact for one in found if one.speaker_words] == ["Lena Vu"]
