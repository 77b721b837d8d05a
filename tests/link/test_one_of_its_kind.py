"""One of its kind: "the coastguard" of an article that does not say whose."""

from tests.link.written import link_texts

FULL = (
    "The Tavinian coastguard found nine boats off Marenna on Monday, Lena Vu said. Rasmus Tolk met Pia Hald in Ostrel."
)


def _bodies(*texts: str) -> dict[str, int]:
    case, _ = link_texts(*texts)
    return {one.name: len(one.mentions) for one in case.links.entities if one.kind == "organisation"}


def test_it_is_the_one_that_another_article_of_the_setting_names() -> None:
    there = "Lena Vu and Rasmus Tolk met Pia Hald in Marenna. The coastguard found nine boats on Monday, she said."
    assert _bodies(FULL, there) == {"Tavinian coastguard": 2}


def test_elsewhere_it_is_nobody_known() -> None:
    there = "Bruno Brandt left Korvath on Monday. The coastguard found nine boats on Monday, he said."
    assert _bodies(FULL, there) == {"Tavinian coastguard": 1}


def test_of_two_it_is_neither() -> None:
    other = "The Ostrelian coastguard found a boat on Monday. Lena Vu and Rasmus Tolk met Pia Hald in Marenna."
    there = "Lena Vu and Rasmus Tolk met Pia Hald in Marenna. The coastguard found nine boats on Monday, she said."
    assert set(_bodies(FULL, other, there).values()) == {1}
