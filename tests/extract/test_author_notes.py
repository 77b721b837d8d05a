"""Author notes below a report are told from its paragraphs."""

import pytest

from rashomon.extract.author_notes import is_author_note
from tests.extract.made import BODY, article_of, html_of, paragraphs

BYLINE = "<p class=byline>By Ida Rehn, river correspondent</p>"


@pytest.mark.parametrize(
    "note",
    [
        "Ida Rehn has reported on the river since 2024. Write to her at rehn@courier.example",
        "Ida Rehn is the Courier’s river correspondent.",
        "Ida Rehn, a former ferry hand, writes on boats and those who mend them.",
    ],
)
def test_a_note_on_the_writer_is_no_text(note: str) -> None:
    page = html_of(below=f"<p>{note}</p>").replace("</h1>", f"</h1>{BYLINE}")
    assert paragraphs(article_of(page, html=True)) == list(BODY)


@pytest.mark.parametrize(
    ("line", "writers"),
    [
        ("Tor Vessby is the engineer in charge of the pier.", ("Ida Rehn",)),
        ("Ida Rehn told the court that she had seen the crack.", ("Ida Rehn",)),
        ("Ida Rehn is the river correspondent.", ()),
    ],
)
def test_who_is_no_writer_or_does_something_in_the_report_is_none(line: str, writers: tuple[str, ...]) -> None:
    assert not is_author_note(line, writers)
