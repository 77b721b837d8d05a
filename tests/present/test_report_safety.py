"""Nothing a page says can act on the reader of a report, and nothing in it can hide."""

import base64
import hashlib
import re

import pytest
from lxml import html

from rashomon.present.report import render_report
from tests.present.crowded_case import crowded_case
from tests.present.hostile_case import HIDDEN, hostile_case
from tests.present.reading import find, parse, text_of
from tests.present.sample_case import sample_case

CONTROLS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
ACTING = {"script", "style", "iframe", "object", "embed", "form", "img", "base", "audio", "video", "link", "meta"}


@pytest.fixture(scope="module")
def report() -> str:
    return render_report(hostile_case())


@pytest.fixture(scope="module")
def page(report: str) -> html.HtmlElement:
    return parse(report)


def test_hostile_strings_add_no_element_that_acts(page: html.HtmlElement) -> None:
    plain = parse(render_report(crowded_case(1)))
    for tag in ACTING:
        assert len(find(page, tag)) == len(find(plain, tag)), tag


def test_hostile_strings_add_no_attribute_that_acts(page: html.HtmlElement) -> None:
    for element in page.iter():
        names = {name for name in element.attrib if name.startswith("on") or name in {"style", "src", "srcdoc"}}
        assert not names, html.tostring(element)[:200]


def test_links_lead_inside_or_to_the_web_only(page: html.HtmlElement) -> None:
    assert {link.get("href")[:1] for link in find(page, "a")} == {"#"}
    shown = text_of(find(page, ".page-facts")[0])
    assert "javascript:alert(document.cookie)" in shown
    linked = parse(render_report(sample_case()))
    outside = [link for link in find(linked, "a") if not link.get("href").startswith("#")]
    assert [link.get("href") for link in outside] == ["https://post.example/orsbeck/glassworks"]
    assert outside[0].get("rel") == "noopener noreferrer external"


def test_unseen_characters_are_named_not_passed_on(report: str, page: html.HtmlElement) -> None:
    assert CONTROLS.search(report) is None
    shown = text_of(page)
    for name in ("U+202E", "U+202C", "U+200B", "U+2066", "U+FEFF", "U+0000", "U+001B", "U+009B", "U+D83D"):
        assert f"⟦{name}⟧" in shown
    assert HIDDEN not in report


def test_templates_of_others_are_not_run(page: html.HtmlElement) -> None:
    assert "{{ 7 * 7 }}" in text_of(page)


def test_the_policy_allows_the_written_style_and_script_alone(report: str, page: html.HtmlElement) -> None:
    (policy,) = [one.get("content") for one in find(page, "meta") if one.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        found = re.findall(rf"<{tag}>(.*?)</{tag}>", report, re.DOTALL)
        assert len(found) == 1
        digest = base64.b64encode(hashlib.sha256(found[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_the_policy_stands_before_everything_it_governs(report: str) -> None:
    assert report.index("Content-Security-Policy") < report.index("<style>")
    assert report.index("Content-Security-Policy") < report.index("<title>")


def test_style_and_script_ask_for_nothing(report: str) -> None:
    own = "".join(re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", report, re.DOTALL))
    assert re.search(r"url\(|@import|https?:|fetch\(|XMLHttp|sendBeacon|import\(|eval\(|innerHTML", own) is None


def test_a_language_that_is_none_is_not_written(page: html.HtmlElement) -> None:
    assert {block.get("lang") for block in find(page, ".block")} == {None}
