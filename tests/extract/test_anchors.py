"""The promise of this stage: the words at any span are the words of the saved page, down to its bytes."""

import html
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.extract import extract_articles
from rashomon.model.articles import Article
from rashomon.model.pages import Page, page_id
from rashomon.read.detection import media_type
from rashomon.stage import IssueLog
from rashomon.text.charset import read_characters_of
from rashomon.text.offset_map import OffsetMap, Segment, find_faults
from tests.extract.made import BODY, article_of, html_of, page_of, text_of

WORDS = [
    "Ellmoor", "bridge", "the", "was", "crack", "said", "Brodell", "naïve", "cafe\u0301", "Z\u0324u\u0308rich", "👩‍🚒",
    "Łódź", "мост", "桥", "ﬁne", "1,200", "x\u200by", "“quoted”", "it’s", "e-mail", "Straße", "ǆ",
]  # fmt: skip
REFERENCES = [
    "&amp;", "&lt;", "&#8217;", "&#x1F600;", "&nbsp;", "&eacute;", "&hellip;", "&copy", "&ampersand", "&notanentity;",
    "&#128;", "&#0;", "& ", "&", "&;", "&#;", "&lt", "&#10;", "&Tab;", "&shy;",
]  # fmt: skip
INLINE = [
    "<b>{}</b>",
    "<a href='/x?a=1&b=2'>{}</a>",
    "<em class=q>{}",
    "{}<br>",
    "<!-- note -->{}",
    "<span\n>{}</span>",
]
BLANKS = [" ", "  ", "\n", "\r\n", "\t", " \r", "\u00a0", ""]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "cp1252", "cp1251", "iso8859_2", "gb18030", "cp932", "koi8_r"]


@st.composite
def sentences(draw: st.DrawFn, marked_up: bool) -> str:
    pieces: list[str] = []
    for _ in range(draw(st.integers(6, 14))):
        piece = draw(st.sampled_from(WORDS))
        if marked_up:
            piece += draw(st.sampled_from(["", "", "", *REFERENCES]))
            piece = draw(st.sampled_from(["{}", "{}", *INLINE])).replace("{}", piece)
        pieces.append(piece + draw(st.sampled_from(BLANKS if marked_up else [" ", "  ", "\u00a0"])))
    return "".join(pieces).rstrip() + "."


@st.composite
def html_pages(draw: st.DrawFn) -> str:
    body = [*BODY, *draw(st.lists(sentences(marked_up=True), min_size=0, max_size=4))]
    body = draw(st.permutations(body))
    if draw(st.booleans()):
        body = [*body, "".join(body), *body]
    ends = draw(st.sampled_from(["</p>\n", "", "</p>\r\n\r\n", "<br><br>"]))
    made = html_of(()).replace("</h1>", "</h1>" + "".join(f"<p>{paragraph}{ends}" for paragraph in body))
    return draw(st.sampled_from(["", "\ufeff", "<!-- x -->"])) + made


@st.composite
def plain_pages(draw: st.DrawFn) -> str:
    body = [*BODY, *draw(st.lists(sentences(marked_up=False), min_size=0, max_size=4))]
    if draw(st.booleans()):
        body = [" ".join(body).replace(". ", "."), *body]
    end = draw(st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\u2028", " \n\t\n"]))
    lines = ["Ellmoor bridge closed after divers find crack", *body]
    return "".join(line + draw(st.sampled_from([end, end, "\n\n"])) for line in lines)


def saved(text: str, encoding: str, declared: str) -> Page:
    """Return the page as a program would save it: in one encoding, perhaps declaring another."""
    raw = text.replace("charset=utf-8", f"charset={declared}").encode(encoding, "xmlcharrefreplace")
    identity, digest = page_id(raw)
    decoded = read_characters_of(raw, lambda _: (encoding.removesuffix("-sig"), 0.6)).decoded
    return Page(identity, "made", digest, raw, media_type(decoded.text), decoded)


def check(article: Article, page: Page, data: st.DataObject) -> None:
    assert find_faults(article.map, article.text, page.text) == []
    assert all(article.text[block.start : block.end].strip() for block in article.blocks)
    for _ in range(12):
        start = data.draw(st.integers(0, len(article.text) - 1))
        end = data.draw(st.integers(start + 1, min(len(article.text), start + 60)))
        pieces = [page.text[low:high] for low, high in article.map.page_spans(start, end)]
        assert bare("".join(map(html.unescape, pieces))) == bare(article.text[start:end])
        low, high = article.map.page_span(start, end)
        first, last = page.decoded.byte_span(low, high)
        if "\ufffd" not in page.text[low:high]:
            assert page.raw[first:last].decode(page.decoded.encoding) == page.text[low:high]


def bare(words: str) -> str:
    return "".join(char for char in words if not char.isspace())


@given(html_pages(), st.sampled_from(ENCODINGS), st.sampled_from(["utf-8", *ENCODINGS, "no-such"]), st.data())
@settings(max_examples=60)
def test_every_span_of_an_html_page_holds_the_words_of_its_bytes(
    text: str, encoding: str, declared: str, data: st.DataObject
) -> None:
    page = saved(text, encoding, declared)
    for article in extract_articles(page, IssueLog("extract")):
        check(article, page, data)


@given(plain_pages(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]), st.data())
@settings(max_examples=40)
def test_every_span_of_a_plain_text_holds_the_words_of_its_bytes(text: str, encoding: str, data: st.DataObject) -> None:
    page = saved(text, encoding, "")
    for article in extract_articles(page, IssueLog("extract")):
        check(article, page, data)


@given(st.text(max_size=400), st.booleans())
def test_no_page_is_too_odd(text: str, html_page: bool) -> None:
    page = page_of(text.encode("utf-8", "surrogatepass"), html=html_page)
    for article in extract_articles(page, IssueLog("extract")):
        assert find_faults(article.map, article.text, page.text) == []


@given(st.lists(st.sampled_from(["<p>", "</p>", "<div hidden>", "</div>", "<b>", "</b>", "<a href=x>", "</a>", "<br>",
                                 "<script>", "</script>", "<li>", "<td>", "</table>", "<!--", "-->", "<", "&amp", ">",
                                 "<p title='", "'", "word ", BODY[0], BODY[1]]), max_size=60))  # fmt: skip
def test_no_mark_up_is_too_broken(pieces: list[str]) -> None:
    page = page_of("<html><body>" + "".join(pieces), html=True)
    for article in extract_articles(page, IssueLog("extract")):
        assert find_faults(article.map, article.text, page.text) == []


@pytest.mark.parametrize("content", [html_of(), text_of()])
def test_a_map_that_is_off_by_one_is_caught(content: str) -> None:
    article = article_of(content, html=content.startswith("<"))
    page = page_of(content, html=content.startswith("<"))
    at = next(index for index, one in enumerate(article.map.segments) if one.text_end - one.text_start > 20)
    one = article.map.segments[at]
    moved = Segment(one.text_start, one.text_end, one.page_start + 1, one.page_end + 1)
    planted = OffsetMap((*article.map.segments[:at], moved, *article.map.segments[at + 1 :]))
    assert find_faults(planted, article.text, page.text) == [moved]


def test_a_text_that_was_changed_is_caught() -> None:
    article = article_of(text_of())
    page = page_of(text_of())
    assert find_faults(article.map, article.text.replace("Brodell", "Brodeli"), page.text)
    assert find_faults(article.map, article.text + " more", page.text)
    assert replace(article, text="").text == ""
