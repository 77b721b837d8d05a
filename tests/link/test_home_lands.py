"""Offices whose land an article does not tell, because it is its own."""

from tests.link.written import link_texts

_ABROAD = "Lena Vu, the prime minister of Marenna, left. Marenna’s Defence Ministry said the road was unsafe."
_AT_HOME = "Prime Minister Lena Vu left on Monday. The Defense Ministry said the bridge was unsafe."


def _ministries(*texts: str) -> int:
    case, _ = link_texts(*texts)
    return sum("Ministry" in one.name for one in case.links.entities)


def test_an_office_without_owner_is_of_the_land_whose_officers_need_none() -> None:
    assert _ministries(_ABROAD, _AT_HOME) == 1


def test_an_article_that_names_the_land_of_its_officers_is_of_none() -> None:
    from_afar = "Lena Vu, the prime minister of Marenna, left. The Defense Ministry said the bridge was unsafe."
    assert _ministries(_ABROAD, from_afar) == 2
