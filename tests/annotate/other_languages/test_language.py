"""Which rules read an article, and what its Issue says of them."""

import pytest

from rashomon.annotate import annotate_article
from rashomon.annotate.other_languages import rules_language
from rashomon.stage import IssueLog
from tests.build import article_from_text


@pytest.mark.parametrize(
    ("declared", "text", "rules"),
    [
        ("en", "The port is shut.", "en"),
        ("uk", "Порт закрито.", "uk"),
        ("und", "The port.", "en"),
        ("und", "Порты закрыты.", "ru"),
        ("und", "Порт у місті.", "uk"),
        ("und", "Порт.", None),
        ("und", "港は閉鎖された。", None),
        ("es", "El puerto.", None),
    ],
)
def test_the_rules_follow_the_language(declared: str, text: str, rules: str | None) -> None:
    assert rules_language(article_from_text(text, language=declared)) == rules


@pytest.mark.parametrize(
    ("language", "issues"),
    [
        ("en", []),
        ("ru", ["language_experimental"]),
        ("uk", ["language_experimental"]),
        ("fr", ["language_experimental"]),
        ("de", ["language_experimental"]),
        ("es", ["language_not_supported"]),
        ("und", ["language_not_supported"]),
    ],
)
def test_an_issue_says_how_far_the_rules_reach(language: str, issues: list[str]) -> None:
    log = IssueLog("annotate")
    annotate_article(article_from_text("The port is shut.", language=language), log)
    assert [one.kind for one in log.issues] == issues


def test_a_language_without_rules_is_not_read_as_english() -> None:
    text = (
        "El lunes 2031-04-07 la alcaldesa Marta Luz dijo: «El puerto está cerrado hasta el viernes por la tarde». "
        "El diario «Puerto» calla."
    )
    found = annotate_article(article_from_text(text, language="es"), IssueLog("annotate"))
    assert [one.anchor.exact for one in found.times] == ["2031-04-07"]
    assert [one.anchor.exact for one in found.mentions] == ["Marta Luz"]
    assert [one.content[0].exact for one in found.quotations] == [
        "El puerto está cerrado hasta el viernes por la tarde"
    ]
    assert [one.speaker_words for one in found.quotations] == [None]
    assert len(found.sentences) == 2
    assert found.figures == found.wording == ()
