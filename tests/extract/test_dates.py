"""The date ledger: which day is the day of publication, and why the others are not."""

import pytest

from rashomon.model.articles import Article
from tests.extract.made import article_of, html_of, text_of

LINKED = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"%s","dateModified":"%s"}</script>'


def published(article: Article) -> str | None:
    return article.published.value if article.published is not None else None


def reason(article: Article, value: str) -> tuple[str, bool, str]:
    found = next(one for one in article.dates if one.value == value)
    return found.role, found.used, found.reason


def test_metadata_decide_and_the_others_are_told_to_agree() -> None:
    head = LINKED % ("2031-04-09T18:30:00+02:00", "2031-04-09T19:00:00+02:00")
    article = article_of(html_of(head=head, above="<p>x</p>"), html=True)
    assert article.published is not None
    assert (article.published.value, article.published.basis) == ("2031-04-09T18:30:00+02:00", "json-ld datePublished")
    assert article.updated is not None
    assert article.updated.value == "2031-04-09T19:00:00+02:00"
    span = article.published.page_span
    assert span is not None


def test_the_place_of_a_date_in_metadata_is_exact() -> None:
    page = html_of(head='<meta property="article:published_time" content="2031-04-09T18:30:00Z">')
    article = article_of(page, html=True)
    assert article.published is not None
    assert article.published.page_span is not None
    assert page[article.published.page_span.start : article.published.page_span.end] == "2031-04-09T18:30:00Z"


def test_a_date_line_under_the_headline_decides() -> None:
    page = text_of().replace("\n\n", "\n18:30 GMT 09.04.2031 (Updated: 19:01 GMT 09.04.2031)\n", 1)
    article = article_of(page)
    assert published(article) == "2031-04-09T18:30+00:00"
    assert article.updated is not None
    assert article.updated.value == "2031-04-09T19:01+00:00"
    assert "18:30" not in article.text


def test_a_masthead_without_a_year_is_never_the_day_of_publication() -> None:
    article = article_of(text_of(above="EN  FR\n\nThursday, 9 January\nnews\n\n"))
    assert published(article) is None
    assert reason(article, "--01-09")[:2] == ("furniture", False)
    assert [note.kind for note in article.health] == ["saved_date_only"]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Wednesday, 9 April 2031", "2031-04-09"),  # the report says "on Tuesday"
        ("Tuesday, 8 April 2031", "2031-04-08"),
        ("Saturday, 5 April 2031", None),
    ],
)
def test_a_masthead_with_a_year_counts_if_the_report_speaks_of_its_weekday(line: str, value: str | None) -> None:
    assert published(article_of(text_of(above=f"{line}\n\n"))) == value


def test_a_masthead_beside_the_weather_shows_the_day_of_saving() -> None:
    article = article_of(text_of(above="Tuesday, 8.04.2031   +6 °C   100 tenar = 1.84\n\n"))
    assert published(article) is None


def test_the_day_the_page_was_saved_is_not_the_day_of_publication() -> None:
    page = html_of(above="<header><div class=today>Tuesday, 8 April 2031</div></header>")
    article = article_of(page, html=True, captured_at="2031-04-08T11:00:00+01:00")
    assert published(article) is None
    assert reason(article, "2031-04-08")[0] == "furniture"
    assert any(one.role == "captured" for one in article.dates)


def test_nothing_is_published_after_it_was_saved() -> None:
    head = '<meta name="date" content="2031-04-20">'
    article = article_of(html_of(head=head), html=True, captured_at="2031-04-10T08:00:00+00:00")
    assert published(article) is None
    assert "after the day the page was saved" in reason(article, "2031-04-20")[2]


def test_two_days_equally_well_witnessed_leave_the_question_open() -> None:
    head = LINKED % ("2031-04-09", "2031-06-01") + '<meta property="article:published_time" content="2031-05-20">'
    assert published(article_of(html_of(head=head), html=True)) is None


def test_an_ambiguous_date_needs_a_second_witness() -> None:
    page = html_of().replace("</h1>", "</h1><p class=date>04/09/2031</p>")
    assert published(article_of(page, html=True)) is None
    confirmed = article_of(page, html=True, url="https://sorn.example/2031/04/09/bridge")
    assert published(confirmed) == "2031-04-09"


def test_the_address_alone_may_tell_the_day() -> None:
    article = article_of(html_of(), html=True, url="https://sorn.example/2031/apr/09/bridge")
    assert article.published is not None
    assert (article.published.value, article.published.basis) == ("2031-04-09", "url")


def test_dates_in_the_text_and_in_boxes_are_kept_as_what_they_are() -> None:
    body = [
        "On April 3, divers looked at the pier and said nothing, the county admitted on Tuesday.",
        *html_of().split("<p>")[1:2],
    ]
    below = "<aside><p>2 March 2031 - Ferry to run again</p></aside>"
    article = article_of(html_of([body[0], body[1].split("</p>")[0]], below=below), html=True)
    assert reason(article, "--04-03")[0] == "event"
    assert reason(article, "2031-03-02")[0] == "furniture"
    assert published(article) is None


def test_a_dateline_agrees_but_does_not_decide_without_a_year() -> None:
    body = ["ELLMOOR, April 9 (Lorne News Agency) - The bridge was closed on Tuesday after divers found a crack."]
    article = article_of(text_of([*body, *["The county said that it had no money for a new one before autumn."] * 1]))
    assert published(article) is None
    assert reason(article, "--04-09") == ("published", False, "no year is written")


def test_an_update_before_the_publication_is_not_used() -> None:
    head = LINKED % ("2031-04-09T18:30:00Z", "2031-04-01T10:00:00Z")
    article = article_of(html_of(head=head), html=True)
    assert published(article) == "2031-04-09T18:30:00+00:00"
    assert article.updated is None


def test_a_shown_day_of_the_outlets_own_clock_beats_the_same_moment_elsewhere() -> None:
    head = LINKED % ("2031-04-10T02:11:00Z", "2031-04-10T02:11:00Z")
    page = html_of(head=head).replace("</h1>", '</h1><p class="date">Published April 9, 2031</p>')
    assert published(article_of(page, html=True)) == "2031-04-09"


def test_a_date_after_the_standfirst_is_the_reports() -> None:
    page = (
        html_of()
        .replace("<p>About", "<p>About")
        .replace("</p>\n<p>Engineer", "</p>\n<p>9 April 2031</p>\n<p>Engineer", 1)
    )
    article = article_of(page, html=True)
    assert published(article) == "2031-04-09"
    assert article.published is not None
    assert article.published.confidence is not None
    assert 0.25 <= article.published.confidence <= 1


def test_the_day_shown_as_updated_does_not_become_the_day_of_publication() -> None:
    head = LINKED % ("2031-04-01T08:00:00Z", "2031-04-09T08:00:00Z")
    page = html_of(head=head).replace("</h1>", "</h1><p>Updated 9 April 2031</p>")
    article = article_of(page, html=True)
    assert published(article) == "2031-04-01T08:00:00+00:00"
    assert article.updated is not None
    assert article.updated.value[:10] == "2031-04-09"


def test_day_and_month_stand_in_the_order_of_the_pages_language() -> None:
    page = html_of().replace("</h1>", "</h1><p class=date>04/09/2031</p>")
    assert published(article_of(page.replace("lang=en", "lang=en-US"), html=True)) == "2031-04-09"
    assert published(article_of(page.replace("lang=en", "lang=en-GB"), html=True)) == "2031-09-04"


def test_an_archives_address_tells_of_the_archive_only() -> None:
    url = "https://web.archive.org/web/20310510121040/http://sorn.example/2031/04/09/bridge"
    article = article_of(html_of(), html=True, url=url)
    assert published(article) == "2031-04-09"
    assert reason(article, "2031-05-10")[0] == "captured"


def test_a_script_speaks_where_nothing_else_does() -> None:
    script = '<script>window.page = {"publishedAt": "2031-04-09T10:00:00Z"}</script>'
    article = article_of(html_of(head=script), html=True)
    assert published(article) == "2031-04-09T10:00:00+00:00"
    assert article.published is not None
    assert article.published.page_span is not None
