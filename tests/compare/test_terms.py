"""Term choices are kept where articles of a story differ; scare quotes and loaded terms always."""

from tests.build import article_from_text
from tests.path import compared


def wording(*texts: str) -> list[tuple[str, str]]:
    case = compared(*(article_from_text(text) for text in texts))
    return sorted((one.kind, one.anchor.exact) for one in case.wording)


def test_two_names_for_one_thing_are_shown() -> None:
    assert wording("The rebels left Ostrel.", "The insurgents left Ostrel.") == [
        ("term_choice", "insurgents"),
        ("term_choice", "rebels"),
    ]


def test_one_name_used_by_all_is_not() -> None:
    assert wording("The rebels left Ostrel.", "Rebels left Tavin.") == []


def test_two_names_in_one_article_alone_are_no_difference_between_articles() -> None:
    assert wording("The rebels left. The insurgents stayed.", "It rained.") == []


def test_a_loaded_term_needs_no_other_article() -> None:
    assert wording("The brutal attack shook Ostrel.", "It rained.") == [("loaded_term", "brutal")]
