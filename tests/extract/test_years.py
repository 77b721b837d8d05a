"""Years of days written without one: told by the day of capture or the last change, never guessed."""

import pytest

from tests.extract.made import article_of, html_of, text_of

LINE = "<p class=date>12 March, 14:05</p>"


@pytest.mark.parametrize(
    ("captured", "day"),
    [
        ("2031-03-29T12:14:00", "2031-03-12"),
        ("2031-03-12T01:00:00", "2031-03-12"),
        ("2031-03-11T23:00:00", "2031-03-12"),  # it is the twelfth elsewhere already
        ("2032-01-02", "2031-03-12"),
        ("2032-02-20", None),  # nearly a year on
        (None, None),
    ],
)
def test_the_day_of_capture_tells_the_year(captured: str | None, day: str | None) -> None:
    page = text_of().replace("\n\n", "\nSorn Radio | 12 March, 14:05\n\n", 1)
    article = article_of(page, captured_at=captured)
    assert (article.published.value if article.published is not None else None) == day
    if article.published is not None:
        assert article.published.basis == "date line, its year from saved by the browser"


def test_a_stated_change_tells_the_year_too() -> None:
    head = '<meta property="article:modified_time" content="2031-03-13T08:00:00Z">'
    page = html_of(head=head).replace("</h1>", f"</h1>{LINE}", 1)
    article = article_of(page, html=True)
    assert article.published is not None
    assert article.published.value == "2031-03-12"


def test_different_years_tell_none() -> None:
    head = '<meta property="article:modified_time" content="2030-04-13T08:00:00Z">'
    page = html_of(head=head).replace("</h1>", f"</h1>{LINE}", 1)
    article = article_of(page, html=True, captured_at="2031-03-29")
    assert article.published is None


def test_a_masthead_without_a_year_stays_without() -> None:
    article = article_of(text_of(above="EN  FR\n\nThursday, 9 January\nnews\n\n"), captured_at="2031-01-09")
    assert article.published is None


def test_a_labelled_date_line_below_the_lead_tells_the_day() -> None:
    page = html_of().replace(
        "</p>\n<p>About", "</p>\n<p>Published on 9 April 2031 | Audio, 12 minutes</p>\n<p>About", 1
    )
    article = article_of(page, html=True)
    assert article.published is not None
    assert article.published.value == "2031-04-09"
