"""Two sentences that are one text are one origin; facts in words of their own are two."""

import pytest

from rashomon.compare.origins.passages import passage_of
from rashomon.compare.origins.shared_text import join_texts
from tests.build import article_from_text
from tests.path import annotated

TWO, ONE = [1, 2], [1, 1]


def joined(*sentences: str) -> list[int]:
    """Return the origins of sentences, each of a report of its own."""
    articles = [article_from_text(text, "2031-03-05") for text in sentences]
    case = annotated(*articles)
    firsts = [case.annotations_of[one.id].sentences[0] for one in articles]
    passages = [passage_of(case, one, one.anchor.start, one.anchor.end) for one in firsts]
    return join_texts(passages, range(1, len(passages) + 1))


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        # Eight words in a row, and the same words of a number, its unit and its day.
        (
            "The chapel, built by masons from the lower town, was sold.",
            "A chapel built by masons from the lower town has a new owner.",
            ONE,
        ),
        (
            "A mast on the ridge measured gusts of 95 km/h on Monday afternoon.",
            "At the airport it noted gusts of 95 km/h on Monday afternoon, a record.",
            TWO,
        ),
        # Six words without a name, and six with one.
        (
            "A goat was found beside the broken fence at noon.",
            "The goat was found beside the broken fence by pupils.",
            ONE,
        ),
        ("The crew of Lena Vu Harbour Rescue 4 set out.", "By noon the crew of Lena Vu Harbour returned.", TWO),
        # A sentence with a few words changed.
        (
            "It runs on a mix of shared and separate lanes for the 12 miles (19km) of road.",
            "The bus runs on a blend of shared and separate lanes for its 12 miles (19km) of road.",
            ONE,
        ),
        # A short sentence that both print.
        ("Next stop is Velm harbour.", "Next stop is Velm harbour.", ONE),
    ],
)
def test_copied_words(one: str, other: str, origins: list[int]) -> None:
    assert joined(one, other) == origins


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        # Four words in marks on both sides, whoever is said to speak.
        (
            "“We grieve, yet stronger than the flood we stand,” Mayor Lena Vu said.",
            "“This town is stronger than the flood it met,” Rasmus Tolk said.",
            ONE,
        ),
        # Five words, of which one report lost the marks; inflections aside.
        (
            "The quay will be “shut until the cranes are mended”.",
            "The quay stays shut until the cranes are mended, it is said.",
            ONE,
        ),
        ("They spoke of “cranes linked to a smuggling ring”.", "Police see links to a smuggling ring.", ONE),
        # A title is no line.
        ("They named it “The Long Way Home” on Monday.", "The plan called “The Long Way Home” is short.", TWO),
        # Small words say nothing.
        ("He was “in the middle of it all”.", "She stood “in the middle of it” too.", TWO),
    ],
)
def test_quoted_words(one: str, other: str, origins: list[int]) -> None:
    assert joined(one, other) == origins


def test_who_shares_text_with_one_of_two_that_are_one_is_of_them() -> None:
    first = "The chapel, built by masons from the lower town, was sold."
    second = "A chapel built by masons from the lower town, with a bell that rang for forty winters, is gone."
    third = "The bell that rang for forty winters in a row is silent."
    assert joined(first, third, second) == [1, 1, 1]
