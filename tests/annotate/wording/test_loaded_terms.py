"""Loaded words are shown in the article's own voice only."""

from rashomon.annotate import annotate_article
from rashomon.stage import IssueLog
from tests.build import article_from_text

SHAMELESS = "The bizarre and shameless spectacle was nothing but hateful propaganda, a toxic and delusional farce."


def loaded_words(text: str) -> list[str]:
    found = annotate_article(article_from_text(text), IssueLog("annotate")).wording
    return [one.anchor.exact for one in found if one.kind == "loaded_term"]


def test_words_that_judge_are_marked_each_with_a_reason() -> None:
    found = annotate_article(article_from_text(SHAMELESS), IssueLog("annotate")).wording
    assert {"shameless", "propaganda"} <= {one.anchor.exact for one in found}
    assert all(one.reason for one in found)


def test_a_word_is_marked_once() -> None:
    words = loaded_words(SHAMELESS)
    assert len(words) == len(set(words))


def test_what_a_speaker_says_is_not_the_articles_voice() -> None:
    assert loaded_words(f"“{SHAMELESS}” Ms Vu said.") == []


def test_a_plain_report_has_none() -> None:
    assert loaded_words("The council met on Tuesday. It agreed to repair the bridge by March, Ms Vu said.") == []


def test_words_of_the_general_list_are_marked_in_any_sentence() -> None:
    assert loaded_words(
        "The council met on Tuesday. A rabble waited at the door, and the guards mowed down the hedge."
    ) == [
        "rabble",
        "mowed down",
    ]


def test_a_listed_word_written_large_within_a_sentence_is_a_name() -> None:
    assert loaded_words("The council met on Tuesday. The clerk, Tom Savage, took notes.") == []
    assert loaded_words("Savage cuts to the bus line. The council met on Tuesday.") == ["Savage"]
