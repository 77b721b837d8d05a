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
    assert names(plain, "The junta of Tavin met in Ostrel.") == ["government", "junta"]


def test_those_in_power_of_two_places_are_no_choice() -> None:
    bridge = "closed the bridge over the Lorn near Ostrel to lorries on Monday."
    assert names(f"The Kelvan government {bridge}", f"The Ruvian junta {bridge}") == []
    assert names(f"The Kelvan government {bridge}", f"The Kelvan junta {bridge}") == ["government", "junta"]


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


def names(*texts: str) -> list[str]:
    return [words for kind, words in wording(*texts) if kind == "term_choice"]


def test_several_words_name_a_thing_wherever_they_stand() -> None:
    assert names("The ministry spoke of an attempted putsch.", "The capital slept through the mutiny.") == [
        "attempted putsch",
        "mutiny",
    ]
    assert names("The rain brought down the old lime.", "The lime crashed on Tuesday.") == []


def test_reports_set_side_by_side_need_no_word_that_tells_which() -> None:
    opening = "It rained. It rained again. It went on raining. "
    one = f"{opening}On 4 May 2021 in Tavin the ministry’s inspectors impounded 4,180 bottles of Lorn cider."
    other = f"{opening}In Tavin on 4 May 2021, 4,180 bottles of Lorn cider were recalled by inspectors."
    assert names(one, other) == ["impounded", "recalled"]


def test_words_that_mean_anything_need_a_report_that_tells_the_same() -> None:
    told = "A massacre at the base in Tavin cost two pilots their lives, the army said."
    assert names("An incident at the base in Ostrel killed nine soldiers.", told) == []


def test_part_of_a_name_is_no_choice() -> None:
    plain = "The rebels left Ostrel for Tavin."
    assert names(plain, "The Ostrel Volunteers Union left Ostrel for Tavin.") == []


def test_a_capital_that_speaks_is_set_against_the_regime_in_it() -> None:
    found = names("Ostrel said the bridge had been closed for repairs.", "The Ostrel regime closed the bridge.")
    assert found == ["Ostrel", "regime"]
    assert names("The Ostrel road was closed.", "The Ostrel regime closed the bridge.") == []


def test_a_name_in_marks_that_a_named_person_uses_is_theirs() -> None:
    found = wording(
        "Colonel Aldo Renn said the mill had been burned down by the “bandits”.",
        "The mill was burned down by rebels.",
    )
    assert ("scare_quote", "“bandits”") not in found
    assert ("term_choice", "bandits") in found


def test_a_word_beside_a_name_tells_which_of_two_things_it_stands_for() -> None:
    texts = ("The roof of the mill in Ostrel “collapsed”.", "The roof of the mill in Ostrel was overtopped.")
    case = compared(*(article_from_text(text) for text in texts))
    assert {one.concept for one in case.wording if one.kind == "term_choice"} == {"fall of a structure"}
