"""An omission is a corroborated claim that was public before an article appeared; nothing else is one."""

from dataclasses import replace

import pytest

from rashomon.compare.omissions import find_omissions
from rashomon.model.articles import HealthNote
from rashomon.model.case import Case
from rashomon.model.stories import Cell, Claim, ClaimStatus, Story
from tests.build import article_from_text

EARLY = article_from_text("The dam broke.", "2031-03-04")
NEXT_DAY = article_from_text("A dam broke.", "2031-03-05")
LATE = article_from_text("Nothing about it.", "2031-03-06")
SAME_DAY = article_from_text("Nothing on the day.", "2031-03-04")
UNDATED = article_from_text("Nothing, no date.")
ARTICLES = (EARLY, NEXT_DAY, LATE, SAME_DAY, UNDATED)
STORY = Story("s-1", "Dam", tuple(one.id for one in ARTICLES), "th-1", None, None, (), "")


def claim(status: ClaimStatus) -> Claim:
    cells = tuple(Cell(one.id, 1, one.anchor(0, 3), None, None, None) for one in (EARLY, NEXT_DAY))
    return Claim("c-1", "s-1", "The dam broke", "event", status, 2, "", cells)


def test_only_a_later_dated_article_omits() -> None:
    found = find_omissions(Case(None, articles=ARTICLES), STORY, [claim("corroborated")])
    assert [one.article for one in found] == [LATE.id]
    assert found[0].reason == "2 origins carry it, the first on 2031-03-04; this article appeared on 2031-03-06"


@pytest.mark.parametrize("status", ["contested", "superseded", "compatible", "single_origin"])
def test_only_what_is_corroborated_can_be_omitted(status: ClaimStatus) -> None:
    assert find_omissions(Case(None, articles=ARTICLES), STORY, [claim(status)]) == ()


def test_a_claim_of_undated_articles_was_public_at_no_known_time() -> None:
    cells = (Cell(UNDATED.id, 1, UNDATED.anchor(0, 3), None, None, None),)
    undated = Claim("c-1", "s-1", "", "event", "corroborated", 2, "", cells)
    assert find_omissions(Case(None, articles=ARTICLES), STORY, [undated]) == ()


@pytest.mark.parametrize("kind", ["stub", "pay_wall"])
def test_an_article_cut_short_is_not_said_to_omit(kind: str) -> None:
    cut = replace(LATE, health=(HealthNote(kind, "only its beginning is there", None, None),))
    articles = tuple(cut if one is LATE else one for one in ARTICLES)
    assert find_omissions(Case(None, articles=articles), STORY, [claim("corroborated")]) == ()
