"""Acts that several articles tell of: the same people, day and kind of act, or no row at all."""

import pytest

from rashomon.model.case import Case
from rashomon.model.stories import Claim, Derivation
from tests.build import article_from_text
from tests.path import compared

MET = "Mayor Lena Vu met Governor Rasmus Tolk in Ostrel on Monday."


def claims(*texts: str, derived: bool = False) -> list[Claim]:
    """Return the event rows of a story of those texts; `derived` makes the second a copy of the first."""
    articles = [article_from_text(text, "2031-03-05") for text in texts]
    derivation = Derivation(articles[-1].id, articles[0].id, None, "rewrite", 0.6, (), "same words")
    case: Case = compared(*articles, derivations=(derivation,) if derived else ())
    return [one for one in case.claims if one.kind == "event"]


def statuses(*texts: str) -> list[tuple[str, int]]:
    return [(one.status, one.origins) for one in claims(*texts)]


@pytest.mark.parametrize(
    "other",
    [
        "On Monday Lena Vu and Rasmus Tolk held talks in Ostrel.",
        "Rasmus Tolk and Lena Vu talked in Ostrel on 3 March 2031.",
        "The meeting of Lena Vu and Rasmus Tolk on Monday lasted an hour.",
    ],
)
def test_one_act_in_two_texts_is_corroborated(other: str) -> None:
    assert statuses(MET, other) == [("corroborated", 2)]


@pytest.mark.parametrize(
    "other",
    [
        "On Sunday Lena Vu and Rasmus Tolk held talks in Ostrel.",
        "On Monday Lena Vu and Rasmus Tolk were arrested in Ostrel.",
        "On Monday Pia Hald and Marta Holm held talks in Ostrel.",
        "Lena Vu and Rasmus Tolk held talks in Ostrel.",
        # A plan is no deed, a denial no report, a question of the past no act of the day.
        "Mayor Lena Vu will meet Governor Rasmus Tolk in Ostrel on 3 March 2031.",
        "Mayor Lena Vu did not meet Governor Rasmus Tolk in Ostrel on Monday.",
        "Mayor Lena Vu denied that she met Governor Rasmus Tolk in Ostrel on Monday.",
        "Mayor Lena Vu refused to meet Governor Rasmus Tolk in Ostrel on Monday.",
    ],
)
def test_another_act_is_not(other: str) -> None:
    assert statuses(MET, other) == []


def test_a_copy_corroborates_nothing() -> None:
    (claim,) = claims(MET, "On Monday Lena Vu and Rasmus Tolk held talks in Ostrel.", derived=True)
    assert (claim.status, claim.origins) == ("single_origin", 1)


def test_two_texts_on_one_voice_corroborate_nothing() -> None:
    one = "Pia Hald said that Lena Vu had met Rasmus Tolk in Ostrel on Monday."
    other = "Lena Vu and Rasmus Tolk held talks in Ostrel on Monday, Pia Hald told reporters."
    assert statuses(one, other) == [("single_origin", 1)]


@pytest.mark.parametrize(
    "text",
    [
        # The month is no march, the Fire Service no fire.
        "Mayor Lena Vu and Governor Rasmus Tolk were in Ostrel on 3 March 2031.",
        "The Ostrel Fire Service and Mayor Lena Vu were in Ostrel with Rasmus Tolk on Monday.",
        # What is only said in quotation marks is its speaker's, not the article's.
        "“I met Lena Vu and Rasmus Tolk in Ostrel on Monday,” Pia Hald said.",
    ],
)
def test_words_that_look_like_acts(text: str) -> None:
    assert statuses(text, text + " It rained.") == []


def test_acts_of_the_same_sentences_are_one_row() -> None:
    one = "The Ostrel bridge collapsed on Monday during the evening flood, blocking the river harbour."
    other = "The bridge at Ostrel collapsed on Monday in the evening flood and blocked the river harbour."
    assert len(claims(one, other)) == 1


def test_a_row_says_what_ties_its_cells() -> None:
    (claim,) = claims(MET, "On Monday Lena Vu and Rasmus Tolk held talks in Ostrel.")
    assert claim.text == "Meeting · Lena Vu and Rasmus Tolk · Ostrel · 2031-03-03"
    assert claim.reason.endswith("same day, same kind of act, same Lena Vu and Rasmus Tolk")
    assert {cell.value for cell in claim.cells} == {"2031-03-03"}


def test_the_fire_service_is_no_fire() -> None:
    crews = "The fire service of Ostrel pumped out the harbour cellars of Ostrel on Monday."
    assert not claims(crews, "On Monday the fire service of Ostrel pumped out harbour cellars in Ostrel.")


@pytest.mark.parametrize(
    ("beside", "found"),
    [("Rain fell.", ("corroborated", 2)), ("“I like rain,” said Mayor Lena Vu.", ("single_origin", 1))],
    ids=["credits nobody", "credits the same voice"],
)
def test_an_act_told_by_a_report_counts_beside_a_voice_it_does_not_quote(beside: str, found: tuple[str, int]) -> None:
    voiced = "Experts will meet in Brenn on 20 March to compare old maps of the weir, Mayor Lena Vu said."
    own = "The meeting at which experts compare maps of the weir will be held in Brenn on 20 March."
    assert statuses(voiced, f"{own} {beside}") == [found]
