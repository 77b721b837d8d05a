"""Hyperlinks: the words of a report that lead somewhere."""

from rashomon.extract.hyperlinks import MOST, find_hyperlinks
from rashomon.model.articles import Article
from tests.extract.made import BODY, article_of, page_of


def linked(paragraph: str, **page: str) -> Article:
    whole = "".join(f"<p>{one}</p>" for one in (BODY[0], paragraph, *BODY[1:]))
    menu = "<nav><a href='/menu'>Home and everything</a></nav>"
    return article_of(f"<html><body>{menu}<article>{whole}</article></body></html>", html=True, **page)


def words_of(article: Article) -> list[tuple[str, str]]:
    return [(article.text[one.start : one.end], one.url) for one in article.hyperlinks]


def test_words_of_the_report_are_linked_and_the_menu_is_not() -> None:
    article = linked(
        "The crack was <a class=x href='/2031/pier?a=1&amp;b=2'> first &amp; best <b>seen</b> </a> by a diver, the "
        "Ellmoor Courier reported on Monday evening.",
        url="https://lamp.example/bridge",
    )
    assert words_of(article) == [("first & best seen", "https://lamp.example/2031/pier?a=1&b=2")]


def test_places_mail_and_empty_links_are_none() -> None:
    article = linked(
        "Readers may <a href='mailto:a@b.example'>write</a> or <a name=x>read</a> on "
        "<a href='https://c.example/d'></a> about the bridge <a href='#top'>below</a> and the ferry for the children.",
    )
    assert words_of(article) == []


def test_a_tag_that_never_ends_is_none() -> None:
    page = page_of("<p>one <a href='https://c.example/" + "x" * 9000, html=True)
    article = linked("The county has <a href='https://c.example/d'>a plan</a> for the bridge that it will show in May.")
    assert find_hyperlinks("one", article.map, page.text, None) == ()


def test_a_list_of_links_is_cut() -> None:
    links = " ".join(f"<a href='https://c.example/{number}'>word{number}</a>" for number in range(MOST + 5))
    assert len(linked(f"The county wrote {links} and said nothing more of it that day.").hyperlinks) == MOST
