"""Whole HTML pages: body, headline, outlet, authors."""

import pytest

from tests.extract.made import BODY, article_of, html_of, kinds, paragraphs

TITLE = "Ellmoor bridge closed after divers find crack"
PUBLISHER = (
    '<script type="application/ld+json">'
    '{"@graph":[{"@type":"NewsArticle","publisher":{"name":"Sorn Courier"}}]}</script>'
)


@pytest.mark.parametrize(
    "page",
    [
        html_of(),
        html_of(above="<nav><ul><li><a href=1>News</a><li><a href=2>Sport</a></ul></nav>"),
        html_of(above="<div class=consent><p>We and our partners store cookies on your device, as you know.</p></div>"),
        html_of(below="<aside><h3>Most read</h3><ol><li><a href=3>Ferry runs again</a></ol></aside>"),
        html_of(below="<div class=related><p><a href=4>The ferry will run again, the company said.</a></p></div>"),
        html_of(below="<form><p>Comments are checked before they appear on this page, by hand.</p></form>"),
        html_of().replace("<p>", "<div>").replace("</p>", "</div>"),
        html_of().replace("</p>\n<p>", "<br><br>"),
        html_of().replace("</p>", ""),
        html_of().replace("<article>", "<table><tr><td><a href=5>Home</a><br><a href=6>News</a><td>"),
        html_of([paragraph.replace("the county", "<a href=7>the county</a>") for paragraph in BODY]),
    ],
)  # fmt: skip
def test_the_body_is_found_in_any_mark_up(page: str) -> None:
    article = article_of(page, html=True)
    assert article.title == TITLE
    assert paragraphs(article) == list(BODY)


def test_boxes_inside_the_body_stay_out() -> None:
    page = html_of(
        [*BODY[:2], "<aside>A box with a sentence about something that is not the report.</aside>", *BODY[2:]]
    )
    assert paragraphs(article_of(page, html=True)) == list(BODY)


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        (f"<title>{TITLE} | Sorn Courier</title>", f"<h1>{TITLE}</h1>", TITLE),
        (f"<title>Sorn Courier - {TITLE}</title>", f"<h2>{TITLE}</h2>", TITLE),
        (f'<meta property="og:title" content="{TITLE}">', f"<h1>Sorn Courier</h1><h2>{TITLE}</h2>", TITLE),
        (
            '<meta property="og:title" content="Fish &amp; chips &#8217;n ferry in Ellmoor">',
            "",
            "Fish & chips ’n ferry in Ellmoor",
        ),
        ("<title>Fish &amp; ferry in Ellmoor | Sorn Courier</title>", "", "Fish & ferry in Ellmoor"),
        ("<title>Ellmoor bridge closed – Sorn Courier</title>", f"<h1>{TITLE}</h1>", TITLE),
    ],
)
def test_the_headline_is_the_visible_one_where_there_is_one(head: str, heading: str, title: str) -> None:
    page = html_of(head=head).replace(f"<h1>{TITLE}</h1>", heading)
    article = article_of(page, html=True)
    assert article.title == title
    assert article.text.startswith(f"{title}\n\n{BODY[0]}")
    start, end = article.map.page_span(0, len(title))
    assert page[start:end].startswith(title[:4])


@pytest.mark.parametrize(
    ("head", "above", "below", "outlet", "basis"),
    [
        ('<meta property="og:site_name" content="Sorn Courier">', "", "", "Sorn Courier", "meta og:site_name"),
        (PUBLISHER, "", "", "Sorn Courier", "json-ld publisher"),
        (f"<title>{TITLE} | Sorn Courier</title>", "", "", "Sorn Courier", "title element"),
        ("", "<div class=logo>Sorn Courier</div>", "", "Sorn Courier", "masthead"),
        ("", "<div class=logo><img alt='Sorn Courier'></div>", "", "Sorn Courier", "masthead picture"),
        ("", "", "<footer>© 2031 Sorn Courier Ltd. All rights reserved.</footer>", "Sorn Courier", "copyright line"),
        ("<link rel=canonical href=https://www.sorn.example/b>", "", "", "sorn.example", "host"),
        ("", "", "", None, None),
    ],
)  # fmt: skip
def test_the_outlet_and_what_it_was_read_from(
    head: str, above: str, below: str, outlet: str | None, basis: str | None
) -> None:
    article = article_of(html_of(head=head, above=above, below=below), html=True)
    assert (article.outlet, article.outlet_basis) == (outlet, basis)


def test_authors_are_people_and_bodies_are_credits() -> None:
    linked = (
        '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"Ida Rehn"},'
        '{"@type":"Organization","name":"Lorne News Agency"}]}</script>'
    )
    article = article_of(html_of(head=linked), html=True)
    assert article.byline == "Ida Rehn"
    assert [(credit.name, credit.kind) for credit in article.credits] == [("Lorne News Agency", "agency")]


def test_a_marked_byline_and_standfirst_are_read() -> None:
    page = html_of().replace(
        "</h1>", "</h1><p class=standfirst>Nobody knows for how long</p><div class=byline>Ida Rehn, Ellmoor</div>"
    )
    article = article_of(page, html=True)
    assert article.byline == "Ida Rehn"
    assert [block.kind for block in article.blocks[:3]] == ["headline", "standfirst", "paragraph"]


@pytest.mark.parametrize(
    ("head", "line"),
    [
        # A line that names whom the mark-up names and more is fuller.
        ("<meta name=author content='Ida Rehn'>", "By Ida Rehn and Oda Tveit · 3 March 2031"),
        # After the day, behind a word that says what they are.
        ("", "Published: 3 March 2031, 16:05 | Authors: Ida Rehn, Oda Tveit | Views: 18 204"),
        ("", "By Ida Rehn aboard the pilot boat and Oda Tveit in Sorn"),
    ],
)
def test_all_who_wrote_it_are_named(head: str, line: str) -> None:
    page = html_of(head=head).replace("</h1>", f"</h1><p>{line}</p>")
    assert article_of(page, html=True).byline == "Ida Rehn; Oda Tveit"


def test_a_picture_credit_credits_nobody_with_the_text() -> None:
    page = html_of().replace("</h1>", "</h1><figure><figcaption>The pier. © AFP / Ida Rehn</figcaption></figure>")
    article = article_of(page, html=True)
    assert article.credits == ()
    assert "mark_up_furniture" in kinds(article)


def test_a_page_too_deep_for_a_parser_is_still_read() -> None:
    article = article_of("<div>" * 3000 + html_of(), html=True)
    assert paragraphs(article) == list(BODY)


def test_text_hidden_until_a_script_runs_is_read() -> None:
    page = html_of().replace("<article>", "<div hidden id=S:1><article>").replace("</article>", "</article></div>")
    assert paragraphs(article_of(page, html=True)) == list(BODY)
