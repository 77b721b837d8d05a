"""Articles divided once for all rules."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotate.divided import divide_article
from rashomon.text.tokens import split_tokens
from rashomon.text.words import split_words
from tests.build import article_from_text

PIECES = (
    "Ms Vu",
    " left",
    ".",
    "It's",
    " shut",
    "\u201d",
    "\u201c",
    " U.S.",
    "'s",
    "'",
    " ",
    "!",
    "\n\n",
    "Dr.",
    "a.b",
)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30))
def test_words_of_a_sentence_are_those_of_its_text_alone(pieces: list[str]) -> None:
    article = article_from_text("".join(("The quay.", *pieces)))
    divided = divide_article(article)
    for one, words in zip(divided.sentences, divided.sentence_words, strict=True):
        assert words == split_words(article.text, one.anchor.start, one.anchor.end)


def test_tokens_are_those_of_the_text_alone_and_cut_once() -> None:
    divided = divide_article(article_from_text("The quay shut at 3 p.m. on Monday."))
    tokens = divided.tokens_between(9, 23)
    assert tokens == split_tokens(divided.article.text, 9, 23)
    assert divided.tokens_between(9, 23) is tokens


def test_a_word_that_runs_across_two_sentences_belongs_to_neither() -> None:
    divided = divide_article(article_from_text("The quay is shut.Crews left."))
    assert [word.text for word in divided.block_words[0]] == ["The", "quay", "is", "shut.Crews", "left", "."]
    assert [[word.text for word in words] for words in divided.sentence_words] == [
        ["The", "quay", "is", "shut", "."],
        ["Crews", "left", "."],
    ]
