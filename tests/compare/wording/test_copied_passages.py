"""Shared passages, followed to the ends of their sentences."""

from rashomon.annotate.divided import divide_article
from rashomon.compare.wording.copied_passages import CopiedReport, is_passage
from rashomon.model.articles import Article
from tests.build import article_from_text

PARENT = article_from_text(
    "As the mill owner said, the wheel on the lower weir broke at noon. It will be mended, he hopes, by winter."
)


def passages(copy: Article, *shared: str) -> list[tuple[str, str]]:
    spans = tuple(
        (
            copy.anchor(copy.text.index(words), copy.text.index(words) + len(words)),
            PARENT.anchor(PARENT.text.index(words), PARENT.text.index(words) + len(words)),
        )
        for words in shared
    )
    copied = CopiedReport(copy, PARENT, divide_article(copy).sentences, divide_article(PARENT).sentences, spans)
    return [(here.exact, there.exact) for here, there in copied.whole_passages()]


def test_both_sides_go_to_the_ends_of_their_sentences() -> None:
    copy = article_from_text("Yesterday the wheel on the lower weir broke. Nobody saw it.")
    assert passages(copy, "the wheel on the lower weir broke") == [
        (
            "Yesterday the wheel on the lower weir broke.",
            "As the mill owner said, the wheel on the lower weir broke at noon.",
        )
    ]


def test_passages_of_one_sentence_are_one() -> None:
    copy = article_from_text("The wheel on the lower weir broke at noon. It will be mended by winter.")
    (_, second) = passages(copy, "wheel on the lower weir broke at noon", "It will be mended")
    assert second == ("It will be mended by winter.", "It will be mended, he hopes, by winter.")
    assert passages(copy, "It will be mended", "by winter")[-1:] == [second]


def test_single_names_are_no_passage() -> None:
    assert not is_passage(PARENT.anchor(0, 2))
    assert is_passage(PARENT.anchor(0, 14))
