"""An outlet is the same by its name and by the address of its site."""

import pytest

from rashomon.compare.origins.outlet_keys import outlet_key


@pytest.mark.parametrize(
    ("one", "other"),
    [("LPR", "lpr.org"), ("The Lark", "news.thelark.co.uk"), ("Tavin Herald", "tavinherald.example"), ("The", "The")],
)
def test_one_outlet(one: str, other: str) -> None:
    assert outlet_key(one) == outlet_key(other)


def test_two_outlets() -> None:
    assert len({outlet_key(one) for one in ("Lark", "The Larks", "lark-news.example", "Herald")}) == 4
