"""Whose number it is, and for which day."""

import pytest

from rashomon.link.figures import place_figures
from rashomon.model.annotations import Annotations, Figure, Quotation, Sentence
from rashomon.model.case import Case
from rashomon.model.links import FigureContext, ReferenceDate, Timex
from tests.build import article_from_text
from tests.path import linked

ARTICLE = article_from_text("Ana Ruiz said Bo had said 12 died on Monday. Some 40 were hurt.")
FIRST = ARTICLE.text.index(". ") + 1
TWELVE, FORTY = ARTICLE.text.index("12"), ARTICLE.text.index("40")


def figure(number: int, start: int, sentence: int) -> Figure:
    anchor = ARTICLE.anchor(start, start + 2)
    name, place = f"{ARTICLE.id}.f{number}", f"{ARTICLE.id}.s{sentence}"
    return Figure(name, ARTICLE.id, anchor, 1.0, 1.0, 1.0, "person", None, None, (), False, place)


def quotation(number: int, words: str) -> Quotation:
    start = ARTICLE.text.index(words)
    content = (ARTICLE.anchor(start, start + len(words)),)
    return Quotation(
        f"{ARTICLE.id}.q{number}", ARTICLE.id, "indirect", content, None, None, (), "said", f"{ARTICLE.id}.s1"
    )


ANNOTATIONS = Annotations(
    ARTICLE.id,
    sentences=(
        Sentence(f"{ARTICLE.id}.s1", 0, ARTICLE.anchor(0, FIRST)),
        Sentence(f"{ARTICLE.id}.s2", 0, ARTICLE.anchor(FIRST + 1, len(ARTICLE.text))),
    ),
    quotations=(quotation(1, "Bo had said 12 died on Monday"), quotation(2, "12 died on Monday")),
    figures=(figure(1, TWELVE, 1), figure(2, FORTY, 2)),
)
CASE = Case(None, articles=(ARTICLE,), annotations=(ANNOTATIONS,))
REFERENCE = ReferenceDate(ARTICLE.id, "2031-03-05", "written by the test", False)


def timex(value: str, precision: str = "day") -> Timex:
    start = ARTICLE.text.index("Monday")
    return Timex(f"{ARTICLE.id}.t1", ARTICLE.anchor(start, start + 6), value, None, precision, None, "by the test")


def contexts(*timexes: Timex, reference: bool = True) -> list[tuple[str | None, str | None]]:
    found: tuple[FigureContext, ...] = place_figures(CASE, (REFERENCE,) if reference else (), timexes)
    return [(one.attributed_to and one.attributed_to.rpartition(".")[2], one.as_of) for one in found]


def test_a_figure_is_the_innermost_speakers_and_of_its_sentences_day() -> None:
    assert contexts(timex("2031-03-03")) == [("q2", "2031-03-03"), (None, "2031-03-05")]


def test_a_day_to_come_is_no_day_a_figure_was_given_for() -> None:
    assert contexts(timex("2031-03-10"))[0] == ("q2", "2031-03-05")


def test_a_month_is_no_day() -> None:
    assert contexts(timex("2031-03", "month"))[0] == ("q2", "2031-03-05")


def test_without_any_day_there_is_none() -> None:
    assert contexts(reference=False) == [("q2", None), (None, None)]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        # The day of what happened is not the day of the count of its dead …
        ("The fire on Monday killed 12 people.", "2031-03-05"),
        ("Mayor Lena Vu said the fire on Monday killed 12 people.", "2031-03-05"),
        # … but the day the count was told is, and so is "by" and "as of" a day.
        ("Mayor Lena Vu said on Monday that the fire had killed 12 people.", "2031-03-03"),
        ("By Monday, the fire had killed 12 people.", "2031-03-03"),
        # So is the harm done to things, and what has become of anything by now …
        ("The fire, which began on Monday, has cost 12 million crowns.", "2031-03-05"),
        ("The fire that broke out on Monday burned 12 barns.", "2031-03-05"),
        ("On Monday the mill has 12 crates left.", "2031-03-03"),
        # … and a part of a day is one: "by" it.
        ("By Monday night, the fire had burned 12 barns.", "2031-03-03"),
        # What is no toll was so on the day the sentence names.
        ("On Monday, 12 soldiers stood at the border.", "2031-03-03"),
    ],
)
def test_the_day_of_a_toll_is_the_day_it_was_counted(text: str, as_of: str) -> None:
    case = linked(article_from_text(text, "2031-03-05"))
    assert [one.as_of for one in case.links.figure_contexts] == [as_of]


def test_the_day_after_a_number_that_has_changed_is_its_own() -> None:
    text = "Eight people have died, up from five on Monday, and 26 are confirmed to be ill."
    case = linked(article_from_text(text, "2031-03-05"))
    assert [one.as_of for one in case.links.figure_contexts] == ["2031-03-05", "2031-03-03", "2031-03-05"]


def test_by_a_day_after_one_number_dates_that_number_and_no_later_one() -> None:
    text = "The ministry said 64 people had been hurt by Monday night and that the figure had since risen to 91."
    case = linked(article_from_text(text, "2031-03-05"))
    assert [one.as_of for one in case.links.figure_contexts] == ["2031-03-03", "2031-03-05"]
