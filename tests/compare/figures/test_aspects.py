"""What a sum or a measure is of, and whether two voices give one."""

import pytest

from rashomon.compare.figures.told_for_one import values_told_for_one
from tests.compare.described import described


@pytest.mark.parametrize(
    ("text", "aspects"),
    [
        ("Inspectors found a shortfall of 40 million euros.", ["missing"]),
        ("She put the length of the queue at nine kilometres.", ["length queue"]),
        ("The talk lasted 30 minutes.", ["lasting"]),
        ("The bridge opened, and 40 tonnes came.", [""]),
        ("The queue killed 12 people.", [""]),
    ],
)
def test_the_words_beside_a_number_say_what_it_is_of(text: str, aspects: list[str]) -> None:
    assert [" ".join(sorted(one.aspects)) for one in described(text)] == aspects


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("A shortfall of 40 million euros, said Ana Orr. Ben Vu put the hole at 90 million euros.", 1),
        ("The call lasted 55 minutes, the Chancellery said. Mr Orr's office said the talk had lasted 30 minutes.", 1),
        ("The catch was 26,000 tonnes, said Ana Orr. Ben Vu put the catch at 18,000 tonnes.", 1),
        # A catch is no quota, and what was paid twice may be two payments.
        ("The catch was 26,000 tonnes, said Ana Orr. Ben Vu asked for a quota of 41,000 tonnes.", 0),
        ("The mill paid 40 million euros, said Ana Orr. The bank paid 90 million euros, Ben Vu said.", 0),
        # One voice may give both.
        ("A shortfall of 40 million euros, said Ana Orr. Ana Orr put the hole at 90 million euros.", 0),
    ],
)
def test_two_voices_measure_one_thing(text: str, pairs: int) -> None:
    assert len(values_told_for_one(described(text))) == pairs
