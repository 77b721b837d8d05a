"""What happened is shown by its names where one report tells it by another name than its kind."""

from rashomon.compare.wording.event_names import CONCEPT, find_event_names
from tests.build import article_from_text
from tests.path import compared


def event_names(*texts: str) -> list[str]:
    case = compared(*(article_from_text(text) for text in texts))
    return sorted(one.anchor.exact for story in case.stories for one in find_event_names(case, story))


def test_one_report_names_by_kind_what_another_makes_little_of() -> None:
    plain = "Nine people were hurt in a collapse at the Ostrel grain market on Monday."
    other = "Nine people were hurt at the Ostrel grain market on Monday. The incident is over, the owner said."
    assert event_names(plain, other) == ["collapse", "incident"]


def test_reports_with_the_same_names_differ_in_nothing() -> None:
    plain = "Nine people were hurt in a collapse at the Ostrel grain market on Monday."
    assert event_names(plain, f"{plain} The collapse blocked a road.") == []
    assert event_names(f"{plain} The tragedy shook Ostrel.", f"{plain} The tragedy shook Tavin.") == []


def test_two_plain_names_are_no_choice() -> None:
    one = "A blast at the Ostrel grain market hurt nine people on Monday."
    assert event_names(one, "An explosion at the Ostrel grain market hurt nine people on Monday.") == []


def test_a_plain_name_counts_only_in_the_opening() -> None:
    opening = "The Ostrel grain market shut on Monday. Nine people were hurt. Roads were closed. "
    one, other = f"{opening}The calamity was over by noon.", f"{opening}A flood in Tavin did more harm in May."
    assert event_names(one, other) == []


def test_parts_of_other_names_and_verbs_are_no_events() -> None:
    one = "The fire brigade came to the Ostrel grain market on Monday. Officers opened fire to clash with wolves."
    assert event_names(one, "The disaster shut the Ostrel grain market on Monday.") == []


def test_names_with_other_uses_must_point_back() -> None:
    one = "A derailment near the Ostrel grain market hurt nine people on Monday."
    assert event_names(one, "An event at the Ostrel grain market drew nine people on Monday.") == []
    other = "Nine people were hurt near the Ostrel grain market on Monday. This event will be looked into."
    assert event_names(one, other) == ["derailment", "event"]


def test_what_a_speaker_calls_it_is_the_speakers() -> None:
    one = "A derailment near the Ostrel grain market hurt nine people on Monday."
    other = "Nine people were hurt near the Ostrel grain market on Monday. “The tragedy is ours,” Ms Vu said."
    assert event_names(one, other) == []


def test_they_are_term_choices_of_one_concept() -> None:
    one = "Nine people were hurt in a collapse at the Ostrel grain market on Monday."
    other = "The disaster at the Ostrel grain market hurt nine people on Monday."
    case = compared(article_from_text(one), article_from_text(other))
    found = {one.anchor.exact: one.kind for one in case.wording if one.concept == CONCEPT}
    assert found == {"collapse": "term_choice", "disaster": "term_choice"}
