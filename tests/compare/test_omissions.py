"""An omission is a corroborated claim that was public before an article appeared; nothing else is one."""

from dataclasses import replace

import pytest

from rashomon.compare.omissions import find_omissions
from rashomon.model.articles import HealthNote
from rashomon.model.case import Case
from rashomon.model.stories import Cell, Claim, ClaimStatus, Story
from tests.build import article_from_text

EARLY = article_from_text("The dam of Ostrel broke at night.", "2031-03-04")
NEXT_DAY = article_from_text("At night the dam above Ostrel broke.", "2031-03-05")
LATE = article_from_text("The dam has many friends in the town hall.", "2031-03-06")
SAME_DAY = article_from_text("Nothing on the day.", "2031-03-04")
UNDATED = article_from_text("Nothing, no date.")
ARTICLES = (EARLY, NEXT_DAY, LATE, SAME_DAY, UNDATED)
STORY = Story("s-1", "Dam", tuple(one.id for one in ARTICLES), "th-1", None, None, (), "")


ORIGIN_OF = {one.id: number for number, one in enumerate(ARTICLES, 1)}


def claim(status: ClaimStatus) -> Claim:
    cells = tuple(Cell(one.id, ORIGIN_OF[one.id], one.anchor(0, 20), None, None, None) for one in (EARLY, NEXT_DAY))
    return Claim("c-1", "s-1", "The dam broke", "event", status, 2, "", cells)


def test_only_a_later_dated_article_omits() -> None:
    found = find_omissions(Case(None, articles=ARTICLES), STORY, [claim("corroborated")], ORIGIN_OF)
    assert [one.article for one in found] == [LATE.id]
    assert found[0].reason == "2 origins carry it, the first on 2031-03-04; this article appeared on 2031-03-06"


@pytest.mark.parametrize("status", ["contested", "superseded", "compatible", "single_origin"])
def test_only_what_is_corroborated_can_be_omitted(status: ClaimStatus) -> None:
    assert find_omissions(Case(None, articles=ARTICLES), STORY, [claim(status)], ORIGIN_OF) == ()


def test_a_claim_of_undated_articles_was_public_at_no_known_time() -> None:
    cells = (Cell(UNDATED.id, 1, UNDATED.anchor(0, 3), None, None, None),)
    undated = Claim("c-1", "s-1", "", "event", "corroborated", 2, "", cells)
    assert find_omissions(Case(None, articles=ARTICLES), STORY, [undated], ORIGIN_OF) == ()


@pytest.mark.parametrize("kind", ["stub", "pay_wall"])
def test_an_article_cut_short_is_not_said_to_omit(kind: str) -> None:
    cut = replace(LATE, health=(HealthNote(kind, "only its beginning is there", None, None),))
    articles = tuple(cut if one is LATE else one for one in ARTICLES)
    assert find_omissions(Case(None, articles=articles), STORY, [claim("corroborated")], ORIGIN_OF) == ()


def later(text: str) -> tuple[Case, Story]:
    """The case and story of the two articles that carry the claim and one that follows."""
    articles = (EARLY, NEXT_DAY, article_from_text(text, "2031-03-06"))
    return Case(None, articles=articles), replace(STORY, articles=tuple(one.id for one in articles))


@pytest.mark.parametrize(
    ("text", "omits"),
    [
        ("The dam has many friends in the town hall.", True),
        ("The dam gave way in the night, and Ostrel was flooded.", False),
        ("The harbour board met on prices.", False),
    ],
    ids=["its subject, not told", "told in other words", "another subject"],
)
def test_what_an_article_may_tell_in_other_words_or_is_not_about_is_not_omitted(text: str, omits: bool) -> None:
    case, story = later(text)
    origin_of = {article: number for number, article in enumerate(story.articles, 1)}
    assert bool(find_omissions(case, story, [claim("corroborated")], origin_of)) is omits


def test_an_article_that_shares_the_origin_of_one_that_carries_it_omits_nothing() -> None:
    case, story = later("The dam has many friends in the town hall.")
    origin_of = dict(zip(story.articles, (1, 2, 1), strict=True))
    assert find_omissions(case, story, [claim("corroborated")], origin_of) == ()


def test_a_claim_that_one_origin_carried_before_was_not_yet_corroborated() -> None:
    case, story = later("The dam has many friends in the town hall.")
    cells = claim("corroborated").cells
    same_day = replace(cells[1], article=story.articles[2], anchor=case.articles[2].anchor(0, 20))
    known = replace(claim("corroborated"), cells=(cells[0], same_day))
    origin_of = {article: number for number, article in enumerate(story.articles, 1)}
    assert find_omissions(case, story, [known], origin_of) == ()
