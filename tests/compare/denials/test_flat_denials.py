"""What a clause denies by "no" or "not" alone."""

import pytest

from rashomon.compare.denials.flat_denials import find_flat_denials
from rashomon.text.words import split_words


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("no such sketch existed", [("sketch", True)]),
        ("not one crane had moved", [("cran", True)]),
        ("not a single one of them left", []),
        ("the file had contained no map", [("map", True)]),
        ("there was no harbour bakery", [("bakery", True)]),
        ("she had not quit and had signed no contract", [("resign", False), ("contract", True)]),
        ("there was no evidence of a leak", [("leak", True)]),
        ("not a single minute of rehearsals was held", [("rehearsal", True)]),
        ("she no longer lived there", []),
        ("there is no doubt", []),
        ("the dog did not try it", [("try", False)]),
        ("not to be missed", []),
    ],
)
def test_flat_denials(words: str, denied: list[tuple[str, bool]]) -> None:
    assert [(one.denied, one.is_thing) for one in find_flat_denials(split_words(words))] == denied
