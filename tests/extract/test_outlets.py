"""The outlet: named by a masthead and the foot, by what its letters mean, by the page title beside the headline."""

import pytest

from tests.extract.made import BODY, article_of, html_of, text_of

TITLE = "Ellmoor bridge closed after divers find crack"


@pytest.mark.parametrize(
    ("above", "outlet"),
    [
        ("LNW | Lorne News Workshop\nHome   World   Sport   Photo   Client login\n\n", "Lorne News Workshop"),
        ("SRT - Sorn Radio-Television\nHome   World   Sport   Photo   Client login\n\n", "Sorn Radio-Television"),
        ("LAMP & FERRY\nstraight talk from the quay\n\nHome | About | Archive | The Shop\n\n", "LAMP & FERRY"),
        ("PORTAL LORNE 24\nHome | World | Stars | Archive\n\n", "PORTAL LORNE 24"),
        ("Radio Sorn 98.4 – the voice of the valley\n\nHome > News > Region\n\n", "Radio Sorn"),
    ],
)
def test_a_masthead_of_a_text_names_it(above: str, outlet: str) -> None:
    assert article_of(text_of(above=above)).outlet == outlet


def test_a_name_at_both_ends_of_a_page_is_its_outlet() -> None:
    bar = "<div class=bar>The Sorn Lantern | Monday, 14 October | 19°C | IT EN</div>"
    foot = "<div>The Sorn Lantern, founded 1902. Reproduction reserved.</div></body>"
    page = html_of(above=bar).replace("</body>", foot)
    assert article_of(page, html=True).outlet == "The Sorn Lantern"


def test_an_edition_in_brackets_is_no_part_of_its_name() -> None:
    page = html_of(head=f"<title>{TITLE} - Sorn Kurier (English version)</title>")
    assert article_of(page, html=True).outlet == "Sorn Kurier"


def test_a_section_at_both_ends_is_none() -> None:
    bar = "<div class=bar><a href=/p>Politics</a> <a href=/b>Business</a></div>"
    page = html_of(above=bar).replace("</body>", "<div><a href=/p>Politics</a> <a href=/h>Harbour</a></div></body>")
    assert article_of(page, html=True).outlet is None


def test_the_part_before_a_colon_of_the_page_title_is_it_where_the_rest_is_the_headline() -> None:
    assert article_of(html_of(head=f"<title>Sorn Observer: {TITLE}</title>"), html=True).outlet == "Sorn Observer"
    article = article_of(html_of(head="<title>Morning news: a bridge</title>"), html=True)
    assert article.outlet is None


def test_the_columns_of_a_masthead_are_no_headline() -> None:
    above = "LORNENEWS   bridges and rivers of Ellmoor   [translated by machine - report a mistake]\n\n"
    assert article_of(text_of(above=above)).title == TITLE


def test_somebodys_post_after_a_name_is_no_outlet() -> None:
    page = html_of().replace("</h1>", '</h1><div class="byline">Ida Rehn, Justice correspondent</div>', 1)
    article = article_of(page, html=True)
    assert (article.byline, article.credits) == ("Ida Rehn", ())


def test_an_agency_beside_the_date_is_credited() -> None:
    page = html_of().replace("</h1>", "</h1><div class=info>17.06.2031, 19:05 | Source: LNW</div>", 1)
    article = article_of(page, html=True)
    assert [one.name for one in article.credits] == ["LNW"]
    assert article.published is not None


def test_a_line_beside_the_date_of_a_text_names_it() -> None:
    head = "14:05 09.04.2031 (Updated: 15:10 09.04.2031)\nSRT Sorn Radio-Television\n\n"
    assert article_of(text_of((head + BODY[0], *BODY[1:]))).outlet == "SRT Sorn Radio-Television"


def test_initials_are_spelt_out_where_the_page_does() -> None:
    head = "14:05 09.04.2031\nLorne National Broadcasting\n\n"
    article = article_of(text_of((head + BODY[0], *BODY[1:]), below="\n© LNB. Any use of materials needs a link"))
    assert article.outlet == "Lorne National Broadcasting"


def test_the_words_that_the_hosts_name_is_made_of_are_the_outlets_name() -> None:
    bar = "<div><span class=logo>Sorn Valley Mirror</span> <span>Saturday, 18 May</span> <span>fog</span></div>"
    article = article_of(html_of(above=bar), html=True, url="https://www.sornvalleymirror.example/bridge")
    assert article.outlet == "Sorn Valley Mirror"
