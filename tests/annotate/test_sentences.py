"""Where one sentence ends and the next begins; ` | ` stands for each boundary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotate.sentences import split_sentences
from tests.build import article_from_text, with_dateline


def divide(text: str, title: str | None = None) -> str:
    return " | ".join(one.anchor.exact for one in split_sentences(article_from_text(text, title=title)))


@pytest.mark.parametrize(
    "divided",
    [
        "The road is closed. | Nobody came.",
        "Is it closed? | No! | It is open... | Really?",
        "Mr. Tolk left. | Dr. Brok stayed. | Gen. Hald slept.",
        "J. K. Brok wrote it. | Nobody read it.",
        "It cost $3.5 million. | Nobody paid.",
        "At 10.30 it rained. | Version 2.0 was late.",
        "He left at 5 p.m. on Monday. | It rained.",
        "The U.S. army left. | In the U.S. nobody knew.",
        "He said no. 10 people came.",
        "No. 10 was closed. | He said no.",
        "iPhones fell. eBay rose.",
        # Marks that close a quotation belong to the sentence they close.
        "He said: “Go.” | She went.",
        "“Go,” he said. | “Now.”",
        "“It is closed!” she said.",
        "It was over (so he said). | Then it rained.",
        'She said: "It is closed." | "We know," he said.',
        "«It is closed.» | Nobody came.",
        # Copies that lost a blank.
        "The end. | The start.",
    ],
)
def test_sentences(divided: str) -> None:
    assert divide(divided.replace(" | ", " ")) == divided


def test_a_lost_blank_hides_no_sentence() -> None:
    assert divide("The road is closed.Nobody came.") == "The road is closed. | Nobody came."
    assert divide("Visit tavin.example.com now.") == "Visit tavin.example.com now."


def test_sentences_never_cross_blocks_and_a_headline_is_one() -> None:
    assert divide("It rained\n\nand it snowed. Then not.", title="Rain. Snow. Ice") == (
        "Rain. Snow. Ice | It rained | and it snowed. | Then not."
    )


def test_a_headline_has_no_white_space_at_its_edges() -> None:
    assert divide("It rained.", title="Rain on; ") == "Rain on; | It rained."


def test_a_dateline_is_no_sentence() -> None:
    article = with_dateline(article_from_text("SORN, May 3 (Wire) - It rained. Then not."), "SORN, May 3 (Wire) -")
    assert [one.anchor.exact for one in split_sentences(article)] == ["It rained.", "Then not."]


def test_a_sentence_knows_its_block_and_number() -> None:
    found = split_sentences(article_from_text("It rained. It snowed.\n\nThen not.", title="Rain"))
    assert [(one.id.rpartition(".")[2], one.block) for one in found] == [("s1", 0), ("s2", 1), ("s3", 1), ("s4", 2)]


@given(st.text(alphabet="aB .!?…\"“”'’)(\n\u00a01é", max_size=60))
def test_sentences_cover_every_word_once_and_in_order(text: str) -> None:
    article = article_from_text(text)
    found = split_sentences(article)
    for one in found:
        assert article.verify(one.anchor)
        assert one.anchor.exact == one.anchor.exact.strip()
    ends = [0, *(one.anchor.end for one in found)]
    gaps = [article.text[end : one.anchor.start] for end, one in zip(ends, found, strict=False)]
    assert all(not gap.strip() for gap in (*gaps, article.text[ends[-1] :]))
