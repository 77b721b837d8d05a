"""Which words are names, where they end, and what kind of thing they name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotate.divided import divide_article
from rashomon.annotate.names import find_mentions
from tests.annotate.names.mentions import mark_mentions, mentions_in
from tests.build import article_from_text
from tests.marked import read_marks

PEOPLE = [
    "<person>Ana Ruiz</person> met <person>Rasmus Tolk</person> on Monday.",
    "Mayor <person>Lena Vu</person> left early.",
    "Ms <person>Vu</person> left early.",
    "He told Mr. <person>Tolk</person> to leave. Mrs. <person>Tolk</person> left.",
    "Gov. <person>Lena Vu</person> met Sen. <person>Rasmus Tolk</person> and Gen. <person>Pia Hald</person>.",
    "Dr. <person>Ane J. Brok</person> wrote it.",
    "<person>Lena van der Vu</person> left.",
    "<person>Ahmed al-Hadir</person> and <person>Leila el-Noor</person> left.",
    "<person>Jan Oster</person> left on Jan. 4.",
    "King <person>Olaf</person> opened parliament; Queen <person>Mira</person> smiled.",
    "<person>Ane Brok</person>, 54, was tired.",
    "In March, <person>Lena Vu</person> resigned.",
    "In May <person>Lena Vu</person> resigned.",
    "The couple, <person>Ana Ruiz</person> and <person>Bruno Hald</person>, survived.",
    "Prof. <person>Ada Lund</person>, <described>a geologist</described>, warned of it.",
]

PLACES_AND_BODIES = [
    "They met in <place>Tavin</place>, near <place>Lake Ostrel</place>.",
    "The <place>North Harbour Bridge</place> fell on Friday.",
    "The <organisation>Marenna Harbour Board</organisation> met.",
    "<organisation>Ministry of Harbours</organisation> officials came.",
    "She works at the <organisation>University of Ostrel</organisation> in <place>Tavin</place>.",
    "<organisation>NATO</organisation> and the <organisation>UN</organisation> were absent.",
    "<organisation>Greenpoint Ltd</organisation> closed.",
    "<person>Ana Ruiz</person>, <described>a nurse</described> at <organisation>St. Mary Hospital</organisation>, met.",
    "On Monday the <organisation>Marenna Herald</organisation> wrote about <person>Lena Vu</person>.",
    "French President <person>Luc Armand</person> flew to <place>Oslo</place>.",
    "The <organisation>U.S. Navy</organisation> sent a ship.",
    "“Never,” said <other>Brok</other>.",  # a body or a person: nothing here tells
]

NO_NAMES = [
    "Police said the road was closed.",
    "On Monday nobody came. In March it rained. Officials left.",
    "However, the road was closed. Many people stayed.",
    "“We will go,” they said. “Nobody can stop us.”",
    "Talks failed. Nothing else happened.",
]


@pytest.mark.parametrize("marked", [*PEOPLE, *PLACES_AND_BODIES, *NO_NAMES])
def test_names_are_found(marked: str) -> None:
    text, _ = read_marks(marked)
    assert mark_mentions(text) == marked


@pytest.mark.parametrize(
    "marked",
    [
        # A surname alone is a person once the article holds the whole name, before or after it.
        "<person>Tolk</person> said nothing. <person>Rasmus Tolk</person> was tired.",
        "Neither <person>Vu</person> nor <person>Tolk</person> spoke. <person>Lena Vu</person> left, then "
        "<person>Rasmus Tolk</person>.",
        # A town is a place everywhere once it is one anywhere.
        "Many fled <place>Tavin</place>. In <place>Tavin</place>, nobody stayed.",
        # A sentence's first word is a name where the rest of the article shows it.
        "They asked <person>Lena Vu</person>. <person>Vu</person> smiled.",
    ],
)
def test_the_article_itself_is_evidence(marked: str) -> None:
    text, _ = read_marks(marked)
    assert mark_mentions(text) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "<person>Lena Vu</person> and <person>Rasmus Tolk</person> met <person>Pia Hald</person>.",
        "<person>Ana Ruiz</person>, <person>Bruno Hald</person> and <person>Mira Holt</person> were there.",
        "Ms <person>Vu</person>'s lawyer, <person>Pia Hald</person>, was late.",
        "The leader of <organisation>National Union</organisation>, <person>Ruben Castel</person>, spoke.",
    ],
)
def test_two_names_side_by_side_stay_two(marked: str) -> None:
    text, _ = read_marks(marked)
    assert mark_mentions(text).replace("<described>", "").replace("</described>", "") == marked


def test_a_headline_in_title_case_yields_only_names_the_body_holds() -> None:
    marked = mark_mentions("Talks failed. Lena Vu left.", title="Talks Collapse After Vu Leaves Hall")
    headline, _, body = marked.partition("\n\n")
    assert headline == "Talks Collapse After <person>Vu</person> Leaves Hall"
    assert body == "Talks failed. <person>Lena Vu</person> left."


def test_a_plain_headline_is_read_like_a_sentence() -> None:
    marked = mark_mentions("Nobody stayed in Tavin.", title="Mayor Lena Vu leaves talks")
    assert marked.startswith("Mayor <person>Lena Vu</person> leaves talks")


def test_mentions_are_numbered_in_text_order() -> None:
    found = mentions_in("Lena Vu met the mayor of Tavin, Rasmus Tolk, in Ostrel.")
    assert [one.id.rpartition(".")[2] for one in found] == [f"m{number}" for number in range(1, len(found) + 1)]
    assert [one.anchor.start for one in found] == sorted(one.anchor.start for one in found)


@given(st.text(alphabet="AbcdEé “”\"'.,;:-–\n\u00a0ßÅ1ﬁ", max_size=80))
def test_no_text_breaks_the_search_and_every_mention_holds_its_words(text: str) -> None:
    article = article_from_text(text)
    for one in find_mentions(divide_article(article)):
        assert article.verify(one.anchor)
        assert one.name
