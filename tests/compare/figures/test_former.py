"""Numbers that a report tells to have been given before another."""

import pytest

from rashomon.compare.figures.told_for_one import values_told_for_one
from tests.compare.described import described


@pytest.mark.parametrize(
    ("text", "former", "pairs"),
    [
        ("Traffic climbed to 31 percent of its usual level on Monday from 4 percent on Sunday.", [4], [{4, 31}]),
        ("His lead, which the council first gave as 71,000 votes, shrank to 68,400.", [71000], [{71000, 68400}]),
        ("The levy was cut from 40 percent to 35 percent.", [40], [{40, 35}]),
        ("The shaft is 80 metres deep. Earlier reports had put the shaft at 40 metres.", [40], [{40, 80}]),
        # Until then; of one noun, which needs no other word in common.
        ("There are 34 porters on the list. As late as Monday the port had spoken of 17 porters.", [17], [{17, 34}]),
        ("There are 34 porters on the list. The port spoke late on Monday of 17 porters.", [], []),
        ("A first group of 17 porters came on Monday. On Tuesday 34 porters came.", [], []),
        # A number of another thing is no former one.
        ("He rode 40 kilometres from Ostrel. The bridge is 80 metres long.", [], []),
        ("She first met 40 people, then 12 people from Ostrel.", [], []),
    ],
)
def test_a_change_is_told_by_one_report(text: str, former: list[float], pairs: list[set[float]]) -> None:
    told = described(text)
    assert [one.figure.value for one in told if one.is_former] == former
    assert [set(pair[3]) for pair in values_told_for_one(told)] == pairs
