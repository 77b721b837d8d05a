"""Choosing the body: what the chances ask for, and what furniture never is."""

import numpy as np
import pytest

from rashomon.extract.body import choose_body
from rashomon.extract.forest import Forest, load_forest
from rashomon.extract.passages import passages_of_html
from rashomon.extract.scanning import scan_page
from rashomon.extract.traits import NAMES
from rashomon.model.articles import Article
from tests.extract.made import BODY, article_of, html_of, paragraphs


def chosen(page: str, forest: Forest | None = None) -> list[str]:
    scan = scan_page(page)
    passages = passages_of_html(scan)
    choice = choose_body(passages, page, scan, forest or load_forest())
    assert len(choice.chances) == len(passages)
    return [one.text for one in passages if one.number in choice.numbers]


def blocks(article: Article, kind: str) -> list[str]:
    return [article.text[one.start : one.end] for one in article.blocks if one.kind == kind]


def forest_on(name: str, *, above: float, chance: float, below: float) -> Forest:
    """One tree of depth 1: `chance` where the trait is greater than `above`, `below` elsewhere."""
    odds = [np.log(one / (1 - one)) for one in (below, chance)]
    feature = np.array([[NAMES.index(name)]], np.int16)
    return Forest(NAMES, 0.0, feature, np.array([[above]], np.float32), np.array([odds], np.float32))


def test_a_page_without_words_has_no_body() -> None:
    assert chosen("<html><body><img src=x></body></html>") == []


def test_where_much_is_sure_what_is_unsure_stays_out() -> None:
    forest = forest_on("words", above=1.5, chance=0.99, below=0.4)
    assert chosen(html_of([*BODY, "Short words here"]), forest)[-1] == BODY[-1]


def test_where_nothing_is_sure_more_is_taken() -> None:
    forest = forest_on("words", above=1.5, chance=0.4, below=0.05)
    assert chosen(html_of(), forest)[-1] == BODY[-1]


@pytest.mark.parametrize(
    "box",
    [
        "<nav><ul><li><a href=1>World</a></li><li><a href=2>Markets</a></li><li><a href=3>Sport</a></li></ul></nav>",
        "<div class='related-posts'><h3>Related</h3><ul><li><a href=x>Ferry crew finds driftwood in the harbour</a>"
        "</li><li><a href=y>Mayor of Sorn opens the new school</a></li></ul></div>",
        "<footer><p>© 2031 Sorn Courier. All rights reserved.</p></footer>",
        "<div class='comments'><div class='comment'><p>I crossed it on Sunday and it shook, I can tell you.</p></div>"
        "</div>",
    ],
)
def test_boxes_around_the_report_stay_out(box: str) -> None:
    assert paragraphs(article_of(html_of(BODY, below=box), html=True)) == list(BODY)


def test_a_list_inside_the_report_stays() -> None:
    entries = ("the middle pier, which has a crack of four metres", "the northern ramp, which has sunk by a hand")
    items = "<ul>" + "".join(f"<li>{entry}</li>" for entry in entries) + "</ul>"
    page = html_of().replace(f"<p>{BODY[3]}</p>", f"<p>The county will look at two parts:</p>{items}<p>{BODY[3]}</p>")
    article = article_of(page, html=True)
    assert blocks(article, "list") == list(entries)


def test_a_line_marked_as_standfirst_is_one() -> None:
    lead = "Lorries have to go round by Sorn until the county knows how deep the crack is"
    page = html_of().replace("</h1>", f"</h1><h2 class=standfirst>{lead}</h2>")
    assert blocks(article_of(page, html=True), "standfirst") == [lead]


def test_the_choice_is_the_same_on_every_run() -> None:
    page = html_of(above="<nav><a href=1>News</a></nav>")
    assert chosen(page) == chosen(page)
