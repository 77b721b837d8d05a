"""What one speaker is reported to have said: alike by several, or differently."""

import pytest

from rashomon.model.case import Case
from rashomon.model.stories import Derivation
from tests.build import article_from_text
from tests.path import compared

READY = "Mayor Lena Vu told reporters that the Transport Ministry was ready to help Ostrel."
NEVER = "Mayor Lena Vu complained that the Transport Ministry had never been willing to help anybody."


def told(*texts: str, derived: bool = False) -> Case:
    """Return the ledger of a story of those texts; `derived` makes the second a copy of the first."""
    articles = [article_from_text(text) for text in texts]
    derivation = Derivation(articles[-1].id, articles[0].id, None, "rewrite", 0.6, (), "same words")
    return compared(*articles, derivations=(derivation,) if derived else ())


def groups(case: Case) -> list[int]:
    return [len(one.quotations) for one in case.quotation_groups]


def test_an_attitude_one_report_denies_is_told_differently() -> None:
    case = told(READY, NEVER)
    (one,) = case.told_differently
    assert one.speaker_name == "Lena Vu"
    assert "Transport Ministry" in one.about
    assert {case.quotation_by_id[name].article for name in one.quotations} == {article.id for article in case.articles}
    assert "denies it" in one.reason


def test_a_single_not_is_enough() -> None:
    one = "Mayor Lena Vu said the ministry was ready to pay for the Ostrel bridge."
    other = "Mayor Lena Vu said the ministry was not ready to pay a cent for the Ostrel bridge."
    case = told(one, other)
    assert len(case.told_differently) == 1
    assert groups(case) == [], "two reports that contradict each other are no one utterance"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (READY, READY.replace("ready", "prepared")),
        # Somebody else, something else, another attitude.
        (READY, NEVER.replace("Lena Vu", "Pia Hald")),
        (READY, NEVER.replace("Transport Ministry", "Ostrel Harbour Board").replace("anybody", "anyone")),
        (READY, "Mayor Lena Vu said that the Transport Ministry had no risk to fear."),
    ],
)
def test_what_contradicts_nothing_is_not(one: str, other: str) -> None:
    assert told(one, other).told_differently == ()


def test_a_copy_tells_nothing_of_its_own() -> None:
    assert told(READY, NEVER, derived=True).told_differently == ()


def test_one_article_does_not_contradict_itself() -> None:
    assert told(f"{READY} {NEVER}", "Nobody came.").told_differently == ()


@pytest.mark.parametrize(
    ("one", "other", "grouped"),
    [
        (
            "Mayor Lena Vu said the bridge at Ostrel would stay closed until the spring.",
            "“The bridge at Ostrel will stay closed until spring,” Mayor Lena Vu said.",
            [2],
        ),
        (
            "Mayor Lena Vu said the bridge at Ostrel would stay closed until the spring.",
            "Mayor Lena Vu said the school would be painted and heated before the winter came.",
            [],
        ),
        (
            "Mayor Lena Vu said the bridge at Ostrel would stay closed until the spring.",
            "Pia Hald said the bridge at Ostrel would stay closed until the spring.",
            [],
        ),
        ("Mayor Lena Vu said it was late.", "Mayor Lena Vu said it was late.", []),
    ],
)
def test_one_utterance_in_two_reports(one: str, other: str, grouped: list[int]) -> None:
    assert groups(told(one, f"{other} It rained.")) == grouped


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Mayor Lena Vu said if the Transport Ministry did not act it would in the end be ready to help.", 0),
        ("Mayor Lena Vu said the failure of the Transport Ministry would make neighbours ready to help.", 0),
        ("Mayor Lena Vu said the Transport Ministry refused to be ready to help anybody.", 1),
    ],
    ids=["a condition", "a failure far from it", "a refusal close by"],
)
def test_only_what_denies_an_attitude_turns_it(other: str, found: int) -> None:
    assert len(told(READY, other).told_differently) == found
