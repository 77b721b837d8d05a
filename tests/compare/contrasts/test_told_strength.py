"""One voice in the same words in two reports, but not as sure, as many or as much of it."""

import pytest

from tests.build import article_from_text
from tests.path import compared

BOUND, TRACES, QUITE = (
    [f"whether {what}"] for what in ("the number is a bound", "there is more than traces", "it is quite so")
)


def told(one: str, other: str) -> list[str]:
    """Return what is told differently by two reports of what Mayor Lena Vu said."""
    texts = (f"Mayor Lena Vu said {said} when the ferry pier of Ostrel was inspected." for said in (one, other))
    return [found.about.partition(" (")[0] for found in compared(*map(article_from_text, texts)).told_differently]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("divers counted at least 14 rotten planks", "divers counted 14 rotten planks", BOUND),
        ("divers counted more than fourteen rotten planks", "divers counted fourteen rotten planks", BOUND),
        ("the planks could give way in a storm", "the planks would give way in a storm", ["how sure it is"]),
        ("the planks were almost certain to give way", "the planks were certain to give way", QUITE),
        ("a repair was possible by the spring", "a repair was certain by the spring", ["how likely it is"]),
        ("divers had found traces of an acid in the wood", "divers had found an acid in the wood", TRACES),
        ("divers said several planks had rotted away", "divers said all planks had rotted away", ["how much of it"]),
        ("the planks had possibly rotted away", "the planks had rotted away", ["how sure it is"]),
    ],
    ids=["at least", "more than", "could", "almost", "likely", "traces", "several", "possibly"],
)  # fmt: skip
def test_words_that_weaken_what_is_told(one: str, other: str, found: list[str]) -> None:
    assert told(one, other) == found
    assert told(other, one) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("divers counted as many as 14 rotten planks", "divers counted 14 rotten planks"),
        ("divers counted about 14 rotten planks", "divers counted 14 rotten planks"),
        ("the planks may give way in a storm", "the planks might give way in a storm"),
        ("the planks could give way in a storm", "the planks would last another winter"),
        ("the old planks had rotted away", "the planks had rotted away"),
        ("at least 14 planks had rotted away", "14 planks had rotted away"),
    ],
    ids=["at most", "a round number", "tense", "another clause", "no strength", "first words"],
)
def test_other_changes_are_none(one: str, other: str) -> None:
    assert told(one, other) == []
