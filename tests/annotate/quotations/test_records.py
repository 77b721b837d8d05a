"""Quotations as records: certainty, numbering, anchors, whatever the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotate.divided import divide_article
from rashomon.annotate.names import find_mentions
from rashomon.annotate.quotations import find_quotations
from rashomon.model.walk import anchors_in
from tests.annotate.quotations.quoted import quotations_in
from tests.build import article_from_text


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Ms Vu said the road was closed.", "said"),
        ("Ms Vu claimed the road was closed.", "claimed"),
        ("Ms Vu denied that the road was closed.", "denied"),
        ("Ms Vu reportedly said the road was closed.", "reportedly"),
        ("“The road is closed,” Ms Vu insisted.", "claimed"),
    ],
)
def test_certainty_is_the_cues(text: str, certainty: str) -> None:
    assert [one.certainty for one in quotations_in(text)] == [certainty]


def test_quotations_are_numbered_in_text_order_and_know_their_sentence() -> None:
    found = quotations_in(
        "It rained. Ms Vu said the road was closed.\n\n“It is,” Mr Tolk said. “We checked it on Monday.”"
    )
    assert [one.id.rpartition(".")[2] for one in found] == ["q1", "q2", "q3"]
    assert [one.sentence.rpartition(".")[2] for one in found] == ["s2", "s3", "s4"]


words = st.sampled_from(
    "Ms Vu|said|“|”|,|.|that|the road|was closed|according to|told|and|:|\n\n|he|‘|’|who|denied|quoted|as saying"
    '|Radio Ostrel|(|–|"|not|by'.split("|")
)


@given(st.lists(words, max_size=24).map(" ".join))
def test_no_text_breaks_the_search_and_every_anchor_holds_its_words(text: str) -> None:
    article = article_from_text(text)
    divided = divide_article(article)
    found = find_quotations(divided, find_mentions(divided))
    for one in found:
        for anchor in anchors_in(one):
            assert article.verify(anchor)
        assert one.content
        assert one.sentence in {sentence.id for sentence in divided.sentences}
    assert [one.content[0].start for one in found] == sorted(one.content[0].start for one in found)
