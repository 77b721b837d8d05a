"""Short quoted stretches are found with what stands around them."""

from rashomon.annotate.divided import divide_article
from rashomon.annotate.wording.quoted_places import QuotedPlace, find_places
from tests.build import article_from_text


def places(text: str) -> list[QuotedPlace]:
    return list(find_places(divide_article(article_from_text(text)), (), ()))


def test_words_before_and_after_are_the_sentences() -> None:
    (place,) = places("It rained. The “old quarter” plan failed. It snowed.")
    assert [word.text for word in place.words] == ["old", "quarter"]
    assert [word.text for word in place.before] == ["The"]
    assert [word.text for word in place.after] == ["plan", "failed", "."]


def test_long_stretches_are_none_and_those_inside_others_say_so() -> None:
    assert places("“One two three four five six,” she said.") == []
    assert [place.quoted.nested for place in places("“We saw the ‘lamp’ again that night,” she said.")] == [True]


def test_the_same_words_without_marks_are_noticed() -> None:
    (first,) = places("The “old quarter” plan failed. The old quarter is empty.")
    (second,) = places("The “old quarter” plan failed. The new quarter is old.")
    assert first.is_written_plain
    assert not second.is_written_plain


def test_a_doubled_single_mark_does_not_count_as_what_follows() -> None:
    (place,) = places("The ''harbour'' plan failed.")
    assert place.first_after == "plan"


def test_other_stretches_of_the_sentence_stand_beside_it() -> None:
    first, second = places("The “lamp” and the “wick” were sold.")
    assert first.beside == (second.quoted,)
    assert second.last_before == "the"
