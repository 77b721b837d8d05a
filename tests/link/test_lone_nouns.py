"""Lone nouns with a capital: "The League" after the League of Lakes."""

from tests.link.written import link_texts


def _names(*texts: str) -> dict[str, tuple[str, ...]]:
    case, _ = link_texts(*texts)
    return {one.name: one.variants for one in case.links.entities}


def test_a_lone_noun_takes_up_the_body_named_before() -> None:
    names = _names("The League of Lakes met in Tavin on Monday. On Tuesday the League closed its doors.")
    assert names["League of Lakes"] == ("League of Lakes", "League")


def test_a_lone_noun_with_nothing_before_it_is_a_name() -> None:
    names = _names("On Tuesday the League closed its doors. The League of Lakes met in Tavin on Monday.")
    assert "League" in names


def test_a_noun_of_another_body_is_another() -> None:
    names = _names("The League of Lakes met in Tavin on Monday. On Tuesday the Council closed its doors.")
    assert {"League of Lakes", "Council"} <= set(names)
