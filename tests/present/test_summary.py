"""The summary: sentences of the articles, never of a copy, with both sides of what is contested."""

from dataclasses import replace

from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Cell, Claim, Derivation
from rashomon.present.summary import summarise_stories
from tests.build import article_from_text
from tests.path import compared

LEAD = "A ferry sank off Ostrel on Monday."
TWELVE = article_from_text(f"{LEAD} Mayor Lena Vu said 12 people were killed in the fire.", "2031-03-05")
TWENTY = article_from_text("Rasmus Tolk said 20 people were killed in the fire. Nobody knew more.", "2031-03-05")
COPY = article_from_text(f"COPY. {LEAD} Mayor Lena Vu said 12 people were killed in the fire.", "2031-03-05")
COPIED = Derivation(COPY.id, TWELVE.id, None, "reprint", 0.95, (), "the same words")


def summary(*articles: Article, derivations: tuple[Derivation, ...] = ()) -> tuple[Case, list[str]]:
    case = compared(*articles, derivations=derivations)
    (found,) = summarise_stories(case)
    return case, [one.text for one in found.sentences]


def test_a_story_without_shared_claims_is_its_first_sentence() -> None:
    _, texts = summary(article_from_text("It rained. Nobody came."))
    assert texts == ["It rained."]


def test_both_sides_of_a_contested_row_are_told() -> None:
    _, texts = summary(TWELVE, TWENTY)
    assert any("12 people" in one for one in texts)
    assert any("20 people" in one for one in texts)


def test_every_sentence_is_words_of_an_article() -> None:
    case = compared(TWELVE, TWENTY)
    for found in summarise_stories(case):
        for sentence in found.sentences:
            (anchor,) = sentence.anchors
            assert case.article_by_id[anchor.article].verify(anchor).exact == sentence.text


def test_no_sentence_comes_from_a_copy() -> None:
    case, _ = summary(TWELVE, TWENTY, COPY, derivations=(COPIED,))
    (found,) = summarise_stories(case)
    assert COPY.id not in {anchor.article for sentence in found.sentences for anchor in sentence.anchors}


def test_a_story_of_nothing_but_copies_is_still_told() -> None:
    case, _ = summary(TWELVE, COPY, derivations=(COPIED,))
    alone = replace(case, stories=(replace(case.stories[0], articles=(COPY.id,)),), claims=())
    (found,) = summarise_stories(alone)
    assert [one.text for one in found.sentences] == ["COPY."]


def test_a_summary_is_short_and_says_nothing_twice() -> None:
    more = [
        article_from_text(f"{name} said {number} people were killed in the fire.", "2031-03-05")
        for number, name in enumerate(("Ana Ruiz", "Bruno Hald", "Clara Lind", "David Orme", "Emma Falk"), 30)
    ]
    _, texts = summary(TWELVE, TWENTY, *more)
    assert len(texts) <= 6
    assert len(texts) == len(set(texts))


def test_a_headline_is_no_sentence_of_a_summary() -> None:
    _, texts = summary(article_from_text("It rained.", title="Rain in Tavin kills 12 people"))
    assert texts == ["It rained."]


def test_a_sentence_that_can_be_read_alone_is_preferred() -> None:
    leaning = article_from_text("Mayor Lena Vu spoke. She said 12 people were killed in the fire.", "2031-03-04")
    _, texts = summary(leaning, article_from_text("Rasmus Tolk said the fire had killed 12 people.", "2031-03-05"))
    assert "Rasmus Tolk said the fire had killed 12 people." in texts
    assert "She said 12 people were killed in the fire." not in texts


def test_corroborated_rows_leave_room_for_both_sides_of_a_dispute() -> None:
    article = article_from_text(" ".join(f"Town {n} lost {n} houses." for n in range(11, 18)), "2031-03-05")
    case = compared(article, TWELVE, TWENTY)
    words = [one.anchor for one in case.annotations_of[article.id].sentences]
    rows = tuple(
        Claim(f"c-{n}", "s-whole", "houses", "figure", "corroborated", 2, "test", (_cell(anchor, None),))
        for n, anchor in enumerate(words)
    )
    sides = tuple(
        _cell(one.anchor(one.text.index(words), one.text.index(words) + len(words)), words)
        for one, words in ((TWELVE, "12 people"), (TWENTY, "20 people"))
    )
    dispute = Claim("c-x", "s-whole", "deaths", "figure", "contested", 2, "test", sides)
    (found,) = summarise_stories(replace(case, claims=(*rows, dispute)))
    texts = " ".join(one.text for one in found.sentences)
    assert len(found.sentences) == 6
    assert "12 people" in texts
    assert "20 people" in texts


def test_a_dispute_with_one_side_only_in_a_headline_is_not_told_by_half() -> None:
    heading = article_from_text("Nobody knew more.", "2031-03-05", title="20 people killed in the fire")
    case = compared(TWELVE, heading)
    side = heading.anchor(0, len("20 people"))
    start = TWELVE.text.index("12 people")
    other = TWELVE.anchor(start, start + len("12 people"))
    dispute = Claim("c-x", "s-whole", "d", "figure", "contested", 2, "test", (_cell(side, "20"), _cell(other, "12")))
    (found,) = summarise_stories(replace(case, claims=(dispute,)))
    assert [one.text for one in found.sentences] == [LEAD]


def _cell(anchor: Anchor, value: str | None) -> Cell:
    return Cell(anchor.article, 1, anchor, value, None, None)


def test_the_order_of_articles_does_not_matter() -> None:
    assert summary(TWELVE, TWENTY)[1] == summary(TWENTY, TWELVE)[1]


def test_a_sentence_that_has_both_sides_is_told_once() -> None:
    text = (
        f"{LEAD} Mayor Lena Vu told the Bulletin that 12 people were killed in the fire, not 20 as the guild maintains."
    )
    _, texts = summary(article_from_text(text, "2031-03-05"))
    assert len(texts) == len(set(texts))
