"""Scare quotes, loaded terms and contested names; and quoted words that are none of these."""

import pytest

from rashomon.annotate import annotate_article
from rashomon.stage import IssueLog
from tests.build import article_from_text
from tests.marked import Mark, read_marks, write_marks


def mark_wording(text: str, *kinds: str) -> str:
    """Return the text with its wording of those kinds marked."""
    found = annotate_article(article_from_text(text), IssueLog("annotate")).wording
    return write_marks(text, (Mark(one.anchor.start, one.anchor.end, one.kind) for one in found if one.kind in kinds))


SCARE = [
    "The so-called <scare_quote>“volunteers”</scare_quote> came at night.",
    "The <scare_quote>“rescue plan”</scare_quote> was never published.",
    "The ministry accused the <scare_quote>“saboteurs”</scare_quote> of burning the bridge.",
    "Ms Vu said the <scare_quote>“volunteers”</scare_quote> were paid by the company.",
    "The <scare_quote>'liberated'</scare_quote> villages were empty.",
    "He was accused of <scare_quote>“sabotage”</scare_quote>.",
    "The <scare_quote>“helpers”</scare_quote> of whom the council speaks are two teachers and a baker.",
    "The town kept its two-year <scare_quote>“pause”</scare_quote> on repairs.",
    "The mayor said the fabrications about the <scare_quote>“theft”</scare_quote> of lamps were old.",
    "The <scare_quote>“experts”</scare_quote> of whom the mayor spoke are his cousins.",
    "<scare_quote>“Clean Orla”</scare_quote>, a so-called citizens' group, wrote to the mayor.",
]

QUOTED = [
    "“The road is closed,” Ms Vu said.",
    "“No!” she said.",
    "Ms Vu said the road was “closed for good”.",
    "Ms Vu called the plan “a disgrace”.",
    "Ms Vu told reporters: “We will stay.”",
    "Opposition councillors spoke of a “cover-up”.",
    "Ms Vu called the accusation “lazy and late”.",
    "Residents accuse the water company “Orlo” of saving on pipes.",
]

MENTIONED = [
    "The word “sorry” was missing.",
    "The bridge known as “Old Greta” was shut.",
    "They chanted “Shame” for hours.",
    "The film “The Long Night” won.",
    "A sign read “Closed until spring”.",
    "The bend in the road looked like a small “S” from above.",
    "Her “lamplighters” remark came late.",
]


@pytest.mark.parametrize("marked", [*SCARE, *QUOTED, *MENTIONED])
def test_scare_quotes(marked: str) -> None:
    text, _ = read_marks(marked)
    assert mark_wording(text, "scare_quote") == marked


@pytest.mark.parametrize(
    "marked",
    [
        "The <loaded_term>brutal</loaded_term> attack shook the town.",
        "The <loaded_term>so-called</loaded_term> council met.",
        # What a speaker says is not the article's voice.
        "“It was brutal,” Ms Vu said.",
        "The brutality grew.",
    ],
)
def test_loaded_terms_are_the_articles_own(marked: str) -> None:
    text, _ = read_marks(marked)
    assert mark_wording(text, "loaded_term") == marked


@pytest.mark.parametrize(
    "marked",
    [
        "The <term_choice>rebels</term_choice> left; the <term_choice>insurgents</term_choice> stayed.",
        "“The rebels left,” Ms Vu said.",
        "<term_choice>Breakaway regions</term_choice> voted.",
        "The <term_choice>lull</term_choice> at the front lasted nine days.",
        # Whether a word with other uses stands for the thing is asked where reports are compared.
        "The <term_choice>lull</term_choice> in the rain lasted an hour.",
        "The mayor spoke of a “<term_choice>lull</term_choice>”.",
        # Compounds: each first word before each second one.
        "Behind the shed stood <term_choice>hooded youths</term_choice>.",
    ],
)
def test_contested_names(marked: str) -> None:
    text, _ = read_marks(marked)
    assert mark_wording(text, "term_choice") == marked


def test_every_wording_says_why_and_is_numbered_in_text_order() -> None:
    found = annotate_article(
        article_from_text("The so-called “volunteers” left. A brutal night."), IssueLog("annotate")
    ).wording
    assert [one.id.rpartition(".")[2] for one in found] == [f"w{number}" for number in range(1, len(found) + 1)]
    assert all(one.reason for one in found)
