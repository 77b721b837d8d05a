"""Which words may stand for a name of the key, and which may not."""

import pytest

from eval.story.names import name_matches


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("Varn", "Ilse Varn"),
        ("Captain Varn", "Ilse Varn"),
        ("Ellbian Harbour Minister Varn", "Ilse Varn"),
        ("Ilsa Varn", "Ilse Varn"),
        ("I. Varn", "Ilse Varn"),
        ("Varne", "Ilse Varn"),
        ("Ilse Várn’s", "Ilse Varn"),
        ("the press service of the Harbour Office", "Harbour Office"),
        ("The Harbour Office", "Harbour Office"),
        ("the Ellbian news agency Nordline", "Nordline"),
        ("her Chirper account", "Chirper"),
        ("The Ellbian presidency", "Ellbian presidency"),
        ("Pálace of Ellby", "Palace"),
        ("Radio Ellby", "Radio Ellby"),
        ("R.E.", "Radio Ellby"),
        ("Nordline and a number of Ellbian papers", "Nordline"),
    ],
)
def test_a_name_is_recognised(given: str, wanted: str) -> None:
    assert name_matches(given, wanted)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("Jon Varn", "Ilse Varn"),
        ("she", "Ilse Varn"),
        ("the captain", "Ilse Varn"),
        ("Pell", "Ilse Varn"),
        ("Marrow officials", "Ellbian officials"),
        ("the presidency", "Ellbian presidency"),
        ("Interior Ministry", "Harbour Ministry"),
        ("Harbour Office spokesman Jon Pell", "Harbour Office"),
        ("Ellba", "Ellby"),
        ("", "Ellby"),
    ],
)
def test_another_name_is_not(given: str, wanted: str) -> None:
    assert not name_matches(given, wanted)
