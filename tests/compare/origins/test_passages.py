"""Which words of a sentence are quoted."""

import pytest

from rashomon.compare.origins.passages import passage_of
from tests.build import article_from_text
from tests.marked import read_marks
from tests.path import annotated


@pytest.mark.parametrize(
    "marked",
    [
        "The quay was “<quoted>a heap of planks</quoted>” by noon.",
        'Lena Vu called it "<quoted>the worst night</quoted>" of the year.',
        "The harbour’s cranes fell on Monday.",
    ],
)
def test_quoted_words_are_marked(marked: str) -> None:
    text, spans = read_marks(marked)
    article = article_from_text(text, "2031-03-05")
    case = annotated(article)
    sentence = case.annotations_of[article.id].sentences[0]
    passage = passage_of(case, sentence, 0, 0)
    told = [word.text for word, quoted in zip(passage.words, passage.quoted, strict=True) if quoted]
    wanted = [text[one.start : one.end].split() for one in spans]
    assert told == [word for words in wanted for word in words]
