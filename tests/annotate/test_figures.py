"""Figures: value, bounds, unit, what is counted, what narrows it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotate.divided import divide_article
from rashomon.annotate.figures import find_figures
from rashomon.annotate.timexes import find_time_expressions
from rashomon.model.annotations import Figure
from tests.build import article_from_text
from tests.valued import marked_sentences, read_valued

HERE = Path(__file__).parent
WORDS = "at least 12 people killed and two of the a $4bn more than five-year-old hours , ( - were dozens".split()


def find(text: str) -> tuple[Figure, ...]:
    article = article_from_text(text)
    divided = divide_article(article)
    return find_figures(divided, find_time_expressions(divided))


def number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def told(figure: Figure, names: tuple[str, ...]) -> dict[str, str]:
    """Return the named fields of a figure, and what it counts, as a mark writes them."""
    fields = {
        "value": number(figure.value),
        "low": number(figure.low),
        "high": number(figure.high),
        "hedge": figure.hedge or "",
        "unit": figure.unit or "",
        "counted": figure.counted or "",
        "scope": " ".join(figure.scope),
        "forecast": "yes" if figure.forecast else "",
    }
    return {name: fields[name] for name in names}


def check(marked: str) -> None:
    text, marks = read_valued(marked)
    found = find(text)
    assert [one.anchor.exact for one in found] == [mark.words for mark in marks]
    assert [told(one, tuple(mark.fields)) for one, mark in zip(found, marks, strict=True)] == [m.fields for m in marks]


@pytest.mark.parametrize("marked", marked_sentences(HERE / "marked_figures.txt"))
def test_figures_are_read_with_their_fields(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "He spoke on Monday, April 7, 2031, at 10:30 GMT.",
        "The Blue Stream 2 pipeline, the G7, an SK-24 jet and Flight 370.",
        "They won 3-1; see page 4; photo 2 of 30; call 555 010 020.",
        "It was on the 32nd floor, in the third week, a week later.",
        "One of them left; it rained one day; at one point it stopped.",
        "Two officials said so. Several people came.",
        "The Six Day March is remembered at 10 Harbour Street.",
        "The two leaders met; leaders of the two countries spoke.",
        "Half asleep, he saw the second half.",
        "One in four votes, by 3 to 1.",
        "There are three things to say about six figures.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert [one.anchor.exact for one in find(text)] == []


@given(
    st.lists(
        st.sampled_from(
            "at least 12 people killed and two of the a $4bn more than five-year-old hours , ( - were dozens".split()
        ),
        max_size=25,
    )
)
def test_anchors_are_exact_and_bounds_hold_whatever_the_words(words: list[str]) -> None:
    text = " ".join(words)
    if not text:
        return
    for figure in find(text):
        assert text[figure.anchor.start : figure.anchor.end] == figure.anchor.exact
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
        if figure.value is not None and figure.low is not None:
            assert figure.low <= figure.value


def test_a_number_without_a_noun_points_at_what_it_is_given_beside() -> None:
    first, beside, others = find("Arland sent 6,000 troops. Skell puts it at 9,000, and that of the rebels at 4,000.")
    assert (beside.beside, others.beside) == (first.id, None)


def test_a_number_that_has_changed_points_at_the_new_one() -> None:
    now, former = find("Eight people have died, up from five on Wednesday.")
    assert (former.value, former.beside) == (5, now.id)
