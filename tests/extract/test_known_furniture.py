"""Known furniture inside a report, messages taken in, and what looks like furniture and is text."""

import pytest

from tests.extract.made import BODY, article_of, html_of, paragraphs


def _with(line: str) -> list[str]:
    page = html_of().replace("</p>\n<p>About", f"</p>\n{line}\n<p>About", 1)
    return paragraphs(article_of(page, html=True))


@pytest.mark.parametrize(
    "line",
    [
        "<p>» SEE MORE: Ferries are full</p>",
        "<p>Do you know more about the bridge? Write to tips@sorn.example.</p>",
        "<p>Click here to get the Sorn Courier app</p>",
    ],
)
def test_calls_that_lead_elsewhere_are_left_out(line: str) -> None:
    assert _with(line) == list(BODY)


def test_a_message_taken_in_is_part_of_the_report() -> None:
    words = "The bridge stays shut. Take the ferry, it is free."
    message = f'<blockquote class="twitter-tweet"><p>{words}</p>&mdash; Hanna Brodell (@brodell)</blockquote>'
    assert words in _with(message)


def test_an_outlet_that_is_its_own_author_is_no_person() -> None:
    head = '<meta name="author" content="Sorn Monitor"><meta property="og:site_name" content="Sorn Monitor">'
    page = html_of(head=head).replace("</h1>", "</h1><p class=byline>By Hanna Brodell</p>", 1)
    assert article_of(page, html=True).byline == "Hanna Brodell"
