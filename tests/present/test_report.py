"""The report says what the case holds, and every mark in it leads to the words it shows."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html

from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.present.report import render_report
from rashomon.present.report.visible import show_unseen
from tests.present.crowded_case import crowded_case
from tests.present.reading import find, marked_words, parse, text_of
from tests.present.sample_case import sample_case
from tests.present.sample_ledger import BLAST
from tests.present.sample_pages import CLOCK, KANTOR, LANTERN, OBSERVER, POST, WIRE


@pytest.fixture(scope="module")
def report() -> str:
    return render_report(sample_case())


@pytest.fixture(scope="module")
def page(report: str) -> html.HtmlElement:
    return parse(report)


def part(page: html.HtmlElement, name: str) -> html.HtmlElement:
    return find(page, f"#{BLAST}-{name}")[0]


def test_every_mark_leads_to_the_words_of_its_anchor(page: html.HtmlElement) -> None:
    articles = sample_case().article_by_id
    marks = {link.get("href") for link in find(page, ".mark")}
    assert len(marks) > 50
    for href in marks:
        article, _, span = href[1:].rpartition(":")
        start, end = map(int, span.split("-"))
        words = " ".join(show_unseen(articles[article].text[start:end]).split())
        assert marked_words(page, href[1:]) == words


def test_a_mark_shows_the_words_it_leads_to(page: html.HtmlElement) -> None:
    for link in find(page, ".mark"):
        shown = [text_of(one) for one in link.iter() if one.get("class") == "hit"]
        for words in shown:
            assert words == marked_words(page, link.get("href")[1:])


def test_article_texts_are_whole(page: html.HtmlElement) -> None:
    for article in sample_case().articles:
        (shown,) = find(page, f"#{article.id}")
        blocks = [text_of(block) for block in shown.iter() if "block" in (block.get("class") or "").split()]
        assert blocks == [article.text[block.start : block.end] for block in article.blocks]


def test_a_span_names_its_bytes_in_the_saved_page(page: html.HtmlElement) -> None:
    case = sample_case()
    (span,) = find(page, f"#{POST.id}:{POST.text.index('130 workers')}-{POST.text.index('130 workers') + 11}")
    start, end = (int(one.replace(",", "")) for one in span.get("data-bytes").split("–"))
    assert case.page_by_id[POST.page].raw[start:end] == b"130 workers"


def test_ids_are_given_once_and_inner_links_lead_somewhere(page: html.HtmlElement) -> None:
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert [one for one, times in Counter(ids).items() if times > 1] == []
    hrefs = {link.get("href")[1:] for link in find(page, "a") if link.get("href").startswith("#")}
    assert hrefs - set(ids) == set()


def test_headings_never_skip_a_level(page: html.HtmlElement) -> None:
    levels = [int(one.tag[1]) for one in page.iter() if one.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_strip_counts_pages_outlets_and_origins(page: html.HtmlElement) -> None:
    (strip, *_) = find(page, ".strip")
    shown = text_of(strip)
    assert shown.startswith("pages 5 outlets 4 independent origins 3")
    assert "1 page names none" in shown
    assert "3–5 March 2031" in shown
    assert "2 pages have notes: foreign tail, machine translated, doubled body" in shown
    assert "The Lomnar inquiry opens (12 March 2031)" in shown


def test_contents_list_stories_by_thread(page: html.HtmlElement) -> None:
    (contents,) = find(page, ".contents")
    titles = [text_of(link) for link in contents.iter("a")]
    assert titles == [
        "Explosion at the Lomnar glassworks", "The Lomnar inquiry opens", CLOCK.title,
    ]  # fmt: skip


def test_a_single_story_needs_no_contents() -> None:
    page = parse(render_report(crowded_case(2)))
    assert not find(page, ".contents")
    assert [text_of(one) for one in find(page, "h1")] == ["A crowded ferry"]


def test_disputed_rows_come_first_and_single_origins_are_folded(page: html.HtmlElement) -> None:
    ledger = part(page, "ledger")
    statuses = [text_of(one) for one in find(ledger, ".group")]
    words = [one.split(" ", 1)[0] for one in statuses if one]
    assert words[:4] == ["Contested", "Corroborated", "Superseded", "Compatible"]
    folded = next(one for one in ledger.iter("details") if "singles" in one.get("class"))
    assert folded.get("open") is None
    assert "2 rows" in text_of(next(folded.iter("summary")))
    assert "600 people" in text_of(folded)


def test_a_row_states_status_count_and_rule_in_words(page: html.HtmlElement) -> None:
    (row,) = find(page, f"#row-{BLAST}-1")
    head = text_of(row[0])
    assert "Contested" in head
    assert "3 independent origins" in head
    assert "a whole number cannot be both" in head
    assert len(row) == 4


def test_reprints_of_the_same_words_are_shown_once_in_their_origin(page: html.HtmlElement) -> None:
    (row,) = find(page, f"#row-{BLAST}-3")
    agency = text_of(row[2])
    assert agency.count("about 20") == 1
    assert "also Lantern Daily ¶1" in agency


def test_cells_tell_whose_words_and_for_which_day(page: html.HtmlElement) -> None:
    (row,) = find(page, f"#row-{BLAST}-4")
    assert "the town's fire chief as of 3 March 2031" in text_of(row[1])
    assert "the provincial hospital as of 5 March 2031" in text_of(row[3])


def test_many_origins_are_stacked_and_name_the_silent_ones() -> None:
    page = parse(render_report(crowded_case(12)))
    (table,) = find(page, ".ledger-table")
    assert "stacked" in table.get("class")
    assert "Nothing found in origins 3, 4, 5, 6, 7, 8, 9, 10, 11 and 12." in text_of(table)
    assert "stacked" not in find(parse(render_report(crowded_case(3))), ".ledger-table")[0].get("class")


def test_a_dispute_names_the_origins_whose_numbers_stand_in_the_history() -> None:
    case = crowded_case(4)
    history, dispute = case.claims
    cells = tuple(replace(cell, figure=f"f{number}") for number, cell in enumerate(history.cells))
    claims = (replace(history, cells=cells, status="superseded"), replace(dispute, cells=cells[:2]))
    tables = find(parse(render_report(replace(case, claims=claims))), ".ledger-table")
    told = " ".join(map(text_of, tables))
    names = [
        f"The {one} Harbour Chronicle and Advertiser No. {number}" for number, one in ((3, "Western"), (4, "Northern"))
    ]
    assert f"Origins 3 ({names[0]}) and 4 ({names[1]}) give other numbers, in another row." in told
    assert "Nothing found" not in told


def test_speakers_told_differently_come_first_with_the_accounts_side_by_side(page: html.HtmlElement) -> None:
    voices = part(page, "voices")
    names = [text_of(one) for one in find_in(voices, "speaker-name")]
    assert names[0] == "Tomas Kerrin"
    versions = [text_of(one) for one in find_in(voices, "version")]
    assert len(versions) == 2
    own = [text_of(one) for one in find_in(voices, "own")]
    assert "in November" in own
    assert not any("inspection" in one for one in own)


def test_quotations_show_kind_certainty_relays_and_resolution(page: html.HtmlElement) -> None:
    shown = text_of(part(page, "voices"))
    assert "through the agency Veltria Wire → relays Tomas Kerrin" in shown
    assert "indirect, denied, “denied”" in shown
    assert "“She” is Dana Brock, the last woman named before it" in shown
    assert "Reported by 3 articles of 1 origin" in shown


def test_timeline_keeps_precision(page: html.HtmlElement) -> None:
    timeline = part(page, "timeline")
    when = [text_of(one) for one in find_in(timeline, "when")]
    assert when == ["November 2030", "2 March 2031", "3 March 2031", "summer 2031"]
    assert [text_of(one) for one in find_in(timeline, "clock")] == ["02:40"]
    (earlier,) = find_in(timeline, "earlier")
    assert text_of(next(earlier.iter("summary"))) == "2 earlier entries, from November 2030"


def test_wording_sets_terms_and_edits_side_by_side(page: html.HtmlElement) -> None:
    shown = part(page, "wording")
    terms = [text_of(one) for one in find_in(shown, "concept")]
    assert len(terms) == 1
    assert "blast" in terms[0]
    assert "exploded" in terms[0]
    assert "explosion Veltria Wire headline, Southmark Observer ¶1" in terms[0]
    assert len(find_in(shown, "edit")) == 2
    assert ["possible"] == [text_of(one) for one in find_in(find_in(shown, "edit")[1], "own")]


def test_origins_show_derivation_dates_and_assumptions(page: html.HtmlElement) -> None:
    shown = text_of(part(page, "origins"))
    assert "Reprint of Veltria Wire: 93% of its words" in shown
    assert "Interior Ministry (outside this case)" in shown
    assert "Day assumed 3 March 2031 assumption the page states no usable day" in shown
    assert "not used 17 April 2031 captured · masthead" in shown
    assert "9 March (year not stated)" in shown
    assert "1 passage of the page left out" in shown
    assert "machine translated: reads like an unrevised machine translation" in shown


def test_summary_omissions_and_issues_are_shown(page: html.HtmlElement) -> None:
    assert len(find_in(part(page, "summary"), "mark")) == 3
    assert "Lantern Daily the toll of nine was public" in text_of(part(page, "omissions"))
    unread = text_of(find(page, "#unread")[0])
    assert "empty page read · 1" in unread
    assert "pages/05_kantor_saved_later.html: the page names no outlet" in unread


def test_the_report_is_the_same_every_time(report: str) -> None:
    case = sample_case()
    assert render_report(replace(case)) == report


def test_an_empty_case_still_gives_a_report() -> None:
    shown = parse(render_report(Case(run=None)))
    assert text_of(find(shown, "h1")[0]) == "0 stories in 0 pages"


def test_articles_of_one_outlet_are_told_apart_within_their_story() -> None:
    case = sample_case()
    twin = replace(case, articles=tuple(replace(one, outlet="The Same") for one in case.articles))
    texts = [text_of(one) for one in find(parse(render_report(twin)), ".text-name")]
    assert texts[0] == "The Same, 3 Mar 2031 (1) 3 March 2031, 09:15 UTC+01:00"
    assert texts[3].startswith("The Same, 5 Mar 2031")


def test_an_article_without_an_outlet_is_called_by_its_headline(page: html.HtmlElement) -> None:
    assert text_of(find(find(page, f"#{WIRE.id}")[0], ".text-name")[0]) == "Veltria Wire 3 March 2031"
    assert text_of(find(find(page, f"#{KANTOR.id}")[0], ".text-name")[0]) == "“In Orsbek was made explosion …”"


def find_in(element: html.HtmlElement, name: str) -> list[html.HtmlElement]:
    return [one for one in element.iter() if name in (one.get("class") or "").split()]


@pytest.mark.parametrize("article", [LANTERN, OBSERVER], ids=["one", "another"])
def test_pages_lead_back_to_the_saved_file(article: Article, page: html.HtmlElement) -> None:
    saved = sample_case().page_by_id[article.page]
    shown = text_of(find(page, f"#{article.id}")[0])
    assert saved.path in shown
    assert saved.sha256[:12] in shown
