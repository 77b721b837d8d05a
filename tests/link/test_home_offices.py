"""Ministries without an owner in several articles: one where the articles share a setting."""

from tests.link.written import link_texts

_PEOPLE = "Lena Vu met Rasmus Tolk in Tavin. "


def _ministries(*texts: str) -> int:
    case, _ = link_texts(*texts)
    return sum(one.name.endswith("Ministry") for one in case.links.entities)


def test_a_health_ministry_of_one_setting_is_one() -> None:
    said = "The Health Ministry said the road was unsafe."
    assert _ministries(_PEOPLE + said, _PEOPLE + said + " It closed.") == 1


def test_a_foreign_ministry_may_be_each_side_s_own() -> None:
    said = "The Foreign Ministry said the road was unsafe."
    assert _ministries(_PEOPLE + said, _PEOPLE + said + " It closed.") == 2
