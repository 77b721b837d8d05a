"""One voice, two reports: a fact and a belief, affirmed and denied, with and without a reservation."""

import pytest

from rashomon.model.stories import Derivation
from tests.build import article_from_text
from tests.path import compared

FACT = "The Harbour Board of Ostrel said 14 barges were sunk by the ice in the basin."


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The Harbour Board of Ostrel said 14 barges were believed to have been sunk by the ice in the basin.", 1),
        ("The Harbour Board of Ostrel said 14 barges had been sunk by the ice in the basin.", 0),
        ("The Harbour Board of Ostrel said 9 barges were believed to have been sunk by the ice in the basin.", 0),
        ("The Canal Company of Velm said 14 barges were believed to have been sunk by the ice in the basin.", 0),
    ],
)
def test_a_hedge_that_one_report_lost(other: str, found: int) -> None:
    case = compared(article_from_text(FACT), article_from_text(other))
    assert len(case.told_differently) == found
    assert all("as a belief" in one.reason for one in case.told_differently)


AFFIRMED = "Mayor Lena Vu said the sluice gates of the canal had been opened in the night."


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Mayor Lena Vu said not one of the sluice gates of the canal had been opened in the night.", 1),
        ("Mayor Lena Vu said the sluice gates of the canal had stayed shut in the night.", 1),
        ("Mayor Lena Vu said the sluice gates of the canal were opened during the night.", 0),
        ("General Iven Sarr said not one of the sluice gates of the canal had been opened in the night.", 0),
    ],
    ids=["denied", "the opposite", "the same", "another voice"],
)
def test_what_one_report_affirms_and_the_other_denies(other: str, found: int) -> None:
    told = compared(article_from_text(AFFIRMED), article_from_text(other)).told_differently
    assert len(told) == found
    assert all("affirmed and one denied" in one.reason for one in told)


def test_a_reservation_that_one_report_leaves_out() -> None:
    full = "Mayor Lena Vu said the sluice gates had passed the spring test, but that two valves leaked oil."
    short = "The spring test was passed by the sluice gates, Mayor Lena Vu said."
    (told,) = compared(article_from_text(full), article_from_text(short)).told_differently
    assert "reservation" in told.about
    told_whole = article_from_text(
        "Mayor Lena Vu said the sluice gates had passed the spring test but two valves leaked."
    )
    assert not compared(article_from_text(full), told_whole).told_differently


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Mayor Lena Vu said the sluice gates in half of the canal had been opened in the night.", 1),
        ("Mayor Lena Vu said the sluice gates of the canal had been opened in the night.", 0),
    ],
)
def test_a_part_and_the_whole(other: str, found: int) -> None:
    told = compared(article_from_text(AFFIRMED), article_from_text(other)).told_differently
    assert len(told) == found
    assert all("to a part" in one.reason for one in told)


def test_what_differs_from_a_report_is_not_told_again_of_its_copies() -> None:
    doubted = "The Harbour Board of Ostrel said 14 barges were believed to have been sunk by the ice in the basin."
    report, copy, other = (
        article_from_text(text) for text in (doubted, f"{doubted} It rained.", f"{FACT} The quay was wet.")
    )
    copied = Derivation(copy.id, report.id, None, "reprint", 0.9, (), "copied")
    (told,) = compared(report, copy, other, derivations=(copied,)).told_differently
    assert {anchor.article for anchor in told.anchors} == {report.id, other.id}


def test_a_hedge_that_comes_and_goes_between_two_wordings_of_one_text_is_none() -> None:
    doubted = "The Harbour Board of Ostrel said 14 barges were believed to have been sunk by the ice in the basin."
    articles = article_from_text(FACT), article_from_text(doubted)
    resting = tuple(
        Derivation(one.id, None, "Harbour Board of Ostrel", "same_named_source", 0.0, (), "both") for one in articles
    )
    assert len(compared(*articles).told_differently) == 1
    assert not compared(*articles, derivations=resting).told_differently


@pytest.mark.parametrize(
    "other",
    [
        "“Were the sluice gates of the canal not opened in the night?” Mayor Lena Vu said.",
        "Mayor Lena Vu said if the sluice gates of the canal had not been opened in the night, the town would be dry.",
    ],
    ids=["a question", "a condition"],
)
def test_what_is_asked_or_supposed_denies_nothing(other: str) -> None:
    assert not compared(article_from_text(AFFIRMED), article_from_text(other)).told_differently


def test_what_both_deny_is_told_alike() -> None:
    one = "Mayor Lena Vu said she did not want to give up the right to close the sluice gates of the canal."
    other = "“If all is not safe, I am not willing to give up the right to close the sluice gates,” Mayor Lena Vu said."
    assert not compared(article_from_text(one), article_from_text(other)).told_differently


def test_what_may_be_is_no_fact_beside_what_might() -> None:
    one = "“You might have a fisherman who never read a chart as master of the sluice gates,” Mayor Lena Vu said."
    other = "“A fisherman who never read a chart” could become master of the sluice gates, Mayor Lena Vu said."
    assert not compared(article_from_text(one), article_from_text(other)).told_differently


def test_a_reporters_own_reservation_is_not_the_voices() -> None:
    full = "Mayor Lena Vu said the sluice gates had passed the spring test, but has not shown two valves."
    short = "The spring test was passed by the sluice gates, Mayor Lena Vu said."
    assert not compared(article_from_text(full), article_from_text(short)).told_differently


def test_a_denial_that_is_denied_affirms() -> None:
    one = "“The sluice gates of the canal can jam in the frost,” Mayor Lena Vu said."
    other = "“There is no way that the sluice gates of the canal do not jam in the frost,” Mayor Lena Vu said."
    assert not compared(article_from_text(one), article_from_text(other)).told_differently


def test_a_pledge_denied_by_the_verb_and_in_words_is_denied_twice() -> None:
    one = article_from_text("Mayor Lena Vu said no commitment of any kind had been given about the organ pipes.")
    two = article_from_text("Mayor Lena Vu denied that any such commitment about the organ pipes had been made.")
    assert not compared(one, two).told_differently


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("“The draft was read in my office in May,” Mayor Lena Vu said.", 1),
        ("“The draft was read in the chapel in May,” Mayor Lena Vu said.", 0),
        ("“The piano was tuned in my office in May,” Mayor Lena Vu said.", 0),
    ],
    ids=["her own", "not hers", "something else"],
)
def test_a_paper_that_never_came_and_was_read_in_the_office(other: str, found: int) -> None:
    denied = article_from_text("Mayor Lena Vu said that no such survey had ever come to her.")
    assert len(compared(denied, article_from_text(other)).told_differently) == found
