"""Sentences that the ledger sets side by side are one telling of a row or an utterance."""

from rashomon.compare.wording.told_alike import find_told_alike
from rashomon.model.case import Case
from tests.build import article_from_text
from tests.path import compared

SAID = "Mayor Lena Vu said on 4 May 2021 that 4,180 bottles of cider had been poured into the Lorn canal."


def shared(case: Case) -> set[tuple[str, ...]]:
    """Return the sentences, by their first words, that share a row or utterance with a sentence of another article."""
    told = find_told_alike(case, case.claims, case.quotation_groups)
    by_id = {each: sorted(place for place, ids in told.items() if each in ids) for ids in told.values() for each in ids}
    several = [places for places in by_id.values() if len({article for article, _ in places}) > 1]
    return {
        tuple(case.annotations_of[article].sentences[at].anchor.exact[:20] for article, at in places)
        for places in several
    }


def test_one_number_of_one_thing_is_told_alike() -> None:
    case = compared(
        article_from_text(f"It rained in Tavin. {SAID}"),
        article_from_text("On 4 May 2021 some 4,180 bottles of cider ended in the Lorn canal, Mayor Lena Vu said."),
    )
    assert [set(one) for one in shared(case)] == [{"Mayor Lena Vu said o", "On 4 May 2021 some 4"}]


def test_reports_of_nothing_in_common_share_no_sentence() -> None:
    case = compared(article_from_text(SAID), article_from_text("It rained in Tavin."))
    assert shared(case) == set()
