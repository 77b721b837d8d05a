"""Rows of the report: each once, with the reason of its status and the names of its origins."""

from dataclasses import replace

from rashomon.model.links import Entity, Links
from rashomon.present.report import render_report
from tests.build import article_from_text
from tests.present.crowded_case import crowded_case
from tests.present.made_rows import case_with, row
from tests.present.reading import find, parse, text_of


def test_a_row_that_several_tell_on_one_origin_is_shown_once_with_its_reason() -> None:
    one, two = (
        article_from_text("Nine boats burnt.", outlet="Quay"),
        article_from_text("Burnt: nine boats.", outlet="Mole"),
    )
    claim = row("figure", "single_origin", (one, 1, "Nine boats"), (two, 2, "nine boats"))
    folded = find(parse(render_report(case_with((one, two), claim))), ".singles")[0]
    assert "1 row" in text_of(next(folded.iter("summary")))
    (shown,) = [one for one in folded.iter("li") if one.get("id")]
    assert "Nine boats burnt. the rule of single_origin" in text_of(shown)
    assert "Origin 1 Quay ¶1" in text_of(shown)
    assert "Origin 2 Mole ¶1" in text_of(shown)


def test_a_row_of_two_statuses_gives_both_reasons_in_one_row() -> None:
    one, two = article_from_text("Nine boats burnt."), article_from_text("Burnt: nine boats.")
    places = [(one, 1, "Nine boats"), (two, 2, "nine boats")]
    claims = [row("figure", status, *places) for status in ("contested", "superseded")]
    page = parse(render_report(case_with((one, two), *claims)))
    (shown,) = find(page, ".row")
    assert "the rule of contested Also superseded: the rule of superseded" in text_of(shown[0])


def test_columns_and_silent_origins_are_named() -> None:
    case = crowded_case(5)
    table = find(parse(render_report(case)), ".ledger-table")[0]
    first = next(one for one in table.iter("p") if one.get("class") == "cell-head")
    assert text_of(first) == "Origin 1 The Southern Harbour Chronicle and Advertiser No. 1"
    assert "(The Western Harbour Chronicle and Advertiser No. 3)" in text_of(table)


def test_more_origins_than_count_are_accounted_for() -> None:
    one, two = article_from_text("Nine boats burnt."), article_from_text("Burnt: nine boats.")
    claim = row("figure", "compatible", (one, 1, "Nine boats"), (two, 2, "nine boats"), origins=1)
    (shown,) = find(parse(render_report(case_with((one, two), claim))), ".row")
    assert "1 independent origin; 2 tell it, some on one voice or text" in text_of(shown[0])


def test_the_day_of_an_act_is_shown_where_origins_differ_in_it() -> None:
    one, two = article_from_text("Nine boats burnt."), article_from_text("Burnt: nine boats.")
    claim = row(
        "event", "corroborated", (one, 1, "Nine boats"), (two, 2, "nine boats"), value="2031-03-04", text="Fire"
    )
    late = replace(claim, cells=(claim.cells[0], replace(claim.cells[1], value="2031-03-05")))
    assert not find(parse(render_report(case_with((one, two), claim))), ".value")
    values = find(parse(render_report(case_with((one, two), late))), ".value")
    assert [text_of(value) for value in values] == ["4 March 2031", "5 March 2031"]


def test_a_body_counted_by_its_name_is_shown_by_its_name() -> None:
    one, two = article_from_text("Nine boats burnt."), article_from_text("Burnt: nine boats.")
    claim = row("figure", "corroborated", (one, 1, "Nine boats"), (two, 2, "nine boats"), origins=2)
    cells = (replace(claim.cells[0], attributed_to="harbour board"), replace(claim.cells[1], attributed_to="? a clerk"))
    board = Entity("e-organisation-board", "Harbour Board", "organisation", (), ())
    case = replace(case_with((one, two), replace(claim, cells=cells)), links=Links((board,)))
    page = parse(render_report(case))
    assert [text_of(voice) for voice in find(page, ".voice")] == ["Harbour Board", "a clerk"]


def test_a_dispute_within_one_origin_counts_one() -> None:
    one = article_from_text("Nine boats burnt. Ten boats burnt.")
    claim = row("figure", "contested", (one, 1, "Nine boats"), (one, 1, "Ten boats"), origins=2)
    page = parse(render_report(case_with((one,), claim)))
    (shown,) = find(page, ".row")
    assert "1 independent origin; voices within it differ" in text_of(shown[0])
    assert "nothing to compare" not in text_of(page)
