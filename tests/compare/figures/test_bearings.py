"""Whose a number is and how it is measured, by its own clause."""

import pytest

from rashomon.compare.figures.bearings import are_of_two_things, share_surroundings
from tests.compare.described import described


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        # Two people's, two bodies'.
        ("Lena Vu retired after 15 seasons.", "Iven Sarr retired after five seasons.", True),
        ("Lena Vu's $4 million offer was late.", "Iven Sarr’s $9 million offer was late.", True),
        # An aside between subject and verb is passed over.
        ("Lena Vu, a baker, retired after 15 seasons.", "Iven Sarr retired after five seasons.", True),
        # A voice that gives a number is not whose it is, unless the clause says so.
        ("Lena Vu said 40 barges sank.", "Iven Sarr said 60 barges sank.", False),
        ("The fair will cost them $4 million, Ostrel Bank said.", "The fair cost Iven Sarr $9 million.", True),
        # A count of theirs is no thing of theirs.
        ("Ostrel Bank's count was 40 barges.", "Harbour Union's count was 60 barges.", False),
        # Measures of two things: along what, and beside which words.
        ("The plane turned four hours into the flight.", "It was an 11-hour flight.", True),
        ("The lorry was 15 metres long.", "A guard stood three metres away.", True),
        ("The strike lasted 3 hours.", "The strike lasted 5 hours.", False),
    ],
)
def test_two_numbers_are_of_two_things(one: str, other: str, *, two: bool) -> None:
    here, there = (described(text)[-1] for text in (one, other))
    assert are_of_two_things(here.bearings, there.bearings, here.noun) == two
    assert are_of_two_things(there.bearings, here.bearings, there.noun) == two


def test_like_words_beside_two_numbers() -> None:
    texts = ("Some 40 barges were burned at the quay.", "At the quay 60 barges burned.", "It sold 60 barges abroad.")
    one, other, apart = (described(text)[0].bearings for text in texts)
    assert share_surroundings(one, other)
    assert not share_surroundings(one, apart)
