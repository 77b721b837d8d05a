"""What others are quoted with is not the article's own voice."""

from rashomon.annotate import annotate_article
from rashomon.annotate.divided import divide_article
from rashomon.annotate.wording.others_words import find_others_words, join_ranges
from rashomon.stage import IssueLog
from tests.build import article_from_text


def test_ranges_that_touch_are_joined() -> None:
    assert join_ranges([(5, 9), (0, 3), (3, 4), (8, 12)]).ranges == ((0, 4), (5, 12))


def test_a_range_holds_its_first_offset_and_not_its_end() -> None:
    others = join_ranges([(2, 4), (10, 20)])
    assert [offset for offset in (1, 2, 3, 4, 15, 20) if others.hold(offset)] == [2, 3, 15]
    assert not join_ranges([]).hold(0)


def test_quotation_marks_count_without_a_speaker() -> None:
    text = "The “vile” plan failed."
    assert find_others_words(divide_article(article_from_text(text)), ()).hold(text.index("vile"))


def test_listed_words_in_reported_speech_are_not_the_articles() -> None:
    def loaded(text: str) -> list[str]:
        found = annotate_article(article_from_text(text), IssueLog("annotate")).wording
        return [one.anchor.exact for one in found if one.kind == "loaded_term"]

    assert loaded("The brutal raid ended at dawn.") == ["brutal"]
    assert loaded("Ms Vu said the brutal raid ended at dawn.") == []
    assert loaded("The sanctions regime was extended.") == []


def test_what_others_call_a_thing_by_is_theirs_up_to_the_next_mark() -> None:
    text = "The guild shut the weir after what the miller called a cowardly theft of water, a brazen act."
    others = find_others_words(divide_article(article_from_text(text)), ())
    assert others.hold(text.index("cowardly"))
    assert not others.hold(text.index("brazen"))
    assert not others.hold(text.index("shut"))
