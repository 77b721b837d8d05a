"""The scanner: blocks as a reader sees them, whatever the mark-up."""

import time

import pytest

from rashomon.text.html_runs import HtmlPage, scan_html
from rashomon.text.offset_map import OffsetMap, find_faults


def scan(page: str) -> HtmlPage:
    found = scan_html(page)
    for block in found.blocks:
        assert find_faults(OffsetMap(block.run.segments), block.run.text, page) == []
    return found


def shown(page: str) -> list[str]:
    return [block.run.text for block in scan(page).blocks]


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        ("<p>One<p>Two", ["One", "Two"]),
        ("<ul><li>One<li>Two</ul>after", ["One", "Two", "after"]),
        ("<div>One<p>Two</p>Three</div>", ["One", "Two", "Three"]),
        ("<p>In <b>bold</b>, <i>then</i> plain.</p>", ["In bold, then plain."]),
        ("<p><b>Open <p>next</b> goes on", ["Open", "next goes on"]),
        ("<table><tr><td>a<td>b<tr><td>c</table>", ["a", "b", "c"]),
        ("a<script>if (x < y) '<p>no</p>'</script>b", ["ab"]),
        ("<style>p{}</style><template><p>no</template><noscript><p>no</noscript><p>yes", ["yes"]),
        ("<p hidden>no</p><div style='display: none'><p>no</p></div><p aria-hidden=true>no</p><p>yes", ["yes"]),
        ("<div class='x sf-hidden'>no</div><svg><text>no</text></svg><button>no</button>yes", ["yes"]),
        ("<!-- no --><p>yes<!-- no --> and yes</p><!DOCTYPE no><?no?>", ["yes and yes"]),
        ("1 < 2 and 3 > 2 <3", ["1 < 2 and 3 > 2 <3"]),
        ("<p title='a > b'>yes</p><p title=it's>and</p>", ["yes", "and"]),
        ("<p>First sentence.<br>Second one.<br>", ["First sentence.", "Second one."]),
        ("<div>a line of words that was broken in the middle of nothing<br>and goes on here.</div>",
         ["a line of words that was broken in the middle of nothing and goes on here."]),
        ("<div>One paragraph that ends here without a stop because it is old<br><br>Two</div>",
         ["One paragraph that ends here without a stop because it is old", "Two"]),
        ("<pre>A finished line.\nAnother.\n\nA third.</pre>", ["A finished line.", "Another.", "A third."]),
    ],
)  # fmt: skip
def test_blocks_are_what_a_reader_sees(page: str, blocks: list[str]) -> None:
    assert shown(page) == blocks


def test_what_a_page_says_about_itself_is_found() -> None:
    page = scan(
        "<html lang=en-GB><head><title>A &amp; B\n | C</title><meta name=author content='Q &lt; R'>"
        "<script type='application/ld+json'>{}</script></head><time datetime=2031-04-09>9 April</time>"
    )
    assert page.title is not None
    assert page.title.text == "A & B | C"
    assert page.metas[0].attribute("content") == "Q < R"
    assert page.times[0].attribute("datetime") == "2031-04-09"
    assert page.language == "en-GB"
    assert len(page.linked_data) == 1


def test_blocks_know_their_element_and_their_links() -> None:
    block = scan("<aside><p class='storyLead big'>Read <a href=x>this</a> now</p></aside>").blocks[0]
    assert block.element.tag == "p"
    assert block.element.marks >= {"story", "lead", "big"}
    assert block.element.inside("aside")
    assert block.link_chars == 4


def test_rules_and_empty_paragraphs_are_counted() -> None:
    blocks = scan("<p>one</p><p>two</p><hr><p>three</p><p>&nbsp;</p><p><img src=x></p><p>four</p>").blocks
    assert [block.gaps for block in blocks] == [0, 0, 1, 1]


def test_hidden_text_is_read_on_demand() -> None:
    page = "<div hidden><p>behind a script</p></div>"
    assert scan_html(page).blocks == []
    assert [block.run.text for block in scan_html(page, show_hidden=True).blocks] == ["behind a script"]


@pytest.mark.parametrize("page", ["<p>cut <b", "<p>cut<!-- here", "<script>cut", "<p title='cut"])
def test_a_page_that_breaks_off_in_mark_up_says_so(page: str) -> None:
    assert scan(page).cut_off


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000,
        "<b><p>" * 10_000 + "</b>" * 10_000,
        "<li><div>" * 10_000,
        "<p " + "a=1 " * 40_000 + ">x",
        '<p a="' + "x" * 500_000,
        "<" * 200_000,
        "&" * 200_000,
        "<script>" * 20_000,
        "</" * 100_000,
        '="' * 100_000,
        "<a></p>" * 20_000,
    ],
)
def test_hostile_mark_up_takes_linear_time(page: str) -> None:
    start = time.process_time()
    scan_html(page)
    assert time.process_time() - start < 5
