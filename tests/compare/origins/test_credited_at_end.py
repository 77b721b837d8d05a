"""Whose word a sentence gives by its last words."""

import pytest

from rashomon.compare.origins.credited_at_end import credited_at_end
from tests.build import article_from_text
from tests.path import linked


def credited(text: str) -> str | None:
    case = linked(article_from_text(text, "2031-03-05"))
    (annotations,) = case.annotations_of.values()
    return credited_at_end(case, annotations.sentences[-1])


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Two sheds burned down in Velm on Monday the Ostrel Flood Council said.", "ostrel flood council"),
        (
            "Two sheds burned down in Velm the Ostrel Flood Council said in a statement on Monday.",
            "ostrel flood council",
        ),
        ("Two sheds burned down in Velm on Monday said the Ostrel Flood Council.", "ostrel flood council"),
        ("Two sheds burned down in Velm according to the Ostrel Flood Council.", "ostrel flood council"),
        ("Two sheds burned down in Velm on Monday a monitor said.", "? monitor"),
        ("Two sheds burned down in Velm local activists told reporters.", "? activists"),
        ("Two sheds burned down in Velm said local officials.", "? officials"),
    ],
    ids=["said", "when and where", "turned", "according", "described", "told", "turned, described"],
)
def test_the_voice_at_the_end(text: str, voice: str) -> None:
    assert credited(text) == voice


@pytest.mark.parametrize(
    "text",
    [
        "Two sheds burned down in Velm on Monday.",
        "Two sheds burned down in Velm on Monday he said.",
        "Pia Hald said rebels burned the council.",
        "The council confirmed the report.",
    ],
    ids=["nobody", "a pronoun", "what was said", "no credit"],
)
def test_no_voice_at_the_end(text: str) -> None:
    assert credited(text) is None
