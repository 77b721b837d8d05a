"""What the places of a page say about a report, and whether they agree."""

from rashomon.model.articles import Article, FieldWitness
from tests.extract.made import article_of, html_of

TITLE = "Ellmoor bridge closed after divers find crack"


def heard(article: Article, field: str) -> list[FieldWitness]:
    return [one for one in article.witnesses if one.field == field]


def test_every_place_that_names_a_field_is_kept_with_its_anchor() -> None:
    head = (
        f'<title>{TITLE} | The Sorn Gazette</title><meta property="og:title" content="{TITLE}">'
        '<meta property="og:site_name" content="The Sorn Gazette"><meta property="article:section" content="Harbour">'
        '<meta name="author" content="Ida Rehn"><link rel=canonical href="https://sorn.example/bridge">'
    )
    page = html_of(head=head, below="<p>Correction: the pier is the second one, not the third.</p>")
    article = article_of(page, html=True)
    assert (article.title, article.byline, article.outlet) == (TITLE, "Ida Rehn", "The Sorn Gazette")
    assert {one.where for one in heard(article, "title")} == {"meta og:title", "title element"}
    assert all(one.agrees for field in ("title", "byline", "outlet", "address") for one in heard(article, field))
    assert [one.value for one in heard(article, "section")] == ["Harbour"]
    assert [one.value[:11] for one in heard(article, "correction")] == ["Correction:"]
    for one in article.witnesses:
        if one.page_span is not None and one.where.startswith("meta"):
            assert page[one.page_span.start : one.page_span.end] == one.value


def test_a_witness_that_says_otherwise_disagrees() -> None:
    head = '<meta property="og:title" content="Bridge shut: what we know so far">'
    head += "<meta http-equiv=content-language content=fr>"
    article = article_of(html_of(head=head), html=True)
    assert article.title == TITLE
    assert [one.agrees for one in heard(article, "title")] == [False]
    assert [one.agrees for one in heard(article, "language")] == [False, True]


def test_two_places_that_agree_on_another_title_outvote_the_visible_one() -> None:
    stated = "Bridge at Ellmoor shut to lorries, county says"
    head = f'<title>{stated}</title><meta property="og:title" content="{stated}">'
    article = article_of(html_of(head=head), html=True)
    assert article.title == stated
    assert article.text.startswith(TITLE)


def test_absent_is_absent() -> None:
    article = article_of(html_of(), html=True)
    assert (article.byline, article.outlet, article.published) == (None, None, None)
    assert not heard(article, "byline")


def test_a_name_of_one_word_needs_two_places() -> None:
    once = '<meta name="author" content="Zennor">'
    assert article_of(html_of(head=once), html=True).byline is None
    twice = once + '<meta name="twitter:data1" content="Zennor">'
    assert article_of(html_of(head=twice), html=True).byline == "Zennor"
