"""Credits for agencies and outlets outside the case."""

import pytest

from tests.deduplicate.reports import AGENCY, OWN, derive, report


@pytest.mark.parametrize("line", ["Source: {}", "© {}", "{}", "(c) 2031 {}"])
def test_a_credit_line_for_the_whole_report_makes_it_a_reprint(line: str) -> None:
    article = report(*OWN, outlet="Sund Dispatch", credited="Borealis Wire", line=line, byline="Ane Holm")
    (derivation,) = derive(article)
    assert (derivation.parent, derivation.from_name, derivation.kind) == (None, "Borealis Wire", "reprint")
    assert derivation.reason.startswith("The page credits Borealis Wire with the report; ")


def test_a_foreign_dateline_makes_a_reprint() -> None:
    (derivation,) = derive(report(*OWN, outlet="Sund Dispatch", credited="Borealis Wire", dateline=True))
    assert (derivation.from_name, derivation.kind) == ("Borealis Wire", "reprint")
    assert derivation.reason.startswith("Its dateline is signed Borealis Wire; ")


def test_a_credit_for_a_part_is_no_derivation() -> None:
    line = "{} reporters in Lorhaven and on the coast contributed to this article"
    assert derive(report(*OWN, outlet="Sund Dispatch", credited="Borealis Wire", line=line, byline="Ane Holm")) == ()


def test_one_agency_has_one_name_in_a_case() -> None:
    one = report(*OWN, outlet="Sund Dispatch", credited="BPA")
    other = report(*AGENCY, outlet="Morning Lamp", credited="Borealis Press Agency")
    assert {each.from_name for each in derive(one, other)} == {"Borealis Press Agency"}


def test_thanks_for_a_story_are_no_credit_for_its_text() -> None:
    assert derive(report(*OWN, outlet="Sund Dispatch", credited="Borealis Wire", line="h/t: {}")) == ()


def test_the_agencys_name_is_written_as_its_own_pages_write_it() -> None:
    own = report(*AGENCY, outlet="Borealis Press Agency")
    credited = report(*OWN, outlet="Sund Dispatch", credited="BPA")
    assert [each.from_name for each in derive(own, credited)] == ["Borealis Press Agency"]


def test_a_press_service_hands_out_statements_not_reports() -> None:
    article = report(*OWN, outlet="Sund Dispatch", credited="press service of the Harbour Guard of Ostland")
    assert derive(article) == ()
