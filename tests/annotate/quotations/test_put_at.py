"""Figures that somebody puts a count at."""

import pytest

from rashomon.annotate.quotations.put_at import find_put
from tests.annotate.quotations.quoted import mark_found
from tests.annotate.quotations.written import view_of
from tests.marked import normalise_marks

PUT = [
    "<speaker>The airport</speaker> <cue>put</cue> <indirect>the number at 410</indirect>.",
    "<speaker>Police</speaker> <cue>put</cue> <indirect>the number of marchers at about 4,500</indirect>.",
    "<speaker>Ms Vu's ministry</speaker> <cue>puts</cue> <indirect>it at 340</indirect>.",
    "<speaker>The county</speaker> first <cue>gave</cue> <indirect>the count as nearly ninety</indirect>.",
]


@pytest.mark.parametrize("marked", PUT)
def test_who_puts_a_figure_speaks(marked: str) -> None:
    assert mark_found(marked) == normalise_marks(marked)


@pytest.mark.parametrize(
    "text",
    [
        "The blast put the town at risk of 3 more fires.",
        "The police put the start at 3 pm on Friday.",
        "The crew put the boat in the water.",
    ],
)
def test_what_is_put_elsewhere_is_no_figure(text: str) -> None:
    assert find_put(view_of(text)) == []
