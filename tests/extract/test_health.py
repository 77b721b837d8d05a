"""Page health: stubs, translations, glued headings, error pages."""

import pytest

from rashomon.extract import extract_articles
from rashomon.extract.spellings import find_spellings
from rashomon.extract.subheads import run_on_heading
from rashomon.stage import IssueLog
from tests.extract.made import BODY, article_of, html_of, no_advice, page_of, text_of


@pytest.mark.parametrize(
    ("paragraph", "heading"),
    [
        ("Flood closes school Flood has reached the gym of the village school.", "Flood closes school"),
        ("Brodell promises money Brodell said the county would pay.", "Brodell promises money"),
        ("New rules for heavy lorries The county will weigh every lorry.", "New rules for heavy lorries"),
        ("Ida Rehn and Tor Vessby wrote The Long Bridge in 1990.", None),
        ("Brodell said that Brodell Brothers was not her company.", None),
        ("They live in The Hague and work in Ellmoor.", None),
        ("“I cannot say how deep it goes because I was not there,” she said.", None),
        ("On Tuesday the bridge was closed. The county said so.", None),
    ],
)
def test_a_heading_glued_to_its_sentence_is_found(paragraph: str, heading: str | None) -> None:
    length = run_on_heading(paragraph)
    assert (paragraph[:length] if length is not None else None) == heading


def test_glued_headings_are_noted_with_their_words() -> None:
    article = article_of(text_of([*BODY, "Brodell promises money Brodell said the county would pay for the ferry."]))
    assert [(note.kind, note.anchor and note.anchor.exact) for note in article.health] == [
        ("run_on_subhead", "Brodell promises money")
    ]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Engineer Hanna Brodell said no. Later Brodelle said yes.", [("Brodell", "Brodelle")]),
        ("President Karvath said no. Later, President Karwath said yes.", [("Karvath", "Karwath")]),
        ("Rick Larsen said no. John Larson said yes.", []),
        ("Marina Orlov said no. The Orlovs said yes. The Lornian team said nothing to the Lornians.", []),
        ("Karvath and Karwath said no.", []),
        ("Mayor Moran said no. The moral is plain; Moral said so.", []),
    ],
)
def test_two_spellings_of_one_name_are_found(text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(pair.one, pair.other) for pair in find_spellings(text)] == pairs


def test_several_names_spelled_in_two_ways_point_to_a_machine() -> None:
    body = [
        *BODY,
        "President Karvath said the bridge was old. Later President Karwath said it was new and left by ferry.",
        "The engineer, Brodelle, has answered nothing to this. Brodelle said she would speak on Friday in Ellmoor.",
    ]
    article = article_of(text_of(body))
    assert [note.kind for note in article.health] == ["machine_translated"]
    assert article.health[0].anchor is not None


def test_a_page_that_says_it_was_translated_is_believed() -> None:
    page = html_of(above="<div>EN <small>(translated automatically)</small></div>")
    assert [note.kind for note in article_of(page, html=True).health] == ["machine_translated"]


def test_a_stub_is_noted() -> None:
    article = article_of(text_of([BODY[0], "The county would not say more… Read more"]))
    assert [note.kind for note in article.health] == ["stub"]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<title>404 Not Found</title><p>The page that you asked for was not found on this server.</p>", "error"),
        ("<ul><li><a href=1>Ferry runs again</a><li><a href=2>Bread dearer</a></ul>", "no running text"),
        ("<html><body></body></html>", "no running text"),
    ],
)  # fmt: skip
def test_a_page_without_a_report_is_an_issue(page: str, words: str) -> None:
    log = IssueLog("extract")
    assert extract_articles(page_of(page, html=True), log, no_advice) == ()
    assert [issue.kind for issue in log.issues] == ["no_article"]
    assert words in log.issues[0].text
