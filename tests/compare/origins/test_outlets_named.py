"""Whether a sentence names the outlet of another report."""

import pytest

from rashomon.compare.origins.outlets_named import names_outlet
from rashomon.text.words import split_words


@pytest.mark.parametrize(
    ("sentence", "outlet", "is_named"),
    [
        ("The quay fell, the Velm Courier reported.", "Velm Courier", True),
        ("The quay fell, the Velm Courier reported.", "The Velm Courier", True),
        ("The quay fell, the Velm Courier reported.", "velmcourier.com", True),
        ("The quay fell, the Velm Courier reported.", "www.velmcourier.co.uk", True),
        # The name of a site, not that of the part of it; and what a site's name is short for.
        ("The quay fell, VLK reported.", "edition.vlk.com", True),
        ("This Edition of the fair was short.", "edition.vlk.com", False),
        ("The quay fell, the New Velm Courier reported.", "nvcourier.com", True),
        ("The quay fell, the North Lark Journal reported.", "nlj.com", True),
        ("The quay fell as a new courier came.", "nvcourier.com", False),
        ("The quay fell, the Ostrel Herald reported.", "velmcourier.com", False),
    ],
)
def test_outlets_named(sentence: str, outlet: str, is_named: bool) -> None:
    assert names_outlet(split_words(sentence), outlet) is is_named
