"""Own outlets: what an article calls its own outlet is one with the name others give it."""

from dataclasses import replace

from tests.build import article_from_text
from tests.path import linked


def _names(text: str, outlet: str | None) -> dict[str, tuple[str, ...]]:
    case, *_ = linked(replace(article_from_text(text), outlet=outlet)), None
    return {one.name: one.variants for one in case.links.entities}


def test_this_newspaper_is_the_outlet_of_its_article() -> None:
    names = _names("Lena Vu told this newspaper that the ferry was late. The Lantern printed it.", "The Harrow Lantern")
    assert set(names["Harrow Lantern"]) == {"Lantern", "this newspaper"}


def test_an_outlet_that_the_text_does_not_name_is_made() -> None:
    names = _names("Lena Vu told this newspaper that the ferry was late.", "Harrow Lantern")
    assert names["Harrow Lantern"] == ("this newspaper",)


def test_without_an_outlet_nothing_is_said() -> None:
    assert set(_names("Lena Vu told this newspaper that the ferry was late.", None)) == {"Lena Vu"}
