"""Publishers: whether two names are one, whose report an article is, and what its page credits."""

import pytest

from rashomon.deduplicate.outlets import fullest_name, is_same_publisher, outside_credits, publisher_of
from tests.deduplicate.reports import OWN, report


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Lorhaven Chronicle", "Lorhaven Chronicle"),
        ("LORHAVEN CHRONICLE", "Lorhaven Chronicle"),
        ("Borealis", "Borealis Press Agency"),
        ("BPA", "Borealis Press Agency"),
        ("lorhavenchronicle.example", "Lorhaven Chronicle"),
        ("www.borealis.no", "Borealis"),
        ("AFP", "Agence France-Presse"),
    ],
)
def test_one_publisher_goes_by_several_names(one: str, other: str) -> None:
    assert is_same_publisher(one, other)
    assert is_same_publisher(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Evening Star", "Morning Star"),
        ("Evening Star", "Dorhaven Evening Star"),
        ("The Herald", "Lorhaven Herald"),
        ("Associated Press", "Associated Press of Pakistan"),
        ("Lorhaven Chronicle", "Lorhaven Post"),
        ("BPA", "Borealis"),
    ],
)
def test_two_publishers_are_not_taken_for_one(one: str, other: str) -> None:
    assert not is_same_publisher(one, other)
    assert not is_same_publisher(other, one)


def test_an_agency_that_signs_the_dateline_of_a_page_without_outlet_is_its_publisher() -> None:
    article = report(*OWN, credited="BPA", dateline=True)
    assert publisher_of(article) == "BPA"
    assert outside_credits(article) == []


def test_a_credit_line_on_a_page_without_outlet_names_somebody_else() -> None:
    article = report(*OWN, credited="BPA")
    assert publisher_of(article) is None
    assert [credit.name for credit in outside_credits(article)] == ["BPA"]


def test_a_person_is_no_publisher() -> None:
    assert outside_credits(report(*OWN, outlet="Sund Dispatch", credited="Pelle Hornung", kind="person")) == []


def test_the_fullest_name_is_kept_unless_it_is_not_sure() -> None:
    assert fullest_name("BPA", ["BPA", "Borealis Press Agency"]) == "Borealis Press Agency"
    assert fullest_name("Borealis", ["Borealis Wire", "Borealis Press Agency"]) == "Borealis"
