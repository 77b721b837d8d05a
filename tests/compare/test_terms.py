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


def test_ordinary_names_are_no_choice_but_beside_another_kind() -> None:
    plain = "The government of Tavin met in Ostrel."
    assert wording(plain, "The authorities of Tavin met in Ostrel.") == []
    assert [words for _, words in wording(plain, "The junta of Tavin met in Ostrel.")] == ["government", "junta"]


def test_inflections_are_one_name() -> None:
    assert wording("The rebel left Ostrel for Tavin.", "The rebels left Ostrel for Tavin.") == []


def test_names_far_into_reports_that_share_nothing_are_of_two_things() -> None:
    opening = "Rain fell. It fell again. It stopped. "
    assert wording(f"{opening}A blast killed nine in Ostrel.", f"{opening}An explosion killed two in Tavin.") == []


def test_a_name_with_other_uses_needs_a_word_that_tells_which() -> None:
    assert wording("The collapse of the lender shook Ostrel.", "The crash in the lender’s shares shook Ostrel.") != []
    assert wording("The collapse of the roof shook Ostrel.", "The crash of the roof shook Ostrel.") == []


def test_a_name_in_marks_that_others_use_plainly_is_a_scare_quote_whoever_says_it() -> None:
    found = wording(
        "Tavin has sent 900 soldiers to the border for what it calls an “exercise”.",
        "Tavin has sent 900 soldiers to the border for an exercise.",
    )
    assert ("scare_quote", "“exercise”") in found
    assert ("term_choice", "exercise") in found
