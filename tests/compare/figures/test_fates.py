"""What several words beside a figure together say became of those counted."""

import pytest

from tests.compare.described import described, states


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The fate of 79 people remains unknown.", ["missing"]),
        ("The whereabouts of 79 sailors are unclear.", ["missing"]),
        ("Eleven people have not been found.", ["missing"]),
        ("Eleven people are still under the rubble.", ["missing"]),
        ("In all 112 people were being held.", ["arrested"]),
        ("Six managers are behind bars.", ["arrested"]),
        ("Nine miners were brought out alive on Monday.", ["rescued"]),
        ("Some 47 people had sought medical help.", ["injured"]),
        ("Some 14,000 residents have lost their homes.", ["evacuated"]),
        ("Some 14,000 residents were ordered to leave.", ["evacuated"]),
        ("Some 14,000 residents had been moved to safety.", ["evacuated"]),
        ("In the flood 14 people lost their lives.", ["killed"]),
        ("Four people who had come out to buy bread perished.", ["killed"]),
        ("He put the number of those who had been on board at 110.", ["aboard"]),
        # Who holds something is not held.
        ("Two hundred people held hands.", [""]),
    ],
)
def test_a_phrase_tells_the_state(text: str, told: list[str]) -> None:
    assert states(text) == told


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The Front was holding 60 people in the customs house.", ["captive"]),
        ("They took 60 people hostage.", ["captive"]),
        ("The ministry put the number of hostages at 60.", ["captive"]),
        ("The customs house holds 60 people.", []),
    ],
)
def test_people_who_are_held_are_captives(text: str, kinds: list[str]) -> None:
    assert [sorted(one.kinds) for one in described(text)] == [kinds]
