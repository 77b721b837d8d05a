"""The report as a browser shows it: asks for nothing, reads by eye, keyboard and screen reader, prints."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from rashomon.present.report import render_report
from tests.present.crowded_case import crowded_case
from tests.present.hostile_case import hostile_case
from tests.present.sample_case import sample_case

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
Opener = Callable[..., "Page"]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    cases = {"sample": sample_case(), "hostile": hostile_case(), "crowded": crowded_case(12)}
    for name, case in cases.items():
        (folder / f"{name}.html").write_text(render_report(case), encoding="utf-8")
    return folder


@pytest.fixture
def open_report(chromium: "Browser", reports: Path) -> Iterator[Opener]:
    contexts = []

    def open_one(name: str = "sample", fragment: str = "", **settings: Any) -> "Page":
        context = chromium.new_context(**{"viewport": WIDE, "reduced_motion": "reduce", **settings})
        contexts.append(context)
        page = context.new_page()
        page.goto((reports / f"{name}.html").as_uri() + fragment)
        return page

    yield open_one
    for context in contexts:
        context.close()


@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_it_asks_nobody_for_anything_and_runs_nothing_foreign(chromium: "Browser", reports: Path, name: str) -> None:
    page = chromium.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    address = (reports / f"{name}.html").as_uri()
    page.goto(address)
    page.locator("a.mark").first.click()
    assert [url for url in asked if url != address and not url.startswith("data:")] == []
    assert said == []
    page.close()


@pytest.mark.parametrize(
    ("name", "scheme", "viewport"),
    [
        ("sample", "light", WIDE),
        ("sample", "dark", WIDE),
        ("sample", "dark", NARROW),
        ("crowded", "light", NARROW),
        ("hostile", "dark", WIDE),
    ],
)
def test_axe_finds_nothing(open_report: Opener, axe: str, name: str, scheme: str, viewport: dict[str, int]) -> None:
    page = open_report(name, color_scheme=scheme, viewport=viewport, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    page.locator("a.mark").first.click()
    page.evaluate(axe)
    found = page.evaluate(f"() => axe.run(document, {{runOnly: {{type: 'tag', values: {RULES}}}}})")
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]] == []


def test_every_mark_lights_up_its_own_words(open_report: Opener) -> None:
    page = open_report()
    wrong = page.evaluate(
        """() => {
          document.querySelectorAll('details').forEach(one => { one.open = true; });
          return [...document.querySelectorAll('a.mark')].filter(link => {
            link.click();
            const lit = [...document.querySelectorAll('.span.on')].filter(one => !one.parentElement.closest('.on'));
            const hit = link.querySelector('.hit') || link.closest('.version')?.querySelector('.words .mark');
            return !lit.length || (hit && lit.map(one => one.textContent).join(' ') !== hit.textContent);
          }).map(link => link.outerHTML);
        }"""
    )
    assert wrong == []


def test_a_mark_opens_by_keyboard_steps_through_its_row_and_returns(open_report: Opener) -> None:
    page = open_report()
    row = page.locator("#row-st-blast-1")
    row.locator("a.mark").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "130 workers"
    assert "1 of 6 in this row" in page.locator("#bar-words").inner_text()
    assert "bytes" in page.locator("#bar-words").inner_text()
    page.keyboard.press("]")
    assert page.evaluate("document.activeElement.textContent") == "About 90 workers"
    page.keyboard.press("[")
    page.keyboard.press("[")
    assert page.evaluate("document.activeElement.textContent") == "90"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "mark"
    assert page.evaluate("document.activeElement.closest('tr').id") == "row-st-blast-1"
    assert page.locator("#bar").is_hidden()


def test_an_address_with_a_mark_opens_it(open_report: Opener) -> None:
    target = open_report().locator("a.mark").nth(5).get_attribute("href")
    page = open_report(fragment=target or "")
    assert "#" + page.locator(".span.on").first.get_attribute("id") == target


def test_without_script_the_words_are_shown_beside_the_report(open_report: Opener) -> None:
    page = open_report(java_script_enabled=False)
    link = page.locator("#row-st-blast-1 a.mark").nth(5)
    link.scroll_into_view_if_needed()
    place = link.bounding_box()
    link.click()
    lit = page.locator((link.get_attribute("href") or "").replace(":", r"\:"))
    box = lit.bounding_box()
    assert box is not None
    assert place is not None
    assert 0 < box["y"] < WIDE["height"]
    assert link.bounding_box() == place
    assert page.locator("#bar").is_hidden()


def test_the_texts_follow_the_story_that_is_read(open_report: Opener) -> None:
    page = open_report()
    page.locator("#st-inquiry-voices").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#st-inquiry').scrollIntoView()")
    beside = "document.elementFromPoint(innerWidth - 100, 40).closest('article.text')?.dataset.story"
    for _ in range(50):  # the page's own policy forbids waiting for an expression inside it
        if page.evaluate(beside) == "st-inquiry":
            break
        page.wait_for_timeout(100)
    assert page.evaluate(beside) == "st-inquiry"


def test_a_headline_opens_its_text_and_escape_returns(open_report: Opener) -> None:
    page = open_report(viewport=NARROW)
    page.locator("a.to-text").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('article.text')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('a.to-text')")


def test_on_a_narrow_screen_a_sheet_opens_below_the_mark(open_report: Opener) -> None:
    page = open_report(viewport=NARROW)
    link = page.locator("#row-st-blast-1 a.mark").nth(3)
    link.click()
    sheet, lit, mark = (one.bounding_box() for one in (page.locator("#texts"), page.locator(".span.on").first, link))
    assert sheet is not None
    assert lit is not None
    assert mark is not None
    assert sheet["y"] > 200
    assert sheet["y"] < lit["y"] < NARROW["height"]
    assert 0 <= mark["y"] < sheet["y"]
    page.keyboard.press("Escape")
    assert page.locator("html.sheet").count() == 0


@pytest.mark.parametrize("name", ["sample", "crowded", "hostile"])
def test_nothing_runs_out_of_the_window(open_report: Opener, name: str) -> None:
    page = open_report(name)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    for width in (320, 390, 820, 1120, 1440, 2200):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        texts = "document.querySelector('#texts')"
        assert page.evaluate(f"{texts}.scrollWidth - {texts}.clientWidth") <= 0


def test_on_paper_nothing_floats_and_the_texts_come_last(open_report: Opener, tmp_path: Path) -> None:
    page = open_report()
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('#texts')).position") == "static"
    assert page.locator(".bar").is_hidden()
    assert page.locator(".parts").first.is_hidden()
    printed = page.pdf(path=str(tmp_path / "report.pdf"), prefer_css_page_size=True)
    assert printed.count(b"/Type /Page\n") > 5
    assert b"/MediaBox [0 0 594.95996 841.91998]" in printed
