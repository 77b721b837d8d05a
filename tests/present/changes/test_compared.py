"""What changed between two audits: told by places in pages, each with its words and what it comes from."""

from dataclasses import replace

import pytest

from rashomon.model.annotations import Annotations, Quotation
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.changes import Change, ChangeSet
from rashomon.model.judgements import judge
from rashomon.model.links import Links, ReferenceDate
from rashomon.model.stories import OriginGroup, StoryQuestion, ToldDifferently
from rashomon.present.changes import find_changes
from rashomon.text.offset_map import OffsetMap, Segment
from tests.build import article_from_text
from tests.present.audits import anchor_of, case_of, row, shot

ONE = article_from_text("A ferry burned off Ostrel. 12 people died.", "2031-03-04", title="Fire", outlet="Post")
TWO = article_from_text("A fire on a ferry killed 20 people, police said.", "2031-03-05", title="Blaze", outlet="Echo")
THREE = article_from_text("Divers found a bell.", "2031-03-06", title="Bell", outlet="Bay")
ALONE = row("c-1", "single_origin", (ONE, "12 people", "12"))
AGAINST = row("c-9", "contested", (ONE, "12 people", "12"), (TWO, "20 people", "20"))


def changed(then: Case, now: Case, **method: object) -> ChangeSet:
    return find_changes(shot(then), shot(now, "2031-03-06T09:00:00+00:00", **method), now)


def kinds(found: ChangeSet) -> list[str]:
    return [one.kind for one in found.changes]


def the(found: ChangeSet, kind: str) -> Change:
    (one,) = [one for one in found.changes if one.kind == kind]
    return one


def test_the_same_case_has_no_changes_whatever_its_ids() -> None:
    now = case_of(ONE, TWO, rows=(replace(AGAINST, id="c-other"),))
    assert changed(case_of(ONE, TWO, rows=(AGAINST,)), now) == ChangeSet("2031-03-05T09:10:00+00:00", (), 0, ())


def test_a_new_article_is_a_new_origin_and_may_turn_a_row() -> None:
    found = changed(case_of(ONE, rows=(ALONE,)), case_of(ONE, TWO, rows=(AGAINST,)))
    assert kinds(found) == ["new_article", "new_origin", "row_status"]
    turned = the(found, "row_status")
    assert (turned.record, turned.before, turned.now) == ("c-9", "single_origin", "contested")
    assert "12 (origin" in turned.text
    assert "20 (origin" in turned.text
    assert [one.words for one in turned.passages_before] == ["12 people"]
    assert turned.passages_now[0].words == "20 people", "the new words come first"
    assert {one.cause for one in found.changes} == {"new_pages"}
    assert found.new_pages == 1


def test_every_change_rests_on_words_that_stand_in_their_page() -> None:
    now = case_of(ONE, TWO, rows=(AGAINST,), apart=(THREE,))
    found = changed(case_of(ONE, rows=(ALONE,)), now)
    assert found.changes
    for one in found.changes:
        assert one.passages_before or one.passages_now
        for passage in (*one.passages_before, *one.passages_now):
            page = now.page_by_id[passage.page]
            assert page.text[passage.page_span.start : passage.page_span.end] == passage.words
            assert passage.anchor is not None
            now.article_by_id[passage.article].verify(passage.anchor)


def test_a_new_story_is_told_once_not_by_its_rows() -> None:
    lone = row("c-2", "contested", (THREE, "bell", "1"), story="s-2")
    found = changed(case_of(ONE), case_of(ONE, apart=(THREE,), rows=(lone,)))
    assert kinds(found) == ["new_story"]


def test_two_stories_that_became_one_are_told_of() -> None:
    found = changed(case_of(ONE, TWO, apart=(THREE,)), case_of(ONE, TWO, THREE))
    assert "stories_joined" in kinds(found)
    assert "article_moved" not in kinds(found)


def test_an_article_of_another_story_has_moved() -> None:
    found = changed(case_of(ONE, TWO, apart=(THREE,)), case_of(ONE, apart=(THREE, TWO)))
    assert the(found, "article_moved").record == TWO.id


def test_the_same_address_with_another_text_was_saved_again() -> None:
    first, later = replace(ONE, url="https://post.example/1"), replace(TWO, url="https://post.example/1")
    told = the(changed(case_of(first), case_of(first, later)), "article_saved_again")
    assert "with another text" in told.text
    assert [one.article for one in told.passages_before] == [ONE.id]


def test_an_article_no_longer_read_is_gone_and_its_words_still_open_in_the_page() -> None:
    then = case_of(ONE, TWO, rows=(AGAINST,))
    now = replace(case_of(ONE, rows=(ALONE,)), pages=then.pages)
    found = changed(then, now)
    (passage,) = the(found, "article_gone").passages_before
    assert passage.anchor is None
    assert now.page_by_id[passage.page].text[passage.page_span.start : passage.page_span.end] == "Blaze"
    assert the(found, "row_status").now == "single_origin"


def test_words_are_found_again_in_a_text_that_was_read_anew() -> None:
    shorter = _without_title(ONE)
    then = case_of(ONE, rows=(ALONE,))
    now = case_of(shorter, rows=(row("c-1", "superseded", (shorter, "12 people", "12")),))
    (passage,) = the(changed(then, replace(now, pages=then.pages)), "row_status").passages_before
    assert passage.anchor == anchor_of(shorter, "12 people")


def _without_title(article: Article) -> Article:
    cut = article.blocks[1].start
    text = article.text[cut:]
    body = replace(article.blocks[1], start=0, end=len(text))
    return replace(
        article,
        text=text,
        text_sha256="other",
        blocks=(body,),
        map=OffsetMap((Segment(0, len(text), cut, len(article.text)),)),
    )


def test_another_value_of_a_row_is_a_changed_figure() -> None:
    then = case_of(ONE, TWO, rows=(row("c-1", "compatible", (ONE, "12 people", "12"), (TWO, "20 people", "20")),))
    now = case_of(ONE, TWO, rows=(row("c-1", "compatible", (ONE, "12 people", "12"), (TWO, "20 people", "21")),))
    told = the(changed(then, now), "row_values")
    assert told.before is not None and "20" in told.before
    assert told.now is not None and "21" in told.now


def test_a_row_with_most_of_its_cells_elsewhere_is_gone() -> None:
    both = (row("c-1", "compatible", (ONE, "12 people", "12"), (TWO, "20 people", "20")),)
    found = changed(case_of(ONE, TWO, rows=both), case_of(ONE, TWO))
    assert "no row holds its words" in the(found, "row_gone").text


def test_rows_of_one_origin_come_and_go_with_their_article() -> None:
    lone = row("c-2", "single_origin", (TWO, "20 people", "20"))
    found = changed(case_of(ONE), case_of(ONE, TWO, rows=(lone,)))
    assert kinds(found) == ["new_article", "new_origin"]
    assert "1 row rests on it alone" in the(found, "new_article").text


def test_origins_that_are_one_now_are_told_of() -> None:
    then = case_of(ONE, TWO)
    one_origin = (OriginGroup("s-1", 1, then.stories[0].articles, "both rest on police"),)
    joined = the(changed(then, replace(then, origins=one_origin)), "origins_joined")
    assert (joined.before, joined.now) == ("1, 2", "1")
    assert kinds(changed(replace(then, origins=one_origin), then)) == ["origin_divided"]


def test_a_speaker_told_differently_is_told_of_once() -> None:
    told = ToldDifferently("d-1", "s-1", "e-1", "Lena Vu", "deaths", (), (anchor_of(ONE, "12 people"),), "test")
    then, now = case_of(ONE), replace(case_of(ONE), told_differently=(told,))
    assert kinds(changed(then, now)) == ["told_differently"]
    assert kinds(changed(now, replace(now, told_differently=(replace(told, id="d-2"),)))) == []
    assert kinds(changed(now, then)) == ["told_alike"]


def test_a_quotation_no_longer_found_is_told_of() -> None:
    quotation = Quotation("q-1", ONE.id, "indirect", (anchor_of(ONE, "12 people died"),), None, None, (), "said", "s")
    then = replace(case_of(ONE), annotations=(Annotations(ONE.id, quotations=(quotation,)),))
    told = the(changed(then, case_of(ONE)), "quotation_gone")
    assert [one.words for one in told.passages_before] == ["12 people died"]


def test_another_day_of_an_article_is_a_changed_date() -> None:
    then = case_of(ONE)
    moved = Links(references=(ReferenceDate(ONE.id, "2031-03-02", "by another mate", assumed=True),))
    told = the(changed(then, replace(then, links=moved)), "date_changed")
    assert (told.before, told.now) == ("2031-03-04", "2031-03-02")


def test_a_question_answered_at_last_is_told_of() -> None:
    silent = StoryQuestion("s-1", "how_many", "silent", "a number", "No article says how many.", ())
    answer = replace(silent, state="answered", reason="12.", anchors=(anchor_of(ONE, "12 people"),))
    then, now = replace(case_of(ONE), questions=(silent,)), replace(case_of(ONE), questions=(answer,))
    assert kinds(changed(then, now)) == ["question_answered"]
    assert kinds(changed(now, then)) == ["question_open"]


@pytest.mark.parametrize(
    ("method", "told"),
    [
        ({"version": "2"}, "Rashomon 1 became 2."),
        ({"program": "y"}, "Files of the program were changed."),
        ({"settings": (("limits", "few"),)}, "The setting limits was none, is few."),
        ({"settings": (("limits", "none"), ("workers", "2"))}, None),
    ],
)
def test_a_change_of_method_is_told_from_news(method: dict[str, object], told: str | None) -> None:
    turned = row("c-1", "superseded", (ONE, "12 people", "12"))
    found = changed(case_of(ONE, rows=(ALONE,)), case_of(ONE, rows=(turned,)), **method)
    assert found.methods == ((told,) if told else ())
    assert the(found, "row_status").cause == ("program" if told else "unclear")


def test_what_may_come_of_new_pages_or_of_the_program_is_not_told_apart() -> None:
    turned = row("c-1", "superseded", (ONE, "12 people", "12"))
    found = changed(case_of(ONE, rows=(ALONE,)), case_of(ONE, TWO, rows=(turned,)), version="2")
    assert the(found, "row_status").cause == "unclear"
    assert the(found, "new_article").cause == "new_pages"


def test_a_judgement_may_be_what_changed_a_row() -> None:
    then = case_of(ONE, TWO)
    judged = judge(ONE.id, TWO.id, "one", by=None, when=None, note=None)
    now = replace(then, judgements=(judged,), origins=(OriginGroup("s-1", 1, then.stories[0].articles, "judged"),))
    found = changed(then, now)
    assert found.methods == ("Judgements: 1 came.",)
    assert the(found, "origins_joined").cause == "judgements"
