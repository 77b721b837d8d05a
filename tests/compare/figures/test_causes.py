"""What struck those a figure counts: the nearest word for it, not one of another scene."""

import pytest

from rashomon.compare.figures.causes import nearest_cause
from rashomon.text.words import split_words


def cause_of(sentence: str) -> str | None:
    """Return the cause told nearest to the number between square brackets."""
    start, end = sentence.index("["), sentence.index("]") - 1
    plain = sentence.replace("[", "").replace("]", "")
    return nearest_cause(split_words(plain), start, end)


@pytest.mark.parametrize(
    ("sentence", "cause"),
    [
        ("Raids killed [45 people] after rebels fired rockets at Ostrel.", "air"),
        ("Raids killed 45 people after rebels fired rockets that wounded [12].", "rocket"),
        ("A bus crash near Ostrel left [12 people] dead.", "crash"),
        ("[Twelve people] drowned in the flood, the mayor said.", "nature"),
        ("[Twelve people] were at the meeting in Ostrel.", None),
        ("A flood came in March, the mayor of Ostrel said on Monday at noon, and [12 people] voted.", None),
    ],
)
def test_the_nearest_cause_is_its_own(sentence: str, cause: str | None) -> None:
    assert cause_of(sentence) == cause
