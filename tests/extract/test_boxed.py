"""Boxes inside a report."""

import pytest

from tests.extract.made import BODY, article_of, html_of, paragraphs


def boxed(box: str) -> str:
    return html_of((*BODY[:2], "BOX", *BODY[2:])).replace("<p>BOX</p>", box)


@pytest.mark.parametrize(
    "box",
    [
        "<div><h4>Read next</h4><ul><li>Bank holds its rate in Osk</li><li>Storm spares the piers</li></ul></div>",
        "<div><h4>The Courier in your inbox</h4><p>Our letter brings you the five stories of the day.</p></div>",
        '<div class="poll">HAVE YOUR SAY Should the old bridge be torn down?</div>',
        '<div class="promo">Courier Weekend: boats, bread and books for the price of one.</div>',
    ],
)
def test_a_box_of_the_outlet_between_paragraphs_is_no_text(box: str) -> None:
    assert paragraphs(article_of(boxed(box), html=True)) == list(BODY)


def test_a_large_element_under_such_a_heading_stays() -> None:
    text = " ".join(BODY)
    article = article_of(boxed(f"<div><h4>Related</h4><p>{text}</p><p>{text[::-1]}</p></div>"), html=True)
    assert text[:60] in article.text


def test_comments_under_a_heading_that_the_chooser_left_out_are_no_text() -> None:
    below = (
        "<div><h3>Comments (212)</h3><p><b>Quay Rat</b> My brother was there and he says the crack is old.</p></div>"
    )
    assert paragraphs(article_of(html_of(below=below), html=True)) == list(BODY)


@pytest.mark.parametrize(
    "box",
    [
        "<div class=box><b>Courier Club</b> Every crossword and no adverts. <a href=/club>Join</a></div>",
        "<div class=service><b>Where to ask</b><br>Ferry times: town hall. Lost parcels: quay office.</div>",
        "<aside class=extra><h4>More from the river</h4><ul><li>The ferryman’s last winter</li></ul></aside>",
        "<div class=player>Watch: divers at the pier (1:12). Your browser does not support video.</div>",
    ],
)
def test_a_small_named_element_among_paragraphs_is_none(box: str) -> None:
    assert paragraphs(article_of(boxed(box), html=True)) == list(BODY)


@pytest.mark.parametrize(
    "box",
    [
        "<div class=mid><h2>A crack in the pier</h2></div>",
        "<div class=quote><b>Brodell:</b> We will not let a lorry over it until we know how deep it goes.</div>",
        "<div class=part>The county has asked two firms for a price, and both are to answer within a week.</div>",
    ],
)
def test_a_heading_or_words_of_the_report_in_an_element_of_its_own_stay(box: str) -> None:
    words = box.split(">", 2)[2].split("<")[0] if "<h2>" in box or "<b>" in box else box.split(">")[1].split("<")[0]
    assert words in article_of(boxed(box), html=True).text
